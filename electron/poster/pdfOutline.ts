/** Bookmarks: the months on each page, and the pages where there are several (ISO 32000-2, 12.3.3). */
import { inter } from '../../shared/render/inter.ts';
import { markBounds } from '../../shared/scene/markBounds.ts';
import type { Mm, Scene } from '../../shared/scene/scene.ts';
import { catalogueOf, type Doc, points } from './pdfDocument.ts';

interface Bookmark {
  readonly title: string;
  /** Page, from 0. */
  readonly page: number;
  /** Top left of what it leads to, mm; the whole page where absent. */
  readonly at?: { readonly x: Mm; readonly y: Mm };
  readonly children: readonly Bookmark[];
}

/** Air over and left of what a bookmark leads to, mm. */
const AIR = 4;

/** The months of one page, each where its first entry is named. */
function monthBookmarks(scene: Scene, page: number): readonly Bookmark[] {
  const named = new Map<string, Scene['marks'][number]>();
  for (const mark of scene.marks) {
    if (mark.role === 'label' && mark.entry !== undefined && !named.has(mark.entry)) named.set(mark.entry, mark);
  }
  const months = new Map<string, Bookmark>();
  for (const { entry, under } of scene.list) {
    const mark = named.get(entry);
    if (under === undefined || mark === undefined || months.has(under)) continue;
    const box = markBounds(mark, inter);
    if (box === null) continue;
    const { dx, dy } = scene.window ?? { dx: 0, dy: 0 };
    months.set(under, { title: under, page, at: { x: box.x0 + dx - AIR, y: box.y0 + dy - AIR }, children: [] });
  }
  return [...months.values()];
}

/** What can be leapt to in a file of these pages. */
function bookmarksOf(pages: readonly Scene[]): readonly Bookmark[] {
  const [only] = pages;
  if (pages.length === 1 && only) return monthBookmarks(only, 0);
  return pages.map((scene, page) => ({
    title: scene.name ?? `${scene.title} (${page + 1}/${pages.length})`,
    page,
    children: monthBookmarks(scene, page),
  }));
}

interface Item {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly pageNumber: number; readonly fit: boolean }): Item;
}

/** Writes bookmarks into the file; they stand open beside the page only where there are several pages. */
export function writeBookmarks(doc: Doc, pages: readonly Scene[]): void {
  const add = (parent: Item, { title, page, at, children }: Bookmark) => {
    const item = parent.addItem(title, { pageNumber: page, fit: true });
    const height = pages[page]?.height ?? 0;
    const [target] = item.outlineData['Dest'] as unknown[];
    // A place without a zoom of its own, which pdfkit cannot say: the reader keeps the size they look at it in.
    if (at) item.outlineData['Dest'] = [target, 'XYZ', points(Math.max(0, at.x)), points(height - at.y), null];
    for (const child of children) add(item, child);
  };
  for (const bookmark of bookmarksOf(pages)) add(doc.outline as unknown as Item, bookmark);
  if (pages.length === 1) catalogueOf(doc)['PageMode'] = 'UseNone';
}
