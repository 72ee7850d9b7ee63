import { type Column, columnOf, isFirst, LINE_GAP, type Region } from './columns.ts';
import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';

export interface TableCell {
  /** Index of the line it begins on, in the page. */
  readonly line: number;
  readonly text: string;
}

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

const BEGINS_LOWER = /^\p{Ll}/u;

/** Joins what goes on in the next line of a cell: a word parted by a hyphen is whole again. */
export function joinWords(first: string, second: string): string {
  if (first === '') return second;
  const parted = /\p{L}-$/u.test(first) && BEGINS_LOWER.test(second) && !/^(og|eller|and|or|samt)\b/u.test(second);
  return parted ? `${first.slice(0, -1)}${second}` : `${first} ${second}`;
}

/** Whether a line begins a row: by a rule above it where there are any, else by what stands in it. */
function rowStarts(lines: readonly PdfLine[], region: Region, start: number, rules: readonly Rule[]): boolean[] {
  const [first] = region.columns;
  const right = region.columns.at(-1)?.right ?? 0;
  const own = lines.slice(start, region.end);
  const flat = rules.filter((rule) => !rule.upright && rule.to > (first?.left ?? 0) && rule.from < right);
  const ruledBetween = (a: PdfLine, b: PdfLine) =>
    flat.some(({ at }) => at > a.baseline - a.size * 0.2 && at < b.baseline - b.size * 0.5);
  const pairs = own.slice(1).map((line, index) => ({ before: own[index] ?? line, line }));
  const ruled = pairs.filter(({ before, line }) => ruledBetween(before, line)).length;
  if (ruled > 0 && ruled >= pairs.length / 8) {
    return [true, ...pairs.map(({ before, line }) => ruledBetween(before, line))];
  }
  return [true, ...pairs.map(({ before, line }) => beginsRow(before, line, region.columns))];
}

function beginsRow(before: PdfLine, line: PdfLine, columns: readonly Column[]): boolean {
  const gap = (line.baseline - before.baseline) / line.size;
  if (gap > LINE_GAP * 1.3) return true;
  const [chunk] = line.chunks;
  if (!chunk) return false;
  if (!isFirst(columns, line)) return columns.length > 2 && line.chunks.length > 1 && /^\d/.test(chunk.text);
  const alone = line.chunks.length === 1;
  const above = before.chunks[0]?.text ?? '';
  return !(alone && (BEGINS_LOWER.test(chunk.text) || above.endsWith('-')));
}

export function tableOf(lines: readonly PdfLine[], start: number, region: Region, rules: readonly Rule[]): PageTable {
  const starts = rowStarts(lines, region, start, rules);
  const rows: TableCell[][] = [];
  for (let at = start; at < region.end; at += 1) {
    if (starts[at - start] === true) rows.push(region.columns.map(() => ({ line: at, text: '' })));
    const row = rows.at(-1);
    if (!row) continue;
    for (const { left, text } of lines[at]?.chunks ?? []) {
      const column = columnOf(region.columns, left);
      const cell = row[column];
      const line = cell === undefined || cell.text === '' ? at : cell.line;
      row[column] = { line, text: joinWords(cell?.text ?? '', text) };
    }
  }
  return { columns: region.columns, rows };
}
