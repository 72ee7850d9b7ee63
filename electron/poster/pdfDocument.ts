/** An empty PDF/A-2a file with the shipped fonts, and what pdfkit has to be told beyond its options. */
import PDFDocument from 'pdfkit';
import { printable } from '../../shared/render/textLines.ts';
import { escapeXml } from '../../shared/render/xml.ts';
import type { Mm, Scene } from '../../shared/scene/scene.ts';
import { openFont, type PosterFonts } from './fonts.ts';

export type Doc = InstanceType<typeof PDFDocument>;

export interface PdfOptions {
  /** The shipped ones where absent. */
  readonly fonts?: PosterFonts;
  /** Instant of creation, ISO 8601; now where absent. */
  readonly created?: string;
  /** Organisation or role that issues the plan. */
  readonly author?: string;
}

export const PT_PER_MM = 72 / 25.4;
export const points = (length: Mm): number => Math.round(length * PT_PER_MM * 1000) / 1000;

/** What pdfkit keeps of a file, which its types do not say. */
interface Internals {
  readonly info: Readonly<Record<string, unknown>>;
  readonly _root: { readonly data: Record<string, unknown> };
  _addInfo(): void;
}

const internalsOf = (doc: Doc) => doc as unknown as Internals;

/** The file's catalogue, for what pdfkit has no option for. */
export const catalogueOf = (doc: Doc): Record<string, unknown> => internalsOf(doc)._root.data;

function register(doc: Doc, name: string, bytes: Uint8Array): void {
  // pdfkit takes an open font as well as bytes, which its types do not know.
  const font: unknown = openFont(bytes);
  doc.registerFont(name, font as Buffer);
  // pdfkit lets the empty box stand for U+0000, which PDF/A-2 (6.2.11.7.2) does not let stand for anything.
  const { _font } = doc.font(name) as unknown as { readonly _font: { readonly unicode: number[][] } };
  _font.unicode[0] = [0xfffd];
}

/** pdfkit writes a title into the file's XML metadata as it is; markup in it would break the metadata, or forge it. */
function escapeMetadata(doc: Doc): void {
  const writer = internalsOf(doc) as { info: Internals['info']; _addInfo: () => void };
  const addInfo = writer._addInfo.bind(doc);
  writer._addInfo = () => {
    const plain = writer.info;
    const escaped = (value: unknown) => (typeof value === 'string' ? escapeXml(value) : value);
    writer.info = Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, escaped(value)]));
    addInfo();
    writer.info = plain;
  };
}

/** A file without pages; `scene` is its first, which it takes its title and language from. */
export function createDocument(scene: Scene, fonts: PosterFonts, options: PdfOptions): Doc {
  const doc = new PDFDocument({
    margin: 0,
    autoFirstPage: false,
    // What is read is told when all pages are drawn, and stands on each of them.
    bufferPages: true,
    // No standard font: PDF/A wants every font embedded.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
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
