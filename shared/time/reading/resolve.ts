import { pointBounds } from '../bounds.ts';
import { formatEdtf, parseEdtf, UNSET } from '../edtf.ts';
import type { Edtf, PointWhen } from '../when.ts';
import type { Item } from './item.ts';
import type { Point, ReadContext } from './point.ts';
import { dayOfNth } from './weekdayOfMonth.ts';

/** A date with its year; `impossible` for a day, month or week that there is not, or an end before its start. */
export interface Resolved {
  readonly when: Edtf | 'impossible';
  readonly yearFrom: 'written' | 'context';
}

const NOT_SET = formatEdtf(UNSET);
/** A year to order dates by that have none: one with a 29 February and a week 53. */
const ANY_YEAR = 2020;
const DAY_OF_PART = { early: 5, middle: 15, late: 25 } as const;
const MONTH_OF_PART = { early: 1, middle: 6, late: 12 } as const;

const pad = (number: number | undefined, length = 2) => String(number ?? 0).padStart(length, '0');

function unqualified(point: Point, year: number): string {
  const month = `${pad(year, 4)}-${pad(point.month)}`;
  switch (point.kind) {
    case 'day':
      return `${month}-${pad(point.nth ? dayOfNth(point.nth, year, point.month ?? 1) : point.day)}`;
    case 'month':
      return point.part ? `${month}-${pad(DAY_OF_PART[point.part])}` : month;
    case 'dayInMonth':
      return `${month}-XX`;
    case 'week':
      return `${pad(year, 4)}-W${pad(point.week)}`;
    case 'season':
      return `${pad(year, 4)}-${point.season}`;
    case 'year':
      return point.part ? `${pad(year, 4)}-${pad(MONTH_OF_PART[point.part])}` : pad(year, 4);
    case 'dayInYear':
      return `${pad(year, 4)}-XX-XX`;
    case 'unset':
      return NOT_SET;
  }
}

function edtfOf(point: Point, year: number): string {
  const isAbout = point.isAbout === true || point.part !== undefined;
  const qualifier = isAbout ? (point.isUncertain ? '%' : '~') : point.isUncertain ? '?' : '';
  return point.kind === 'unset' ? NOT_SET : unqualified(point, year) + qualifier;
}

function whenOf(point: Point, year: number): PointWhen | null {
  const parsed = parseEdtf(edtfOf(point, year));
  return parsed.ok && parsed.value.kind !== 'unset' && parsed.value.kind !== 'interval' ? parsed.value : null;
}

/** Month in which a date begins; 0 for one without. */
function firstMonth(point: Point): number {
  if (point.month !== undefined) return point.month;
  const when = point.kind === 'week' || point.kind === 'season' ? whenOf(point, ANY_YEAR) : null;
  if (!when) return 0;
  const { start, end } = pointBounds(when);
  // The first week may begin in the old year: it counts by its last day.
  return Number((point.kind === 'week' ? end : start).slice(5, 7));
}

/** As `firstMonth`, of a week that lies in two months the first, so that it is never after a day that it holds. */
function earliestMonth(point: Point): number {
  const when = point.kind === 'week' ? whenOf(point, ANY_YEAR) : null;
  const month = when ? Number(pointBounds(when).start.slice(5, 7)) : firstMonth(point);
  return Math.min(month, firstMonth(point));
}

/** The year of a date without one: that of the plan, whose year may begin in another month than January. */
function contextYear(point: Point, context: ReadContext): number | null {
  if (context.year === null) return null;
  const month = firstMonth(point);
  return month > 0 && month < (context.firstMonth ?? 1) ? context.year + 1 : context.year;
}

/** Whether the second date comes before the first when both are in one year. */
function isBefore(end: Point, start: Point, endYear: number, startYear: number): boolean {
  const [first, last] = [whenOf(start, startYear), whenOf(end, endYear)];
  return first !== null && last !== null && pointBounds(first).start > pointBounds(last).end;
}

function yearsOfRange(start: Point, end: Point, context: ReadContext): { first: number; last: number } | null {
  if (start.year !== undefined && end.year !== undefined) return { first: start.year, last: end.year };
  if (end.year !== undefined)
    return { first: isBefore(end, start, end.year, end.year) ? end.year - 1 : end.year, last: end.year };
  const first = start.year ?? contextYear(start, context);
  if (first === null) return null;
  if (!isBefore(end, start, first, first)) return { first, last: first };
  // Under the heading of its last month a range began in the year before.
  const isEnding = start.year === undefined && context.month !== undefined && context.month === end.month;
  return isEnding && start.month !== end.month ? { first: first - 1, last: first } : { first, last: first + 1 };
}

const isReversedInMonth = (start: Point, end: Point) =>
  start.kind === 'day' && end.kind === 'day' && start.month === end.month && (start.day ?? 0) > (end.day ?? 0);

function rangeOf(start: Point, end: Point, context: ReadContext): Edtf | 'impossible' {
  const years = yearsOfRange(start, end, context);
  if (!years) return NOT_SET;
  if ((start.year === undefined || end.year === undefined) && isReversedInMonth(start, end)) return 'impossible';
  const [first, last] = [edtfOf(start, years.first), edtfOf(end, years.last)];
  const parsed = parseEdtf(first === last ? first : `${first}/${last}`);
  return parsed.ok ? formatEdtf(parsed.value) : 'impossible';
}

/** A date or range with its year, from its own words or else from what is known of the document. */
export function resolveItem(item: Item, context: ReadContext): Resolved {
  const { start, end } = item;
  const yearFrom = start.year === undefined && end?.year === undefined ? 'context' : 'written';
  if (end) return { when: rangeOf(start, end, context), yearFrom };
  const year = start.year ?? contextYear(start, context);
  if (year === null && (start.kind === 'unset' || !start.isPlain)) return { when: NOT_SET, yearFrom };
  const parsed = parseEdtf(edtfOf(start, year ?? ANY_YEAR));
  if (!parsed.ok) return { when: 'impossible', yearFrom };
  return { when: year === null ? NOT_SET : formatEdtf(parsed.value), yearFrom };
}

const yearOf = (item: Item | undefined) => item?.start.year ?? item?.end?.year;

/** Gives the dates of a list the year that is written at one of them: the next one's, or else the one before. */
export function shareYears(items: readonly Item[]): readonly Item[] {
  const shared = [...items];
  const adopt = (index: number, from: Item | undefined, direction: 1 | -1) => {
    const item = shared[index];
    if (!item || !from || yearOf(item) !== undefined) return;
    const point = direction > 0 ? from.start : (from.end ?? from.start);
    const year = point.year ?? yearOf(from);
    const own = direction > 0 ? (item.end ?? item.start) : item.start;
    if (year === undefined || item.start.kind === 'unset') return;
    const isAcross = direction > 0 ? earliestMonth(own) > firstMonth(point) : firstMonth(own) < earliestMonth(point);
    const given = isAcross && firstMonth(point) > 0 ? year - direction : year;
    shared[index] =
      direction > 0 && item.end
        ? { ...item, end: { ...item.end, year: given } }
        : { ...item, start: { ...item.start, year: given } };
  };
  for (let index = shared.length - 2; index >= 0; index -= 1) adopt(index, shared[index + 1], 1);
  for (let index = 1; index < shared.length; index += 1) adopt(index, shared[index - 1], -1);
  return shared;
}
