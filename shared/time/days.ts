import type { DayRange, IsoDate } from './when.ts';

/**
 * Arithmetic on calendar days of the proleptic Gregorian calendar (ISO 8601), years 0001–9999.
 *
 * Days are counted from 1970-01-01 (day 0). Integers rather than Temporal objects, because a layout asks for
 * thousands of them a frame; the tests hold every function against `Temporal.PlainDate`.
 */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_ERA = 146_097;
/** From 0000-03-01, where the counting of `dayNumber` starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** The calendar's ends; nothing is computed beyond them. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** A calendar day taken apart. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** Days from 1970-01-01. Counts in years that begin in March, so that the leap day is the last (H. Hinnant, `days_from_civil`). */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

function dayFromNumber(number: number): IsoDate {
  const shifted = Math.min(Math.max(number, FIRST_DAY), LAST_DAY) + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return isoDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Writes a day that is known to exist. */
export const isoDateOf = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;

export const dayParts = (day: IsoDate): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const numberOf = (day: IsoDate): number => {
  const parts = dayParts(day);
  return dayNumber(parts.year, parts.month, parts.day);
};

/** Whether a year, month and day name a day of the calendar. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month);

/** The text as a day if it is `YYYY-MM-DD`, nothing around it, and the day exists; else null. */
export function isoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDay(year, month, day) ? isoDateOf(year, month, day) : null;
}

/** The day `count` (a whole number) days later; stops at the calendar's ends. */
export const addDays = (day: IsoDate, count: number): IsoDate => dayFromNumber(numberOf(day) + count);

/** Whether the day `count` days later still lies in the calendar. */
export const canAddDays = (day: IsoDate, count: number): boolean => {
  const number = numberOf(day) + count;
  return number >= FIRST_DAY && number <= LAST_DAY;
};

/** `to − from` in days; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => numberOf(to) - numberOf(from);

/** ISO 8601: Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekday = (day: IsoDate): number => weekdayOfNumber(numberOf(day));

const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** 1 for 1 January, up to 366. */
export const dayOfYear = (day: IsoDate): number => numberOf(day) - dayNumber(Number(day.slice(0, 4)), 1, 1) + 1;

/** ISO week and its week-numbering year, which is the year of the week's Thursday. */
export function weekOf(day: IsoDate): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  return { year: dayParts(thursday).year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** 52 or 53: a year has 53 ISO weeks when it begins or ends on a Thursday. */
export function weeksInYear(year: number): number {
  const isThursday = (month: number, day: number) => weekdayOfNumber(dayNumber(year, month, day)) === 4;
  return isThursday(1, 1) || isThursday(12, 31) ? 53 : 52;
}

/** Monday of an ISO week. 4 January is always in week 1. */
export function weekStart(year: number, week: number): IsoDate {
  const fourth = dayNumber(year, 1, 4);
  return dayFromNumber(fourth - weekdayOfNumber(fourth) + 1 + (week - 1) * 7);
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** The ISO weeks that a range touches, in order; the first and last are cut to the range, so that they tile it. */
export function weeksBetween(range: DayRange): { year: number; week: number; start: IsoDate; end: IsoDate }[] {
  const weeks = [];
  let left = daysBetween(range.start, range.end) + 1;
  for (let start = range.start; left > 0; ) {
    const end = earlier(addDays(start, 7 - weekday(start)), range.end);
    weeks.push({ ...weekOf(start), start, end });
    left -= daysBetween(start, end) + 1;
    start = addDays(end, 1);
  }
  return weeks;
}

/** The months that a range touches, in order; the first and last are cut to the range, so that they tile it. */
export function monthsBetween(range: DayRange): { year: number; month: number; start: IsoDate; end: IsoDate }[] {
  const months = [];
  let left = daysBetween(range.start, range.end) + 1;
  for (let start = range.start; left > 0; ) {
    const { year, month } = dayParts(start);
    const end = earlier(isoDateOf(year, month, daysInMonth(year, month)), range.end);
    months.push({ year, month, start, end });
    left -= daysBetween(start, end) + 1;
    start = addDays(end, 1);
  }
  return months;
}
