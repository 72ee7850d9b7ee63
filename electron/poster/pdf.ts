/**
 * A Scene as a vector PDF: PDF/A-2b, tagged, Inter embedded, text that can be selected and searched.
 *
 * The same Scene and options always give the same bytes: the date of creation is passed in.
 */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { printable } from '../../shared/render/textLines.ts';
import { escapeXml } from '../../shared/render/xml.ts';
import type { Mm, Scene } from '../../shared/scene/scene.ts';
import { loadPosterFonts, openFont, type PosterFonts } from './fonts.ts';
import { drawMark } from './pdfMarks.ts';
import { type StructureNode, structureOf } from './pdfStructure.ts';

export interface PdfOptions {
  /** The shipped ones where absent. */
  readonly fonts?: PosterFonts;
  /** Instant of creation, ISO 8601; now where absent. */
  readonly created?: string;
  /** Organisation or role that issues the plan. */
  readonly author?: string;
}

const PT_PER_MM = 72 / 25.4;
const points = (length: Mm): number => Math.round(length * PT_PER_MM * 1000) / 1000;

type Doc = InstanceType<typeof PDFDocument>;
type Content = ReturnType<Doc['markStructureContent']>;

function register(doc: Doc, name: string, bytes: Uint8Array): void {
  // pdfkit takes an open font as well as bytes, which its types do not know.
  const font: unknown = openFont(bytes);
  doc.registerFont(name, font as Buffer);
}

/** pdfkit writes a title into the file's XML metadata as it is; markup in it would break the metadata, or forge it. */
function escapeMetadata(doc: Doc): void {
  const writer = doc as unknown as { info: Readonly<Record<string, unknown>>; _addInfo: () => void };
  const addInfo = writer._addInfo.bind(doc);
  writer._addInfo = () => {
    const plain = writer.info;
    const escaped = (value: unknown) => (typeof value === 'string' ? escapeXml(value) : value);
    writer.info = Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, escaped(value)]));
    addInfo();
    writer.info = plain;
  };
}

function createDocument(scene: Scene, fonts: PosterFonts, options: PdfOptions): Doc {
  const doc = new PDFDocument({
    size: [points(scene.width), points(scene.height)],
    margin: 0,
    // No standard font: PDF/A wants every font embedded.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: scene.language,
    displayTitle: true,
    info: {
      Title: printable(scene.title),
      Subject: printable(scene.description),
      Creator: 'Årring',
      CreationDate: options.created === undefined ? new Date() : new Date(options.created),
      ...(options.author ? { Author: printable(options.author) } : {}),
    },
  });
  escapeMetadata(doc);
  register(doc, 'regular', fonts.regular);
  register(doc, 'semibold', fonts.semibold);
  return doc;
}

/** Draws all marks in their order; neighbours of one element share their marked content. */
function drawMarks(doc: Doc, scene: Scene, keys: readonly (string | null)[], tags: ReadonlyMap<string, string>) {
  const contents = new Map<string, Content[]>();
  let open: string | null | undefined;
  scene.marks.forEach((mark, index) => {
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
  return contents;
}

/** An element without marks of its own still needs a place on the page to be read. */
function emptyContent(doc: Doc, tag: string): Content {
  const content = doc.markStructureContent(tag);
  doc.endMarkedContent();
  return content;
}

/** Draws Scenes as a PDF. */
export async function scenePdf(pages: readonly Scene[], options: PdfOptions = {}): Promise<Uint8Array> {
  const [scene] = pages;
  if (scene === undefined) throw new RangeError('a PDF has a page');
  const doc = createDocument(scene, options.fonts ?? (await loadPosterFonts()), options);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  const { keys, tags, root } = structureOf(scene);
  doc.save().scale(PT_PER_MM).miterLimit(4);
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(0, 0, scene.width, scene.height).fill(scene.background);
  doc.endMarkedContent();
  const contents = drawMarks(doc, scene, keys, tags);

  const element = (node: StructureNode): PDFKit.PDFStructureElement => {
    const own = node.key === undefined ? [] : (contents.get(node.key) ?? [emptyContent(doc, node.tag)]);
    const bbox = node.tag === 'Figure' ? { bbox: [0, 0, points(scene.width), points(scene.height)] } : {};
    const words = {
      ...(node.alt === undefined ? {} : { alt: printable(node.alt) }),
      ...(node.actual === undefined ? {} : { actual: printable(node.actual) }),
    };
    return doc.struct(node.tag, { ...words, ...bbox }, [...own, ...node.children.map(element)]);
  };
  const structure = element(root);
  doc.restore();
  doc.addStructure(structure);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
