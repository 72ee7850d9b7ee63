import Papa from 'papaparse';
import type { SourceCell, SourceDocument, SourceTable } from '../source.ts';
import { type DecodedText, decodeText, guessedEncoding } from './decodeText.ts';
import { lineEnds, plainLine } from './lines.ts';
import { sourceFromText } from './text.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** How many rows, and of how much text, are looked at to see what parts the cells. */
const SAMPLE = 60;
const SAMPLE_LENGTH = 200_000;
/** No table of a plan is larger. */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 256;

/** `sep=;` in the first line tells a spreadsheet what parts the cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** How much alike in width the rows are where a character parts them: a list in a sentence makes ragged rows. */
function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text.slice(0, SAMPLE_LENGTH), { delimiter, preview: SAMPLE });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, rows.length);
}

function delimiterOf(text: string): string | null {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score > 0 ? best.delimiter : null;
}

/** Rows of cells. A quotation mark that is never closed would take all that follows for one cell: then it is a letter. */
function rowsOf(text: string, delimiter: string): { readonly data: readonly string[][]; readonly isCut: boolean } {
  const parse = (more: Papa.ParseConfig) => Papa.parse<string[]>(text, { delimiter, preview: MOST_ROWS, ...more });
  const quoted = parse({});
  const isOpen = quoted.errors.some(({ code }) => code === 'MissingQuotes');
  const { data, meta } = isOpen ? parse({ quoteChar: '\0' }) : quoted;
  return { data, isCut: meta.truncated || data.some(({ length }) => length > MOST_COLUMNS) };
}

function tableOf(data: readonly string[][], firstLine: number): SourceTable {
  const rows: SourceCell[][] = [];
  let line = firstLine;
  for (const cells of data) {
    const at = line;
    rows.push(cells.slice(0, MOST_COLUMNS).map((cell) => ({ line: at, text: cell })));
    line += 1 + cells.reduce((ends, cell) => ends + lineEnds(cell), 0);
  }
  const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  return { type: 'table', line: filled[0]?.[0]?.line ?? firstLine, rows: filled };
}

/** Takes a CSV file apart, whatever parts its cells and however its letters are written. */
export function sourceFromCsv(bytes: Uint8Array, name: string): SourceDocument {
  const { text: decoded, encoding } = decodeText(bytes);
  const written = SEPARATOR_LINE.exec(decoded);
  const text = written ? decoded.slice(written[0].length) : decoded;
  const delimiter = written?.[1] ?? delimiterOf(text);
  if (delimiter === null) return withEncoding(sourceFromText(decoded, name), encoding);
  const { data, isCut } = rowsOf(text, delimiter);
  const table = tableOf(data, written ? 2 : 1);
  const blocks = table.rows.length > 0 ? [table] : [plainLine(1, '')];
  const remarks = isCut ? [{ code: 'cut', detail: `${MOST_ROWS} × ${MOST_COLUMNS}` } as const] : [];
  return withEncoding({ name, blocks, remarks }, encoding);
}

/** Says so where the letters had to be guessed at. */
function withEncoding(source: SourceDocument, encoding: DecodedText['encoding']): SourceDocument {
  const detail = guessedEncoding({ encoding });
  return detail === null ? source : { ...source, remarks: [...source.remarks, { code: 'encoding', detail }] };
}
