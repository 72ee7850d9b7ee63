import { readFigures } from './figures.ts';
import { readIsoDate } from './isoDate.ts';
import { afterNotSetRemark, dayNotSet, readNotSet, skipSomeDay } from './notSet.ts';
import type { Point, Read, Reader } from './point.ts';
import { tokenAt } from './tokens.ts';
import { readWeekdayOfMonth } from './weekdayOfMonth.ts';
import { readWeek } from './weeks.ts';
import { readWorded } from './wordedDate.ts';
import { isFullYear } from './year.ts';
import { readYearPart } from './yearParts.ts';

/** A year alone is a date in a field, and in a text only where the remark follows that its day is not set. */
function readYear(reader: Reader, index: number): Read<Point> | null {
  if (!isFullYear(reader, index)) return null;
  if (!reader.isField && afterNotSetRemark(reader, index + 1) < 0) return null;
  return { value: { kind: 'year', year: tokenAt(reader.tokens, index).value }, next: index + 1 };
}

/** `en dag i april`. */
function readSomeDay(reader: Reader, index: number): Read<Point> | null {
  const at = skipSomeDay(reader, index);
  const month = at > index ? readWorded(reader, at) : null;
  return month?.value.kind === 'month' && !month.value.part ? { ...month, value: dayNotSet(month.value) } : null;
}

/** One date, whichever way it is written; `isListed` where it continues a list, so that no number began before it. */
export const readPoint = (reader: Reader, index: number, isListed = false): Read<Point> | null =>
  readIsoDate(reader, index, isListed) ??
  readWeek(reader, index) ??
  readWeekdayOfMonth(reader, index) ??
  readYearPart(reader, index) ??
  readWorded(reader, index, isListed) ??
  readFigures(reader, index, isListed) ??
  readNotSet(reader, index) ??
  readSomeDay(reader, index) ??
  readYear(reader, index);
