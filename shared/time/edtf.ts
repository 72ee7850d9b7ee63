import { err, ok, type Result } from '../result.ts';
import { pointBounds } from './bounds.ts';
import { daysInMonth, FIRST_YEAR, isDay, weeksInYear } from './days.ts';
import type { Edtf, IntervalWhen, PointWhen, Qualifier, Season, UnsetWhen, When, WhenError } from './when.ts';

/** A date that is not set (TBD). */
export const UNSET: UnsetWhen = { kind: 'unset' };

const UNSET_TEXT = 'XXXX-XX-XX';
const OPEN = '..';
/** The longest expression is `YYYY-MM-DD?/YYYY-MM-DD?`; what is longer need not be looked at. */
const LONGEST = 23;

const POINT = /^(?<year>\d{4})(?:-W(?<week>\d\d)|-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?<qualifier>[?~%])?$/;

const SEASONS: readonly Season[] = [21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41];

const isQualifier = (text: string | undefined): text is Qualifier => text === '?' || text === '~' || text === '%';

type PointProblem = 'syntax' | 'impossible';

/** The date without its qualifier. */
function parseUnqualified(parts: Readonly<Record<string, string | undefined>>): PointWhen | PointProblem {
  const year = Number(parts['year']);
  if (year < FIRST_YEAR) return 'impossible';
  if (parts['week'] !== undefined) {
    const week = Number(parts['week']);
    return week >= 1 && week <= weeksInYear(year) ? { kind: 'week', year, week } : 'impossible';
  }
  const { month: monthText, day: dayText } = parts;
  if (monthText === undefined) return { kind: 'year', year };
  if (monthText === 'XX') {
    return dayText === undefined || dayText === 'XX' ? { kind: 'dayInYear', year } : 'syntax';
  }
  const month = Number(monthText);
  const isMonth = daysInMonth(year, month) > 0;
  if (dayText === undefined) {
    if (isMonth) return { kind: 'month', year, month };
    const season = SEASONS.find((code) => code === month);
    return season === undefined ? 'impossible' : { kind: 'season', year, season };
  }
  if (dayText === 'XX') return isMonth ? { kind: 'dayInMonth', year, month } : 'impossible';
  const day = Number(dayText);
  return isDay(year, month, day) ? { kind: 'day', year, month, day } : 'impossible';
}

function parsePoint(text: string): PointWhen | PointProblem {
  const parts = POINT.exec(text)?.groups;
  if (!parts) return 'syntax';
  const when = parseUnqualified(parts);
  const qualifier = parts['qualifier'];
  return typeof when === 'string' || !isQualifier(qualifier) ? when : { ...when, qualifier };
}

function parseInterval(startText: string, endText: string): IntervalWhen | WhenError['code'] {
  const start = startText === OPEN ? null : parsePoint(startText);
  const end = endText === OPEN ? null : parsePoint(endText);
  if (start === 'syntax' || end === 'syntax' || (start === null && end === null)) return 'syntax';
  if (start === 'impossible' || end === 'impossible') return 'impossible';
  if (start && end && pointBounds(start).start > pointBounds(end).end) return 'order';
  return { kind: 'interval', start, end };
}

/**
 * Reads a date in EDTF (ISO 8601-2:2019, levels 0–2, as `when.ts` lists it) or an ISO week. White space around
 * it is ignored. A day, month or week that does not exist is `impossible`, never moved to one that does; an
 * interval that ends before it starts is `order`; all else is `syntax`.
 */
export function parseEdtf(text: string): Result<When, WhenError> {
  const trimmed = text.trim();
  if (trimmed === UNSET_TEXT) return ok(UNSET);
  if (trimmed.length > LONGEST) return err({ code: 'syntax', text });
  const slash = trimmed.indexOf('/');
  const when = slash < 0 ? parsePoint(trimmed) : parseInterval(trimmed.slice(0, slash), trimmed.slice(slash + 1));
  return typeof when === 'string' ? err({ code: when, text }) : ok(when);
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');

function writeUnqualified(when: PointWhen): string {
  const year = digits(when.year, 4);
  switch (when.kind) {
    case 'year':
      return year;
    case 'dayInYear':
      return `${year}-XX-XX`;
    case 'month':
      return `${year}-${digits(when.month, 2)}`;
    case 'dayInMonth':
      return `${year}-${digits(when.month, 2)}-XX`;
    case 'day':
      return `${year}-${digits(when.month, 2)}-${digits(when.day, 2)}`;
    case 'week':
      return `${year}-W${digits(when.week, 2)}`;
    case 'season':
      return `${year}-${when.season}`;
  }
}

const writePoint = (when: PointWhen) => `${writeUnqualified(when)}${when.qualifier ?? ''}`;

/** Writes a date in its one normal form: what `parseEdtf` reads back as the same value. */
export function formatEdtf(when: When): Edtf {
  if (when.kind === 'unset') return UNSET_TEXT as Edtf;
  if (when.kind !== 'interval') return writePoint(when) as Edtf;
  const end = (point: PointWhen | null) => (point ? writePoint(point) : OPEN);
  return `${end(when.start)}/${end(when.end)}` as Edtf;
}
