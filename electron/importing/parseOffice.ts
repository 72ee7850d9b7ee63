import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import type { SourceBlock, SourceDocument, SourceError, SourceRemark } from '../../shared/importing/source.ts';
import { sourceFromHtml } from '../../shared/importing/sources/html.ts';
import { unpack } from '../../shared/planfile/archive.ts';
import { readDirectory } from '../../shared/planfile/zipDirectory.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { sheetBlocks } from './sheetBlocks.ts';

type Parsed = Promise<Result<SourceDocument, SourceError>>;

/** So much XML, unpacked, is more than any document; what reads it holds many times as much. */
const XML_LIMIT = 48 * 1024 * 1024;
const SHEET_LIMIT = 50;

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);

/**
 * The archive anew with nothing but its XML, stored as it is. Bounds are judged by the directory before anything is
 * unpacked and held to while it is, so that what reads the result cannot be led to unpack more.
 */
function onlyXml(bytes: Uint8Array): Result<Uint8Array, SourceError> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return err({ code: 'damaged' });
  const xml = directory.value.filter(({ name }) => isXml(name));
  if (xml.reduce((sum, { size }) => sum + size, 0) > XML_LIMIT) return err({ code: 'bomb' });
  const parts = unpack(bytes);
  if (!parts.ok) return err({ code: parts.error.code === 'tooLarge' ? 'bomb' : 'damaged' });
  return ok(zipSync(Object.fromEntries([...parts.value].filter(([name]) => isXml(name))), { level: 0 }));
}

/** Pictures are left out unread. */
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Tittel'] => h1:fresh"];

/** Footnotes as they are written on paper, `1)` on both places, without the arrow back. */
const withFootnotes = (html: string): string =>
  html
    .replaceAll(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replaceAll(/<a href="#(?:foot|end)note-[^"]*"[^>]*>\[(\d+)\]<\/a>/g, '$1)')
    .replaceAll(/(<li id="(?:foot|end)note-(\d+)"><p>)/g, '$1$2) ');

/** Stands for nothing in an empty paragraph until the HTML is read, which leaves out what is empty. */
const EMPTY = '\ue000';

const withoutMark = (text: string) => text.replaceAll(/\n?\ue000/g, '').trim();

/** Empty paragraphs part what stands above from what stands below: they stay, as empty lines. */
function sourceWithEmptyLines(html: string): readonly SourceBlock[] {
  const { blocks } = sourceFromHtml(html.replaceAll(/<p>\s*<\/p>/g, `<p>${EMPTY}</p>`));
  return blocks.map((block) => {
    if (block.type === 'line') return { ...block, text: withoutMark(block.text) };
    return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: withoutMark(cell.text) }))) };
  });
}

export async function parseDocx(bytes: Uint8Array, name: string): Parsed {
  const archive = onlyXml(bytes);
  if (!archive.ok) return archive;
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive.value) },
    { convertImage, styleMap, externalFileAccess: false, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
  );
  const html = withFootnotes(value);
  return ok({ name, blocks: sourceWithEmptyLines(html), remarks: [] });
}

export async function parseXlsx(bytes: Uint8Array, name: string): Parsed {
  const archive = onlyXml(bytes);
  if (!archive.ok) return archive;
  const sheets = await readSheets(Buffer.from(archive.value));
  const named = sheets.length > 1;
  const remarks: SourceRemark[] = [];
  const blocks: SourceBlock[] = [];
  for (const { sheet, data } of sheets.slice(0, SHEET_LIMIT)) {
    const own = sheetBlocks(data);
    if (own.length === 0) remarks.push({ code: 'sheetEmpty', detail: sheet });
    else if (named) blocks.push({ type: 'line', line: 1, text: sheet, heading: 1 });
    blocks.push(...own);
  }
  if (sheets.length > SHEET_LIMIT) remarks.push({ code: 'cut', detail: String(SHEET_LIMIT) });
  return ok({ name, blocks, remarks });
}
