/**
 * The logical structure of a poster PDF: what a screen reader reads, in which order (ISO 32000-2, 14.7).
 *
 * Title, the picture of each page as a figure with its alternative text, the entries of all pages as one list by
 * date under the months, then legend and notes. Lines and leaders are artifacts, and so is what a page repeats of
 * one before it.
 */
import { isLink, type Mark, type Scene, type SceneListItem } from '../../shared/scene/scene.ts';
import { type Part, readingParts } from './readingParts.ts';

/** A structure element; `key` says which marks are its content. */
export interface StructureNode {
  readonly tag: string;
  readonly key?: string;
  readonly alt?: string;
  readonly actual?: string;
  /** Page, from 0, that it stands on where it has no marks of its own. */
  readonly page?: number;
  /** Address that it leads to. */
  readonly link?: string;
  readonly children: readonly StructureNode[];
}

export interface PosterStructure {
  /** For each page and mark the key of the element it belongs to, or `null` for an artifact. */
  readonly keys: readonly (readonly (string | null)[])[];
  /** Structure type of each key, for marking content. */
  readonly tags: ReadonlyMap<string, string>;
  readonly root: StructureNode;
}

const figureKey = (page: number) => `figure:${page}`;
const entryKey = (id: string) => `entry:${id}`;
const underKey = (under: string) => `under:${under}`;
const linkKey = (address: string) => `link:${address}`;
const node = (tag: string, more: Partial<StructureNode> = {}): StructureNode => ({ tag, children: [], ...more });

interface ListedItem extends SceneListItem {
  readonly page: number;
}

/** The lists of all pages as one, each entry once, by date; those without a date keep their order at the end. */
function listOfPages(pages: readonly Scene[]): readonly ListedItem[] {
  const byEntry = new Map<string, ListedItem>();
  pages.forEach((scene, page) => {
    for (const item of scene.list) if (!byEntry.has(item.entry)) byEntry.set(item.entry, { ...item, page });
  });
  const items = [...byEntry.values()];
  if (pages.length < 2) return items;
  const last = '~';
  return items.sort((a, b) => ((a.day ?? last) < (b.day ?? last) ? -1 : (a.day ?? last) > (b.day ?? last) ? 1 : 0));
}

const FIGURE_ROLES: Readonly<Record<Mark['type'], readonly Mark['role'][]>> = {
  path: ['entry', 'link'],
  text: ['entry', 'link', 'axis', 'label'],
  arcText: ['entry', 'link', 'axis', 'label'],
  image: [],
};

/** Sorts marks and parts of text into the elements they belong to. */
class Sorter {
  readonly keys: (string | null)[][];
  readonly titles: StructureNode[] = [];
  readonly notes: StructureNode[] = [];
  /** Pictures beside the title, each once. */
  readonly pictures: StructureNode[] = [];
  private readonly items: ReadonlyMap<string, ListedItem>;
  /** Words of the furniture, so that what is repeated is read once. */
  private readonly told = new Set<string>();

  constructor(pages: readonly Scene[], items: ReadonlyMap<string, ListedItem>) {
    this.items = items;
    this.keys = pages.map((scene, page) => scene.marks.map((mark) => this.keyOf(mark, page)));
    for (const [page, scene] of pages.entries()) this.addParts(scene, page);
  }

  private isEntry = (mark: Mark) => mark.role === 'label' && mark.entry !== undefined && this.items.has(mark.entry);

  private keyOf(mark: Mark, page: number): string | null {
    if (this.isEntry(mark) && mark.entry !== undefined) return entryKey(mark.entry);
    if (mark.type === 'image') return this.pictureKey(mark.label, page);
    if (mark.link !== undefined && isLink(mark.link)) return linkKey(mark.link);
    return FIGURE_ROLES[mark.type].includes(mark.role) ? figureKey(page) : null;
  }

  private pictureKey(label: string, page: number): string | null {
    if (page > 0 && this.told.has(`picture ${label}`)) return null;
    this.told.add(`picture ${label}`);
    const key = `picture:${page}:${this.pictures.length}`;
    this.pictures.push(node('Figure', { key, alt: label, page }));
    return key;
  }

  private addParts(scene: Scene, page: number): void {
    const unders = new Set(scene.list.flatMap(({ under }) => under ?? []));
    for (const [index, part] of readingParts(scene, this.isEntry).entries()) {
      const key = this.partKey(part, page, index, unders);
      for (const mark of part.marks) {
        const keys = this.keys[page];
        if (keys) keys[mark] = key;
      }
    }
  }

  private partKey({ tag, role, words }: Part, page: number, index: number, unders: ReadonlySet<string>): string | null {
    // What heads labels heads their month in the list; «after the period» and the like say what the dates say.
    if (role === 'label' && tag !== 'P') {
      const under = [...unders].find((month) => month === words || month.startsWith(`${words} `));
      return under === undefined ? figureKey(page) : underKey(under);
    }
    const sign = `${tag} ${words}`;
    const isRepeated = role === 'furniture' && page > 0 && this.told.has(sign);
    this.told.add(sign);
    if (isRepeated) return null;
    const key = `part:${page}:${index}`;
    (tag === 'H1' ? this.titles : this.notes).push(node(tag, { key, page }));
    return key;
  }
}

/** The entries under their months. */
function listNodes(items: readonly ListedItem[]): StructureNode[] {
  const nodes: StructureNode[] = [];
  let open: StructureNode[] = [];
  let last: string | undefined;
  const close = () => {
    if (open.length > 0) nodes.push(node('L', { children: open }));
    open = [];
  };
  for (const { entry, text, page, under } of items) {
    if (under !== last) close();
    if (under !== undefined && under !== last) {
      nodes.push(node('H2', { key: underKey(under), page, actual: under }));
    }
    last = under;
    open.push(node('LI', { children: [node('LBody', { key: entryKey(entry), actual: text, page })] }));
  }
  close();
  return nodes;
}

const keyed = ({ key, tag, children }: StructureNode): [string, string][] => [
  ...(key === undefined ? [] : [[key, tag] as [string, string]]),
  ...children.flatMap(keyed),
];

/** Works out which element each mark belongs to, and in which order the elements are read. */
export function structureOf(pages: readonly Scene[]): PosterStructure {
  const items = listOfPages(pages);
  const { keys, titles, notes, pictures } = new Sorter(pages, new Map(items.map((item) => [item.entry, item])));
  const figures = pages.map((scene, page) =>
    node('Figure', { key: figureKey(page), alt: pictureWords(scene, pages), page }),
  );
  const used = new Set(keys.flat());
  const addresses = [...new Set(pages.flatMap(({ marks }) => marks.flatMap(({ link }) => link ?? [])))];
  const links = addresses
    .filter((link) => used.has(linkKey(link)))
    .map((link) => node('P', { children: [node('Link', { key: linkKey(link), alt: link, link })] }));
  const root = node('Document', {
    children: [...titles, ...pictures, ...figures, ...listNodes(items), ...notes, ...links],
  });
  return { keys, tags: new Map(keyed(root)), root };
}

function pictureWords(scene: Scene, pages: readonly Scene[]): string {
  const words = scene.description || scene.title;
  return pages.length > 1 && scene.name ? `${scene.name}. ${words}` : words;
}
