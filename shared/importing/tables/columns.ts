import { readTimes, readWhen } from '../../time/index.ts';
import { axisCount } from './axis.ts';
import { cellOf, type GridRow } from './grid.ts';
import { ownDates, withoutDates } from './items.ts';
import { headerRoles, type Role } from './roles.ts';

/** What each column of a table of records holds. */
export interface Columns {
  readonly roles: readonly (Role | null)[];
  /** Headers as they are written; empty strings where there is none. */
  readonly names: readonly string[];
  /** Told from the content and not from a header. */
  readonly isGuessed: boolean;
}

const SAMPLE = 200;
/** How much text may stand beside a date in a column of dates. */
const LONGEST_REST = 25;
const BARE_DAYS = /^\d{1,2}\.?(?:(?:\s*[-–,]\s*| og |\s+)\d{1,2}\.?)*$/u;
const ANY_YEAR = { year: 2000 };

export const isDateCell = (text: string): boolean => {
  if (text === '' || text.length > 120) return false;
  const dates = ownDates(text, ANY_YEAR);
  if (dates.length > 0) return withoutDates(text, dates).length <= LONGEST_REST;
  return readWhen(text, ANY_YEAR).ok;
};

/** A clock time that can be no date, and one that can. */
const isTimeCell = (text: string): boolean => text.length < 20 && readTimes(text).length > 0 && !isDateCell(text);
const mayBeTimeCell = (text: string): boolean =>
  text.length < 20 && readTimes(`kl. ${text}`).length > 0 && /^[\d.:–\-\skl]+$/i.test(text);

interface Content {
  readonly column: number;
  readonly filled: number;
  readonly dates: number;
  readonly times: number;
  /** Cells that are a clock time if nothing speaks against it. */
  readonly maybeTimes: number;
  readonly bareDays: number;
  readonly letters: number;
}

function contentOf(rows: readonly GridRow[], column: number): Content {
  const texts = rows.slice(0, SAMPLE).map((row) => cellOf(row, column));
  const filled = texts.filter((text) => text !== '');
  return {
    column,
    filled: filled.length,
    dates: filled.filter(isDateCell).length,
    times: filled.filter(isTimeCell).length,
    maybeTimes: filled.filter(mayBeTimeCell).length,
    bareDays: filled.filter((text) => BARE_DAYS.test(text)).length,
    letters:
      filled.reduce((sum, text) => sum + (/\p{L}/u.test(text) ? text.length : 0), 0) / Math.max(1, filled.length),
  };
}

const contentsOf = (rows: readonly GridRow[]): readonly Content[] =>
  (rows[0]?.cells ?? []).map((_, column) => contentOf(rows, column));

const isMostly = (count: number, filled: number) => filled > 0 && count * 10 >= filled * 6;

/** A `Tid` column may hold dates; one without a known name may hold what the table lacks: the dates, or the things. */
export function namedColumns(header: GridRow, rows: readonly GridRow[]): Columns {
  const contents = contentsOf(rows);
  const roles = [...(headerRoles(header.cells) ?? [])];
  for (const { column, filled, dates, times, maybeTimes } of contents) {
    const role = roles[column] ?? null;
    const isDates = isMostly(dates, filled);
    if (role === 'time' && isDates && !isMostly(maybeTimes, filled)) roles[column] = 'date';
    if (role === 'date' && isMostly(times, filled)) roles[column] = 'time';
    if (role === null && isDates) {
      const isNameless = cellOf(header, column) === '' && !roles.includes('date');
      roles[column] = isNameless ? 'date' : 'otherDate';
    }
  }
  if (!roles.includes('item')) {
    const spare = contents.filter(({ column, letters }) => (roles[column] ?? null) === null && letters > 0);
    const longest = spare.reduce<Content | null>(
      (most, one) => (most && most.letters >= one.letters ? most : one),
      null,
    );
    if (longest) roles[longest.column] = 'item';
    else if (roles.includes('detail')) roles[roles.indexOf('detail')] = 'item';
  }
  return { roles, names: header.cells, isGuessed: false };
}

/** Columns told from what stands in them; null where none of them holds dates or clock times. */
export function guessedColumns(rows: readonly GridRow[]): Columns | null {
  const contents = contentsOf(rows);
  const roles: (Role | null)[] = contents.map(() => null);
  const best = (score: (content: Content) => number) =>
    contents.reduce<Content | null>((most, one) => (score(one) > (most ? score(most) : 0) ? one : most), null);
  const time = best(({ times, filled }) => (isMostly(times, filled) && times > 1 ? times : 0));
  const date = best(({ dates, times, filled }) => (isMostly(dates, filled) && dates > times ? dates : 0));
  if (!time && !date) return null;
  if (time) roles[time.column] = 'time';
  if (date) roles[date.column] = 'date';
  const isMonths = date !== null && axisCount(rows.slice(0, SAMPLE), date.column) === date.filled;
  const days = isMonths ? best(({ bareDays, filled }) => (isMostly(bareDays, filled) ? bareDays : 0)) : null;
  if (date && days) {
    roles[date.column] = 'month';
    roles[days.column] = 'date';
  }
  const item = best(({ column, letters, filled }) =>
    roles[column] ? 0 : letters * Math.min(1, filled / rows.length + 0.2),
  );
  if (!item) return null;
  roles[item.column] = 'item';
  return { roles, names: contents.map(() => ''), isGuessed: true };
}
