import type { SourceTable } from '../source.ts';
import { isDateCell } from '../tables/columns.ts';
import { headerRoles, type Role, roleOf } from '../tables/roles.ts';
import { isFurniture } from '../understanding/lines.ts';
import { beginsWithDate } from '../understanding/pieces.ts';
import type { FoundTable } from './matrix.ts';
import type { LaidLine } from './segments.ts';

/** A date and what happens, line after line, are read as they are. */
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 6;
const LEAST_ROWS = 3;
const MOST_LINES = 2000;
/** How many lines more than its cells a row may take. */
const MOST_WRAPPED = 4;
const DATED: ReadonlySet<Role> = new Set(['date', 'deadline', 'start', 'week', 'time']);

/** A cell of dates, which begins with one: `Flyttes til 2. mai` says what happens. */
const isDateLine = (text: string) => isDateCell(text) && beginsWithDate(text, null);

const textOf = (line: LaidLine | undefined) => line?.source.text.trim() ?? '';

/** The names of columns, each on a line of its own: `Tidspunkt`, `Aktivitet`, `Ansvarlig`. */
function headAt(lines: readonly LaidLine[], start: number): readonly (Role | null)[] | null {
  const roles: (Role | null)[] = [];
  for (let at = start; roles.length < MOST_COLUMNS; at += 1) {
    const role = roleOf(textOf(lines[at]));
    if (role === null || textOf(lines[at]).endsWith(':')) break;
    roles.push(role);
  }
  const [first] = roles;
  const isHead = roles.length >= LEAST_COLUMNS && first != null && DATED.has(first) && roles.includes('item');
  return isHead ? roles : null;
}

/** The cells of a row: of more lines than cells, what the first is too long for goes on in the next. */
function cellsOf(texts: readonly string[], width: number): readonly string[] {
  const [date = '', ...rest] = texts;
  const behind = Math.max(0, width - 2);
  const wrapped = rest.length - (width - 1);
  if (wrapped <= 0) return [date, ...rest];
  return [date, rest.slice(0, rest.length - behind).join('\n'), ...rest.slice(rest.length - behind)];
}

const LONGEST_NAME = 40;
const MOST_WIDTH = 8;
const isEmpty = (text: string) => /^\p{Pd}$/u.test(text);

/** Whether cells hold dates in the columns in which those of the first row do. */
const isLike = (cells: readonly string[], dated: readonly boolean[]) =>
  dated.every((isDated, at) => isEmpty(cells[at] ?? '') || isDateLine(cells[at] ?? '') === isDated);

/** A table each of whose cells came on a line, as many in every row as it has names: told from where the dates return. */
function regularAt(lines: readonly LaidLine[], start: number, width: number): FoundTable | null {
  const rowAt = (at: number) =>
    lines.slice(at, at + width).map((line) => ({ line: line.source.line, text: textOf(line) }));
  const head = rowAt(start);
  const isHead = head.every(({ text }) => text.length <= LONGEST_NAME && !/\d|:$/u.test(text));
  if (!isHead || headerRoles(head.map(({ text }) => text)) === null) return null;
  const dated = rowAt(start + width).map(({ text }) => isDateLine(text));
  if (dated.length < width || !dated.includes(true) || !dated.includes(false)) return null;
  const rows = [head];
  let at = start + width;
  while (at + width <= lines.length && at < start + MOST_LINES) {
    const row = rowAt(at);
    if (
      !isLike(
        row.map(({ text }) => text),
        dated,
      )
    )
      break;
    rows.push(row);
    at += width;
  }
  if (rows.length <= LEAST_ROWS) return null;
  return { table: { type: 'table', line: head[0]?.line ?? 0, rows }, next: at };
}

/** As `regularAt`, of whatever width there is. */
function anyRegularAt(lines: readonly LaidLine[], start: number): FoundTable | null {
  const isNamed = [start, start + 1].some((at) => roleOf(textOf(lines[at])) !== null);
  const hasFigures = lines.slice(start, start + 2 * MOST_WIDTH).some(({ hasDigit }) => hasDigit);
  if (!isNamed || !hasFigures) return null;
  for (let width = MOST_WIDTH; width >= LEAST_COLUMNS; width -= 1) {
    const found = regularAt(lines, start, width);
    if (found) return found;
  }
  return null;
}

/** A table each of whose cells came on a line of its own. */
export const stackedAt = (lines: readonly LaidLine[], start: number): FoundTable | null =>
  datesFirstAt(lines, start) ?? anyRegularAt(lines, start);

/** One whose dates come first, so that its rows may take more lines than they have cells. */
function datesFirstAt(lines: readonly LaidLine[], start: number): FoundTable | null {
  const roles = headAt(lines, start);
  if (!roles) return null;
  const width = roles.length;
  const most = width + MOST_WRAPPED;
  const rows: { line: number; texts: string[] }[] = [];
  let at = start + width;
  for (; at < lines.length && at < start + MOST_LINES; at += 1) {
    const text = textOf(lines[at]);
    if (isFurniture(text)) continue;
    const last = rows.at(-1);
    if (isDateLine(text)) rows.push({ line: lines[at]?.source.line ?? 0, texts: [text] });
    else if (!last || last.texts.length >= most) break;
    else last.texts.push(text);
  }
  const full = rows.filter(({ texts }) => texts.length > 1).length;
  if (rows.length < LEAST_ROWS || full * 3 < rows.length * 2) return null;
  const head = lines.slice(start, start + width).map((line) => ({ line: line.source.line, text: textOf(line) }));
  const table: SourceTable = {
    type: 'table',
    line: head[0]?.line ?? 0,
    rows: [head, ...rows.map(({ line, texts }) => cellsOf(texts, width).map((text) => ({ line, text })))],
  };
  return { table, next: at };
}
