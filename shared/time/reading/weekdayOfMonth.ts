import { daysInMonth, isoDateOf, weekday } from '../days.ts';
import { isPartLink, LAST_WORDS, weekdayOf } from './lexicon.ts';
import { isSameLine, isWord, type Nth, type Point, type Read, type Reader, skipMark } from './point.ts';
import { tokenAt } from './tokens.ts';
import { monthAt } from './wordedDate.ts';
import { yearAfter } from './year.ts';
import { ordinalAt } from './yearParts.ts';

const DAYS_IN_WEEK = 7;
const LAST = -1;

function nthAt(reader: Reader, index: number): Read<number> | null {
  const isLast = isWord(reader, index, LAST_WORDS);
  return isLast ? { value: LAST, next: index + 1 } : ordinalAt(reader, index);
}

/** `første mandag i mars`, `2. tirsdag i mai 2026`, `siste onsdag i februar`: one day, once the year is known. */
export function readWeekdayOfMonth(reader: Reader, index: number): Read<Point> | null {
  const nth = nthAt(reader, index);
  const day = nth ? tokenAt(reader.tokens, nth.next) : null;
  const number = day?.kind === 'word' && day.text.length > 2 ? weekdayOf(day.text) : undefined;
  if (!nth || number === undefined || !isSameLine(reader, nth.next)) return null;
  const at = skipMark(reader, nth.next + 1, '.');
  if (!isPartLink(tokenAt(reader.tokens, at).text) || !isSameLine(reader, at + 1)) return null;
  const month = monthAt(reader, at + 1);
  if (!month) return null;
  const year = yearAfter(reader, month.next);
  const point: Point = { kind: 'day', month: month.month, nth: { ordinal: nth.value, weekday: number } };
  return { value: year ? { ...point, year: year.value } : point, next: year?.next ?? month.next };
}

/** The day of the month that it is; after its end where there are not as many. */
export function dayOfNth({ ordinal, weekday: wanted }: Nth, year: number, month: number): number {
  const first = 1 + ((wanted - weekday(isoDateOf(year, month, 1)) + DAYS_IN_WEEK) % DAYS_IN_WEEK);
  if (ordinal !== LAST) return first + (ordinal - 1) * DAYS_IN_WEEK;
  return first + Math.floor((daysInMonth(year, month) - first) / DAYS_IN_WEEK) * DAYS_IN_WEEK;
}
