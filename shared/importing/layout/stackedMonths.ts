import { isBody } from '../understanding/bodies.ts';
import { monthNumber } from '../understanding/gridCells.ts';
import type { FoundTable } from './matrix.ts';
import type { LaidLine } from './segments.ts';

const LEAST_MONTHS = 3;
const MONTHS = 12;
/** How far above a name may stand: over both halves of a year. */
const MOST_ABOVE = 2 * (MONTHS + MONTHS);
const MOST_NAME_LINES = 3;
/** A day of the month, with a mark of a footnote and a clock time; a stroke where there is none. */
const CELL = /^(?:\p{Pd}|\d{1,2}(?:\.|:[ae])?\s?\*{0,3}(?:,?\s(?:kl\.?\s?)\d{1,2}(?:[.:]\d\d)?)?)$/iu;
const MONTH = /^\p{L}{3,9}\.?$/u;

const textOf = (line: LaidLine | undefined) => line?.source.text.trim() ?? '';
const isCell = (text: string) => CELL.test(text);
/** `16* kl. 08.30`: the mark of a footnote parts a day from its time. */
const unmarked = (text: string) => text.replace(/^(\d{1,2})\s?\*+/u, '$1.');
const monthOf = (text: string) => (MONTH.test(text) ? monthNumber(text) : null);

/** The name of the body whose days these are, over what else is between. */
function nameAbove(lines: readonly LaidLine[], start: number): string {
  const isOfTable = (at: number) => isCell(textOf(lines[at])) || monthOf(textOf(lines[at])) !== null;
  let at = start - 1;
  while (at >= 0 && start - at < MOST_ABOVE && isOfTable(at)) at -= 1;
  const above = lines.slice(Math.max(0, at + 1 - MOST_NAME_LINES), at + 1).map(textOf);
  return above.findLast((text) => isBody(text)) ?? '';
}

/**
 * Months that follow on each other, each on a line of its own, and below them a cell for each: a row of a table. Only
 * where there are as many cells as months, and a body above whose they are: else nobody knows which stands in which.
 */
export function stackedMonthsAt(lines: readonly LaidLine[], start: number): FoundTable | null {
  const first = monthOf(textOf(lines[start]));
  if (first === null) return null;
  let end = start + 1;
  while (end - start < MONTHS && monthOf(textOf(lines[end])) === first + end - start) end += 1;
  const count = end - start;
  const cells = lines.slice(end, end + count);
  const isWhole = cells.length === count && cells.every((cell) => isCell(textOf(cell)));
  if (count < LEAST_MONTHS || !isWhole || isCell(textOf(lines[end + count]))) return null;
  if (!cells.some(({ hasDigit }) => hasDigit)) return null;
  const name = nameAbove(lines, start);
  if (name === '') return null;
  const rowOf = (label: string, row: readonly LaidLine[]) => {
    const line = row[0]?.source.line ?? 0;
    return [{ line, text: label }, ...row.map((cell) => ({ line: cell.source.line, text: unmarked(textOf(cell)) }))];
  };
  const rows = [rowOf('', lines.slice(start, end)), rowOf(name, cells)];
  return { table: { type: 'table', line: lines[start]?.source.line ?? 0, rows }, next: end + count };
}
