import Papa from 'papaparse';
import type { SourceCell, SourceDocument, SourceTable } from '../source.ts';
import { decodeText } from './decodeText.ts';
import { lineEnds, plainLine } from './lines.ts';
import { sourceFromText } from './text.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** How many rows are looked at to see what parts the cells. */
const SAMPLE = 60;

/** `sep=;` in the first line tells a spreadsheet what parts the cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** How much alike in width the rows are where a character parts them: a list in a sentence makes ragged rows. */
function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE });
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

function tableOf(text: string, delimiter: string, firstLine: number): SourceTable {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const rows: SourceCell[][] = [];
  let line = firstLine;
  for (const cells of data) {
    const at = line;
    rows.push(cells.map((cell) => ({ line: at, text: cell })));
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
  const table = tableOf(text, delimiter, written ? 2 : 1);
  const blocks = table.rows.length > 0 ? [table] : [plainLine(1, '')];
  return withEncoding({ name, blocks, remarks: [] }, encoding);
}

/** Says so where the letters had to be guessed at. */
function withEncoding(source: SourceDocument, encoding: string): SourceDocument {
  if (encoding !== 'windows-1252') return source;
  return { ...source, remarks: [...source.remarks, { code: 'encoding', detail: encoding }] };
}
