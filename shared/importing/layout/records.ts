import type { SourceTable } from '../source.ts';
import { axisPart } from '../tables/axis.ts';
import { isDateCell } from '../tables/columns.ts';
import { ownDates, withoutDates } from '../tables/items.ts';
import { headerRoles, type Role } from '../tables/roles.ts';
import { isFurniture } from '../understanding/lines.ts';
import type { FoundTable } from './matrix.ts';
import { apart, type LaidLine, type Segment } from './segments.ts';

/** The head of a table: its columns, each as wide as its name. */
interface Head {
  readonly columns: readonly Segment[];
  readonly roles: readonly (Role | null)[];
  /** How many lines it takes. */
  readonly height: number;
}

const MOST_HEIGHT = 3;
const MOST_GAP = 3;
const MOST_LINES = 1000;
const LEAST_LINES = 3;
/** How far from the others of its column a cell may begin. */
const ASKEW = 1;
const MOSTLY = 0.75;
const KEYS: ReadonlySet<Role> = new Set(['date', 'deadline', 'start', 'month', 'week']);
const UNFINISHED = /(?:(?<![\d.])\d{1,2}\.|[-–/]|\s(?:og|til))$/u;

/** The names of columns that stand in several lines, those below each other as one. */
function stacked(lines: readonly LaidLine[]): readonly Segment[] {
  const columns: { text: string; start: number; end: number }[] = [];
  for (const { segments } of lines) {
    for (const { text, start, end } of segments) {
      const over = columns.find((column) => column.start < end && start < column.end);
      if (over) {
        over.text += `\n${text}`;
        over.start = Math.min(over.start, start);
        over.end = Math.max(over.end, end);
      } else columns.push({ text, start, end });
    }
  }
  return columns.sort((one, other) => one.start - other.start);
}

function headAt(lines: readonly LaidLine[], start: number): Head | null {
  const first = lines[start];
  if (!first || first.segments.length < 2 || first.segments.some(({ text }) => isDateCell(text))) return null;
  for (let height = MOST_HEIGHT; height > 0; height -= 1) {
    const head = lines.slice(start, start + height);
    const isWhole = head.length === height && head.every(({ gap }, at) => at === 0 || gap === 0);
    const isWorded = head.every(({ segments }) => segments.every(({ text }) => !/\d/u.test(text)));
    if (!isWhole || !isWorded) continue;
    const columns = stacked(head);
    const names = columns.map(({ text }) => text);
    const roles =
      headerRoles(names) ??
      (/^(?:måned|månad|mnd\.?|dato)$/iu.test(names[0] ?? '')
        ? names.map((_, at) => (at === 0 ? 'month' : null))
        : null);
    if (roles && columns.length > 1 && columns.length >= Math.max(...head.map(({ segments }) => segments.length)))
      return { columns, roles, height };
  }
  return null;
}

/** The column of a cell: the one it stands below, of several the one that begins where it does; else the nearest. */
function columnOf(cell: Segment, columns: readonly Segment[]): number {
  const below = columns.flatMap((column, at) => (apart(cell, column) === 0 ? [at] : []));
  const among = below.length > 0 ? below : columns.map((_, at) => at);
  const cost = (at: number) => {
    const column = columns[at];
    if (!column) return 0;
    return below.length > 0 ? Math.abs(column.start - cell.start) : apart(cell, column);
  };
  return among.reduce((best, at) => (cost(at) < cost(best) ? at : best), among[0] ?? 0);
}

/** Whether cells begin below each other in their columns, or lie below the names of these: else the spaces mean nothing. */
function areAligned(cells: readonly (readonly Segment[])[], columns: readonly Segment[]): boolean {
  return cells.every((own, at) => {
    const column = columns[at];
    const starts = own.map(({ start }) => start);
    const most = Math.max(
      0,
      ...starts.map((start) => starts.filter((other) => Math.abs(other - start) <= ASKEW).length),
    );
    const within = own.filter(({ start, end }) => column && start >= column.start && end <= column.end).length;
    return Math.max(most, within) >= own.length * MOSTLY;
  });
}

/** Whether a line begins a row, by what it holds in the column of dates and in the first. */
function beginsRow(texts: readonly string[], key: number, before: string): boolean {
  const own = texts[key] ?? '';
  const isAlone = texts.every((text, at) => at === key || text === '');
  if (own === '' || (isAlone && UNFINISHED.test(before))) return false;
  return isDateCell(own) || axisPart(own, null) !== null || /^\p{Lu}|^\d/u.test(own) || texts[0] !== '';
}

/** A table with a head that names its columns; lines that go on with what is above are of its row. */
export function recordsAt(lines: readonly LaidLine[], start: number): FoundTable | null {
  const head = headAt(lines, start);
  if (!head) return null;
  const { columns, roles, height } = head;
  const key = Math.max(
    0,
    roles.findIndex((role) => role !== null && KEYS.has(role)),
  );
  const rows: { line: number; cells: string[] }[] = [];
  const cells: Segment[][] = columns.map(() => []);
  let [filled, whole] = [0, 0];
  let above: string[] | null = null;
  let at = start + height;
  for (; at < lines.length && at < start + MOST_LINES; at += 1) {
    const line = lines[at];
    if (!line || line.gap > MOST_GAP || (at > start + height && headAt(lines, at))) break;
    const { segments, source, gap } = line;
    if (isFurniture(source.text.trim())) continue;
    const [only, another] = segments;
    const isAcross = only && !another && columns.filter((column) => apart(only, column) === 0).length > 1;
    if (isAcross && gap > 0) break;
    const texts = columns.map(() => '');
    for (const segment of segments) {
      const column = columnOf(segment, columns);
      texts[column] = [texts[column], segment.text].filter((text) => text !== '').join(' ');
      cells[column]?.push(segment);
    }
    if (segments.length > 1) whole += 1;
    const last = rows.at(-1);
    const begins = beginsRow(texts, key, last?.cells[key] ?? '');
    if (
      !begins &&
      (texts[key] ?? '') === '' &&
      gap > 0 &&
      lines[at + 1]?.gap === 0 &&
      segments.length > 0 &&
      nextBegins(lines[at + 1], columns, key)
    ) {
      above = texts;
      continue;
    }
    if (begins || !last) {
      rows.push({ line: source.line, cells: above ? join(above, texts) : texts });
      above = null;
    } else last.cells = join(last.cells, texts);
    if (begins) filled += 1;
  }
  if (
    filled < LEAST_LINES ||
    whole < LEAST_LINES ||
    whole * 2 < filled ||
    !areAligned(cells, columns) ||
    !areDates(rows, roles)
  )
    return null;
  const line = lines[start]?.source.line ?? 0;
  const table: SourceTable = {
    type: 'table',
    line,
    rows: [
      columns.map(({ text }) => ({ line, text })),
      ...rows.map((row) => row.cells.map((text) => ({ line: row.line, text }))),
    ],
  };
  return { table, next: at };
}

const LONGEST_REST = 5;

/** Whether columns named for dates hold dates, and do not say what happens then (`Viktige datoer`: `17.08 første dag`). */
function areDates(rows: readonly { readonly cells: readonly string[] }[], roles: readonly (Role | null)[]): boolean {
  return roles.every((role, at) => {
    if (role !== 'date' && role !== 'deadline') return true;
    const texts = rows.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
    const others = texts.filter((text) => withoutDates(text, ownDates(text, { year: 2000 })).length > LONGEST_REST);
    return others.length * 2 < texts.length;
  });
}

const join = (above: readonly string[], below: readonly string[]) =>
  above.map((text, at) => [text, below[at] ?? ''].filter((part) => part !== '').join('\n'));

function nextBegins(line: LaidLine | undefined, columns: readonly Segment[], key: number): boolean {
  const cell = line?.segments.find((segment) => columnOf(segment, columns) === key);
  return cell !== undefined && isDateCell(cell.text);
}
