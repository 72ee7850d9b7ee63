import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';

/** Where a column's text begins and ends on the page. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

export interface TableCell {
  /** Index of the line it begins on, in the page. */
  readonly line: number;
  readonly text: string;
}

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

export type PagePart =
  | { readonly type: 'table'; readonly table: PageTable }
  | { readonly type: 'line'; readonly index: number };

/** In letters' heights: a longer way down ends a table without rules. */
const TABLE_GAP = 4;
const ROW_GAP = 1.35;

/** The columns with a line's chunks taken in; `null` where one of them bridges two columns. */
function widened(columns: readonly Column[], line: PdfLine): readonly Column[] | null {
  let next = columns;
  for (const { left, right } of line.chunks) {
    const met = next.filter((column) => column.left < right && column.right > left);
    if (met.length > 1) return null;
    const merged = {
      left: Math.min(left, ...met.map((column) => column.left)),
      right: Math.max(right, ...met.map((column) => column.right)),
    };
    next = [...next.filter((column) => !met.includes(column)), merged];
  }
  return next.length < columns.length ? null : next.toSorted((a, b) => a.left - b.left);
}

interface Region {
  readonly columns: readonly Column[];
  readonly end: number;
}

/** Whether upright rules stand on both sides of a line: it is inside a frame, however wide its words are. */
function isFramed(line: PdfLine, rules: readonly Rule[]): boolean {
  const middle = line.baseline - line.size * 0.3;
  const beside = rules.filter((rule) => rule.upright && rule.from <= middle && rule.to >= middle);
  const left = line.chunks[0]?.left ?? 0;
  const right = line.chunks.at(-1)?.right ?? 0;
  return beside.some(({ at }) => at <= left + 1) && beside.some(({ at }) => at >= right - 1);
}

/** The longest stretch of lines from `start` that keeps to one set of columns. */
function regionFrom(lines: readonly PdfLine[], start: number, rules: readonly Rule[]): Region | null {
  let columns: readonly Column[] = [];
  let [end, several] = [start, 0];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line) break;
    const framed = isFramed(line, rules);
    const far = at > start && before !== undefined && line.baseline - before.baseline > TABLE_GAP * line.size;
    if (far && !framed) break;
    const next = widened(columns, line);
    if (next) columns = next;
    else if (!framed || columns.length < 2 || line.chunks.length > 1) break;
    if (line.chunks.length > 1) {
      several += 1;
      end = at + 1;
    } else if (framed) end = at + 1;
    // Lines of one chunk at the end are taken in when they hang below a cell.
    else if (before && line.baseline - before.baseline < ROW_GAP * line.size && !isFirst(columns, line)) end = at + 1;
  }
  return several >= 2 && columns.length >= 2 ? { columns, end } : null;
}

const isFirst = (columns: readonly Column[], line: PdfLine) => columnOf(columns, line.chunks[0]?.left ?? 0) === 0;

function columnOf(columns: readonly Column[], left: number): number {
  const at = columns.findLastIndex((column) => column.left <= left + 1);
  return at < 0 ? 0 : at;
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
  if (gap > ROW_GAP * 1.3) return true;
  const [chunk] = line.chunks;
  if (!chunk) return false;
  if (!isFirst(columns, line)) return columns.length > 2 && line.chunks.length > 1 && /^\d/.test(chunk.text);
  const alone = line.chunks.length === 1;
  const above = before.chunks[0]?.text ?? '';
  return !(alone && (BEGINS_LOWER.test(chunk.text) || above.endsWith('-')));
}

function tableOf(lines: readonly PdfLine[], start: number, region: Region, rules: readonly Rule[]): PageTable {
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

/** A page in tables, where columns are evident, and the lines between them. */
export function partsOf(lines: readonly PdfLine[], rules: readonly Rule[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  for (let at = 0; at < lines.length; ) {
    const several = (lines[at]?.chunks.length ?? 0) > 1;
    const region = several ? regionFrom(lines, at, rules) : null;
    if (region) parts.push({ type: 'table', table: tableOf(lines, at, region, rules) });
    else parts.push({ type: 'line', index: at });
    at = region?.end ?? at + 1;
  }
  return parts;
}
