import { isDay, weeksInYear } from '../days.ts';
import { continuesNumber, figureAt } from './figures.ts';
import { isClose, isCloseMark, isMark, type Point, type Read, type Reader } from './point.ts';
import { tokenAt } from './tokens.ts';
import { isFullYear } from './year.ts';

const isDash = (reader: Reader, index: number) => isCloseMark(reader, index, '-') && isClose(reader, index + 1);

/** `~`, `%` and `?` behind a date, as EDTF has them. */
function qualified(reader: Reader, point: Point, next: number): Read<Point> {
  if (isCloseMark(reader, next, '~')) return { value: { ...point, isAbout: true }, next: next + 1 };
  if (!isCloseMark(reader, next, '%')) return { value: point, next };
  return { value: { ...point, isAbout: true, isUncertain: true }, next: next + 1 };
}

/**
 * A day or week as ISO 8601 and EDTF write it: `2024-04-12`, `2024-04-XX`, `2024-W34`. A month (`2024-04`) is one only
 * in a field, since in a text it may as well be a period or a number of a case; and so is the number of a law.
 */
export function readIsoDate(reader: Reader, index: number, isListed: boolean): Read<Point> | null {
  if (!isFullYear(reader, index) || !isDash(reader, index + 1)) return null;
  if (!isListed && continuesNumber(reader, index)) return null;
  const year = tokenAt(reader.tokens, index).value;
  const second = tokenAt(reader.tokens, index + 2);
  const third = tokenAt(reader.tokens, index + 3);
  if (second.text === 'w' && third.text.length === 2 && isClose(reader, index + 3)) {
    const isWeek = third.value >= 1 && third.value <= weeksInYear(year);
    return isWeek ? qualified(reader, { kind: 'week', year, week: third.value }, index + 4) : null;
  }
  if (second.text.length !== 2 || !isDash(reader, index + 3)) return null;
  const month = figureAt(reader, index + 2);
  const day = figureAt(reader, index + 4);
  if (!month || day?.digits !== 2 || isMark(reader, index + 4, '?') || isCloseMark(reader, day.next, '-')) return null;
  if (month.value === null) return day.value === null ? qualified(reader, { kind: 'dayInYear', year }, day.next) : null;
  if (month.value < 1 || month.value > 12) return null;
  if (day.value === null) return qualified(reader, { kind: 'dayInMonth', year, month: month.value }, day.next);
  const isPlain = !isDay(year, month.value, day.value);
  const point: Point = { kind: 'day', year, month: month.value, day: day.value, ...(isPlain ? { isPlain } : {}) };
  return qualified(reader, point, day.next);
}
