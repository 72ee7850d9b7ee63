import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';

/** Where a column's text begins and ends on the page. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** In letters' heights: a longer way down ends a table without rules. */
const TABLE_GAP = 4;
/** No table of a page has more. */
const MOST_COLUMNS = 60;
/** A line of larger letters stands above what follows, not in a table. */
const LARGER = 1.12;
/** In letters' heights: lines of one cell stand no further apart. */
export const LINE_GAP = 1.35;

/** Points that words which begin a cell are off its column's edge by at most. */
const SAME_EDGE = 2;

/** Whether a cell's words go on over empty cells beside it, as a spreadsheet prints them. */
function reachesOver(met: readonly Column[], { chunks }: PdfLine, left: number): boolean {
  const [own, ...over] = met.toSorted((a, b) => a.left - b.left);
  if (!own || chunks.length < 2 || Math.abs(own.left - left) > SAME_EDGE) return false;
  return !chunks.some(
    (other) => other.left > left && over.some((column) => other.left < column.right && other.right > column.left),
  );
}

/** The columns with a line's chunks taken in; `null` where one of them bridges two columns. */
export function widened(columns: readonly Column[], line: PdfLine): readonly Column[] | null {
  let next = columns;
  for (const { left, right } of line.chunks) {
    const met = next.filter((column) => column.left < right && column.right > left);
    const reaches = met.length > 1 && reachesOver(met, line, left);
    if (met.length > 1 && !reaches) return null;
    if (reaches) continue;
    const merged = {
      left: Math.min(left, ...met.map((column) => column.left)),
      right: Math.max(right, ...met.map((column) => column.right)),
    };
    next = [...next.filter((column) => !met.includes(column)), merged];
  }
  return next.length < columns.length || next.length > MOST_COLUMNS ? null : next.toSorted((a, b) => a.left - b.left);
}

export interface Region {
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
export function regionFrom(lines: readonly PdfLine[], start: number, rules: readonly Rule[]): Region | null {
  let columns: readonly Column[] = [];
  let [end, several] = [start, 0];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line) break;
    const framed = isFramed(line, rules);
    const far = at > start && before !== undefined && line.baseline - before.baseline > TABLE_GAP * line.size;
    const isHeading = line.chunks.length === 1 && line.size > LARGER * (lines[start]?.size ?? line.size);
    if ((far || isHeading) && !framed) break;
    const next = widened(columns, line);
    if (next) columns = next;
    else if (!framed || columns.length < 2 || line.chunks.length > 1) break;
    if (line.chunks.length > 1) {
      several += 1;
      end = at + 1;
    } else if (framed) end = at + 1;
    // Lines of one chunk at the end are taken in when they hang below a cell.
    else if (before && line.baseline - before.baseline < LINE_GAP * line.size && !isFirst(columns, line)) end = at + 1;
  }
  return several >= 2 && columns.length >= 2 ? { columns, end } : null;
}

export const isFirst = (columns: readonly Column[], line: PdfLine) =>
  columnOf(columns, line.chunks[0]?.left ?? 0) === 0;

export function columnOf(columns: readonly Column[], left: number): number {
  const at = columns.findLastIndex((column) => column.left <= left + 1);
  return at < 0 ? 0 : at;
}
