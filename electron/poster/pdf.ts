/**
 * Scenes as a vector PDF, one a page: PDF/A-2a, tagged across the pages, Inter embedded, text that can be selected
 * and searched, bookmarks by month, links.
 *
 * The same Scenes and options always give the same bytes: the date of creation is passed in.
 */
import { once } from 'node:events';
import { printable } from '../../shared/render/textLines.ts';
import type { Box, Mark, Scene } from '../../shared/scene/scene.ts';
import { loadPosterFonts } from './fonts.ts';
import { catalogueOf, createDocument, type Doc, type PdfOptions, PT_PER_MM, points } from './pdfDocument.ts';
import { writeLink } from './pdfLinks.ts';
import { drawMark } from './pdfMarks.ts';
import { writeBookmarks } from './pdfOutline.ts';
import { type StructureNode, structureOf } from './pdfStructure.ts';

type Content = ReturnType<Doc['markStructureContent']>;
/** What was drawn of each element, by its key. */
type Contents = Map<string, Content[]>;

function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Draws marks in their order; neighbours of one element share their marked content. */
function drawMarks(
  doc: Doc,
  marks: readonly Mark[],
  keys: readonly (string | null)[],
  tags: ReadonlyMap<string, string>,
  contents: Contents,
): void {
  let open: string | null | undefined;
  marks.forEach((mark, index) => {
    const key = keys[index] ?? null;
    if (key !== open) {
      if (open !== undefined) doc.endMarkedContent();
      if (key === null) doc.markContent('Artifact', { type: 'Layout' });
      else contents.set(key, [...(contents.get(key) ?? []), doc.markStructureContent(tags.get(key) ?? 'Span')]);
      open = key;
    }
    drawMark(doc, mark);
  });
  if (open !== undefined) doc.endMarkedContent();
}

function drawPage(
  doc: Doc,
  scene: Scene,
  keys: readonly (string | null)[],
  tags: ReadonlyMap<string, string>,
  contents: Contents,
): void {
  const { window, margin = [] } = scene;
  doc.addPage({ size: [points(scene.width), points(scene.height)], margin: 0 });
  markBoxes(doc, scene);
  doc.save().scale(PT_PER_MM).miterLimit(4);
  artifact(doc, () => doc.rect(0, 0, scene.width, scene.height).fill(scene.background));
  doc.save();
  if (window) doc.rect(window.x, window.y, window.width, window.height).clip().translate(window.dx, window.dy);
  drawMarks(doc, scene.marks, keys, tags, contents);
  doc.restore();
  if (margin.length > 0)
    artifact(doc, () => {
      for (const mark of margin) drawMark(doc, mark);
    });
  doc.restore();
}

/** Tells a printing house where the sheet is cut, and how far it is painted (ISO 32000-2, 14.11.2). */
function markBoxes(doc: Doc, { height, window, trim }: Scene): void {
  if (!trim) return;
  const data = doc.page.dictionary.data as Record<string, unknown>;
  const corners = ({ x, y, width: wide, height: high }: Box) =>
    [x, height - y - high, x + wide, height - y].map(points);
  data['TrimBox'] = corners(trim);
  data['BleedBox'] = corners(window ?? trim);
}

/** An element without marks of its own still needs a place on a page to be read. */
function emptyContent(doc: Doc, { tag, page = 0 }: StructureNode): Content {
  doc.switchToPage(page);
  const content = doc.markStructureContent(tag);
  doc.endMarkedContent();
  return content;
}

function writeStructure(doc: Doc, pages: readonly Scene[], root: StructureNode, contents: Contents): void {
  const element = (node: StructureNode): PDFKit.PDFStructureElement => {
    const { tag, key, page = 0, alt, actual, link } = node;
    const own = key === undefined ? [] : (contents.get(key) ?? [emptyContent(doc, node)]);
    const { width = 0, height = 0 } = pages[page] ?? {};
    if (tag === 'Figure') doc.switchToPage(page);
    const made = doc.struct(tag, {
      ...(tag === 'Figure' ? { bbox: [0, 0, points(width), points(height)] } : {}),
      ...(alt === undefined ? {} : { alt: printable(alt) }),
      ...(actual === undefined ? {} : { actual: printable(actual) }),
    });
    for (const child of [...own, ...node.children.map(element)]) made.add(child);
    if (link !== undefined) writeLink(doc, pages, link, made);
    made.end();
    return made;
  };
  doc.addStructure(element(root));
}

/** Draws Scenes as a PDF. */
export async function scenePdf(pages: readonly Scene[], options: PdfOptions = {}): Promise<Uint8Array> {
  const [first] = pages;
  if (first === undefined) throw new RangeError('a PDF has a page');
  const doc = createDocument(first, options.fonts ?? (await loadPosterFonts()), options);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  const { keys, tags, root } = structureOf(pages);
  const contents: Contents = new Map();
  for (const [page, scene] of pages.entries()) drawPage(doc, scene, keys[page] ?? [], tags, contents);
  writeBookmarks(doc, pages);
  writeStructure(doc, pages, root, contents);
  if (pages.length > 1) catalogueOf(doc)['PageLabels'] = { Nums: [0, { S: 'D' }] };
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
