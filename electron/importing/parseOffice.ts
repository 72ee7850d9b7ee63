import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { DATA_COLUMN } from '../../shared/exporting/columns.ts';
import type { SourceBlock, SourceDocument, SourceError, SourceRemark } from '../../shared/importing/source.ts';
import { sourceFromHtml } from '../../shared/importing/sources/html.ts';
import { type Parts, unpack } from '../../shared/planfile/archive.ts';
import { readDirectory } from '../../shared/planfile/zipDirectory.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { sheetBlocks } from './sheetBlocks.ts';
import { markedStrings, type StruckCells, struckCells, struckFormats } from './sheetStrikes.ts';
import { hiddenSheets, MOST_ROWS, seenSheet, sheetParts } from './sheetXml.ts';

type Parsed = Promise<Result<SourceDocument, SourceError>>;

/** So much XML, unpacked, is more than any document; what reads it holds many times as much. */
const XML_LIMIT = 48 * 1024 * 1024;
const SHEET_LIMIT = 50;

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);

/**
 * The XML of an archive. Bounds are judged by the directory before anything is unpacked and held to while it is;
 * stored as it is in a new archive, it cannot lead what reads that to unpack more.
 */
function onlyXml(bytes: Uint8Array): Result<Parts, SourceError> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return err({ code: 'damaged' });
  const xml = directory.value.filter(({ name }) => isXml(name));
  if (xml.reduce((sum, { size }) => sum + size, 0) > XML_LIMIT) return err({ code: 'bomb' });
  const parts = unpack(bytes);
  if (!parts.ok) return err({ code: parts.error.code === 'tooLarge' ? 'bomb' : 'damaged' });
  return ok(new Map([...parts.value].filter(([name]) => isXml(name))));
}

const archiveOf = (parts: Parts) => Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));

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
    { buffer: archiveOf(archive.value) },
    { convertImage, styleMap, externalFileAccess: false, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
  );
  const html = withFootnotes(value);
  return ok({ name, blocks: sourceWithEmptyLines(html), remarks: [] });
}

const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** A workbook that Årring wrote: what somebody has hidden in it is still in the plan. */
const isOwn = (parts: Parts) =>
  [...parts].some(
    ([name, bytes]) => /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name) && textOf(bytes).includes(DATA_COLUMN),
  );

/** The workbook as people see it, and what is left out. */
function seenWorkbook(parts: Parts): {
  readonly parts: Parts;
  readonly hidden: ReadonlySet<string>;
  readonly remarks: SourceRemark[];
  /** Of each sheet, by its name. */
  readonly struckIn: (sheet: string) => StruckCells;
} {
  const keepsHidden = isOwn(parts);
  const seen = new Map(parts);
  const workbook = textOf(parts.get(WORKBOOK));
  const formats = keepsHidden ? new Set<string>() : struckFormats(textOf(parts.get('xl/styles.xml')));
  const files = sheetParts(workbook, textOf(parts.get('xl/_rels/workbook.xml.rels')));
  const strings = parts.get(STRINGS);
  if (strings && !keepsHidden) seen.set(STRINGS, new TextEncoder().encode(markedStrings(textOf(strings))));
  let [hiddenRows, isCut] = [0, false];
  for (const [name, bytes] of parts) {
    if (!SHEET_PART.test(name)) continue;
    const sheet = seenSheet(textOf(bytes), keepsHidden);
    hiddenRows += sheet.hiddenRows;
    isCut ||= sheet.isCut;
    seen.set(name, new TextEncoder().encode(sheet.xml));
  }
  const remarks: SourceRemark[] = [];
  if (hiddenRows > 0) remarks.push({ code: 'hiddenRows', detail: String(hiddenRows) });
  if (isCut) remarks.push({ code: 'cut', detail: String(MOST_ROWS) });
  return {
    parts: seen,
    hidden: keepsHidden ? new Set() : hiddenSheets(workbook),
    remarks,
    struckIn: (sheet) => struckCells(textOf(seen.get(files.get(sheet) ?? '')), formats),
  };
}

export async function parseXlsx(bytes: Uint8Array, name: string): Parsed {
  const archive = onlyXml(bytes);
  if (!archive.ok) return archive;
  const { parts, hidden, remarks, struckIn } = seenWorkbook(archive.value);
  const sheets = await readSheets(archiveOf(parts));
  const shown = sheets.filter(({ sheet }) => !hidden.has(sheet));
  for (const { sheet } of sheets) if (hidden.has(sheet)) remarks.push({ code: 'sheetHidden', detail: sheet });
  const blocks: SourceBlock[] = [];
  for (const { sheet, data } of shown.slice(0, SHEET_LIMIT)) {
    const own = sheetBlocks(data, struckIn(sheet));
    if (own.length === 0) remarks.push({ code: 'sheetEmpty', detail: sheet });
    else if (shown.length > 1) blocks.push({ type: 'line', line: 1, text: sheet, heading: 1 });
    blocks.push(...own);
  }
  if (shown.length > SHEET_LIMIT) remarks.push({ code: 'cut', detail: String(SHEET_LIMIT) });
  return ok({ name, blocks, remarks });
}
