import type { Locale } from '../i18n/translate.ts';
import { pointBounds } from './bounds.ts';
import { daysBetween, isoDateOf, weekday } from './days.ts';
import { formatEdtf } from './edtf.ts';
import { monthName, timeWords, weekdayName } from './names.ts';
import type { DayWhen, IntervalWhen, PointWhen, Qualifier, Season, When } from './when.ts';

/** How a date is to be written. */
export interface WhenFormat {
  /**
   * `always`, `never` (the default), or a year that goes without saying: the date's year is then written only
   * when it is another. A date that is no more than a year always has it, and so has an interval of a year or
   * longer that ends in another year.
   */
  readonly year?: 'always' | 'never' | number;
  /** Writes the weekday before a day. */
  readonly weekday?: boolean;
  /** `short` abbreviates months and weekdays. */
  readonly style?: 'long' | 'short';
}

interface Writing {
  readonly locale: Locale;
  readonly style: 'long' | 'short';
  readonly weekday: boolean;
  readonly year: 'always' | 'never' | number;
}

const isYear = (point: PointWhen) => point.kind === 'year' || point.kind === 'dayInYear';

const isDayNotSet = (point: PointWhen) => point.kind === 'dayInMonth' || point.kind === 'dayInYear';

/** What the numbered parts of a year are called: the second of the quarters, and so on. */
const YEAR_PARTS = {
  33: { unit: 'quarter', ordinal: 'ordinal.1' },
  34: { unit: 'quarter', ordinal: 'ordinal.2' },
  35: { unit: 'quarter', ordinal: 'ordinal.3' },
  36: { unit: 'quarter', ordinal: 'ordinal.4' },
  37: { unit: 'tertial', ordinal: 'ordinal.1' },
  38: { unit: 'tertial', ordinal: 'ordinal.2' },
  39: { unit: 'tertial', ordinal: 'ordinal.3' },
  40: { unit: 'halfYear', ordinal: 'ordinal.1' },
  41: { unit: 'halfYear', ordinal: 'ordinal.2' },
} as const;

type NamedSeason = 21 | 22 | 23 | 24;

const isNamed = (season: Season): season is NamedSeason => season <= 24;

function seasonText(season: Season, locale: Locale): string {
  const words = timeWords(locale);
  if (isNamed(season)) return words(`season.${season}`);
  const { unit, ordinal } = YEAR_PARTS[season];
  return words(unit, { ordinal: words(ordinal) });
}

/** `1.–2. kvartal`; null unless both are numbered parts of one kind. */
function seasonRangeText(start: Season, end: Season, locale: Locale): string | null {
  if (isNamed(start) || isNamed(end)) return null;
  const first = YEAR_PARTS[start];
  const last = YEAR_PARTS[end];
  const words = timeWords(locale);
  const ordinal = words('range', { start: words(first.ordinal), end: words(last.ordinal) });
  return first.unit === last.unit ? words(first.unit, { ordinal }) : null;
}

function withWeekday(text: string, when: DayWhen, { locale, style, weekday: isShown }: Writing): string {
  if (!isShown) return text;
  const name = weekdayName(weekday(isoDateOf(when.year, when.month, when.day)), locale, style);
  return timeWords(locale)('withWeekday', { weekday: name, date: text });
}

/** `22.`, or `mandag 22.`: a day whose month is told after it. */
const dayNumber = (when: DayWhen, writing: Writing) =>
  withWeekday(timeWords(writing.locale)('dayNumber', { day: when.day }), when, writing);

/** A point without year and qualifier, and without the remark that its day is not set. */
function bareText(point: PointWhen, writing: Writing): string {
  const { locale, style } = writing;
  const words = timeWords(locale);
  switch (point.kind) {
    case 'day': {
      const day = words('dayNumber', { day: point.day });
      const month = monthName(point.month, locale, style);
      return withWeekday(words('dayOfMonth', { day, month }), point, writing);
    }
    case 'month':
    case 'dayInMonth':
      return monthName(point.month, locale, style);
    case 'week':
      return words('week', { week: point.week });
    case 'season':
      return seasonText(point.season, locale);
    case 'year':
    case 'dayInYear':
      return String(point.year);
  }
}

function withYear(text: string, point: PointWhen, locale: Locale): string {
  if (isYear(point)) return text;
  const words = timeWords(locale);
  return point.kind === 'week'
    ? words('weekWithYear', { week: text, year: point.year })
    : words('withYear', { date: text, year: point.year });
}

function withQualifier(text: string, qualifier: Qualifier | undefined, locale: Locale): string {
  const words = timeWords(locale);
  const about = qualifier === '~' || qualifier === '%' ? words('about', { date: text }) : text;
  return qualifier === '?' || qualifier === '%' ? words('uncertain', { date: about }) : about;
}

const withDayNotSet = (text: string, locale: Locale) => timeWords(locale)('dateNotSetIn', { date: text });

function pointText(point: PointWhen, isYearShown: boolean, writing: Writing): string {
  const bare = bareText(point, writing);
  const dated = isYearShown ? withYear(bare, point, writing.locale) : bare;
  const text = withQualifier(dated, point.qualifier, writing.locale);
  return isDayNotSet(point) ? withDayNotSet(text, writing.locale) : text;
}

/** Whether the year is written for a date that lies in this year alone. */
const isYearToldOf = (year: number, { year: wanted }: Writing) =>
  wanted === 'always' || (wanted !== 'never' && wanted !== year);

/** Whether years are written for an interval from one year to another: from a year's length on it would mislead without. */
const isSpanYearTold = (start: PointWhen, end: PointWhen, { year }: Writing) =>
  year !== 'never' || daysBetween(pointBounds(start).start, pointBounds(end).end) >= 365;

/** `22.–23. januar`, `uke 24–25`, `1.–2. kvartal`: what both ends share is written once. Null where nothing is. */
function sharedText(start: PointWhen, end: PointWhen, writing: Writing): string | null {
  const { locale } = writing;
  const words = timeWords(locale);
  if (start.kind === 'day' && end.kind === 'day' && start.year === end.year && start.month === end.month) {
    const key = writing.weekday ? 'rangeOfPhrases' : 'range';
    return words(key, { start: dayNumber(start, writing), end: bareText(end, writing) });
  }
  if (start.kind === 'week' && end.kind === 'week') {
    return words('weeks', { start: start.week, end: end.week });
  }
  if (start.kind === 'season' && end.kind === 'season') return seasonRangeText(start.season, end.season, locale);
  return null;
}

/** Both ends in one phrase, with the qualifier and the remark they have in common. */
function rangeText(start: PointWhen, end: PointWhen, writing: Writing): string {
  if (formatEdtf(start) === formatEdtf(end)) {
    return pointText(start, isYearToldOf(start.year, writing), writing);
  }
  const { locale } = writing;
  const isOneYear = start.year === end.year;
  const isEndYearShown = isOneYear ? isYearToldOf(end.year, writing) : isSpanYearTold(start, end, writing);
  const isAlike = start.qualifier === end.qualifier && isDayNotSet(start) === isDayNotSet(end);
  const isStartYearShown = isEndYearShown && (!isOneYear || isYear(end));
  if (!isAlike) {
    return joined(pointText(start, isStartYearShown, writing), pointText(end, isEndYearShown, writing), locale);
  }
  const shared = isStartYearShown ? null : sharedText(start, end, writing);
  const range = shared ?? joined(yearedText(start, isStartYearShown, writing), bareText(end, writing), locale);
  const text = withQualifier(isEndYearShown ? withYear(range, end, locale) : range, end.qualifier, locale);
  return isDayNotSet(end) ? withDayNotSet(text, locale) : text;
}

const yearedText = (point: PointWhen, isYearShown: boolean, writing: Writing) =>
  isYearShown ? withYear(bareText(point, writing), point, writing.locale) : bareText(point, writing);

/** English sets spaces about the dash where an end is more than one word; the Scandinavian languages do not. */
function joined(start: string, end: string, locale: Locale): string {
  const isPhrase = start.includes(' ') || end.includes(' ');
  return timeWords(locale)(isPhrase ? 'rangeOfPhrases' : 'range', { start, end });
}

function intervalText({ start, end }: IntervalWhen, writing: Writing): string {
  const words = timeWords(writing.locale);
  const date = (point: PointWhen) => pointText(point, isYearToldOf(point.year, writing), writing);
  if (start && end) return rangeText(start, end, writing);
  if (start) return words('from', { date: date(start) });
  return end ? words('until', { date: date(end) }) : words('dateNotSet');
}

/**
 * A date as it is written in a language: `22.–23. januar`, `april (dato ikke satt)`, `ca. 1. mars`, `31. oktober?`,
 * `uke 24–25`. En dash without spaces in nb, nn and da (Språkrådet, Dansk Sprognævn, CLDR); English has spaces between phrases.
 * Years that differ within an interval are both written; `never` leaves them out only where it is shorter than a year.
 */
export function formatWhen(when: When, locale: Locale, format: WhenFormat = {}): string {
  const { year = 'never', weekday: isWeekdayShown = false, style = 'long' } = format;
  const writing: Writing = { locale, style, weekday: isWeekdayShown, year };
  if (when.kind === 'unset') return timeWords(locale)('dateNotSet');
  if (when.kind === 'interval') return intervalText(when, writing);
  return pointText(when, isYearToldOf(when.year, writing), writing);
}
