import { isDayCell, isEmptyCell, monthNumber } from './gridCells.ts';
import type { Line } from './lines.ts';

const LEAST_MONTHS = 4;
const MOST_LABELS = 3;
const MOST_CELLS = 40;
const CLOCK = /^(?:kl\.? ?)?\d{1,2}[.:]\d\d$/iu;
const LONGEST_LABEL = 80;

const isCell = ({ text }: Line) => isDayCell(text) || isEmptyCell(text);
const isLabel = ({ text, isBullet }: Line) =>
  !isBullet && text.length <= LONGEST_LABEL && /\p{L}/u.test(text) && !/\d/u.test(text);

/** The index after the cells that begin at one; no row has more. */
function endOf(lines: readonly Line[], start: number, is: (line: Line) => boolean): number {
  let end = start;
  for (let line = lines[end]; line && is(line) && end - start < MOST_CELLS; line = lines[end]) end += 1;
  return end;
}

const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join(' ');

/** The rows of such a table, from the line after its months; a column of clock times at the end is left out. */
function rowsFrom(lines: readonly Line[], start: number): { rows: readonly Line[]; next: number } {
  const rows: Line[] = [];
  let at = start;
  for (let labels = 0; at < lines.length && labels < MOST_LABELS; ) {
    const label = lines[at];
    if (!label || !isLabel(label)) break;
    const end = endOf(lines, at + 1, isCell);
    if (end === at + 1) {
      if (rows.length > 0) break;
      labels += 1;
      at += 1;
      continue;
    }
    rows.push({ ...label, text: textsOf(lines.slice(at, end)) });
    at = CLOCK.test(lines[end]?.text ?? '') ? end + 1 : end;
  }
  return { rows, next: at };
}

/** Puts the rows of a table together that has months along its top and each of whose cells came on a line of its own. */
export function joinColumns(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const end = endOf(lines, at, ({ text }) => monthNumber(text) !== null);
    const found = end - at >= LEAST_MONTHS ? rowsFrom(lines, end) : null;
    const isTable = found !== null && found.rows.length > 0;
    if (isTable) joined.push({ ...line, text: textsOf(lines.slice(at, end)) }, ...found.rows);
    else joined.push(...lines.slice(at, Math.max(end, at + 1)));
    at = isTable ? found.next : Math.max(end, at + 1);
  }
  return joined;
}
