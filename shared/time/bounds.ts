import { addDays, daysInMonth, isoDateOf, LAST_YEAR, weekStart } from './days.ts';
import type { DayRange, PointWhen, Season, When } from './when.ts';

/**
 * First month and number of months of each EDTF grouping. Seasons are the meteorological ones of the north:
 * spring is March–May, and winter begins in December of its year and ends in February of the next, which keeps
 * the order of the codes the order of time.
 */
const SEASON_MONTHS: Readonly<Record<Season, readonly [first: number, count: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function monthRange(year: number, first: number, count: number): DayRange {
  const last = first + count - 1;
  const endYear = last > 12 ? year + 1 : year;
  const endMonth = last > 12 ? last - 12 : last;
  return {
    start: isoDateOf(year, first, 1),
    end:
      endYear > LAST_YEAR ? isoDateOf(LAST_YEAR, 12, 31) : isoDateOf(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** First and last day of a point: one day, or all of its week, month, season or year. */
export function pointBounds(when: PointWhen): DayRange {
  switch (when.kind) {
    case 'day': {
      const day = isoDateOf(when.year, when.month, when.day);
      return { start: day, end: day };
    }
    case 'week': {
      const start = weekStart(when.year, when.week);
      return { start, end: addDays(start, 6) };
    }
    case 'month':
    case 'dayInMonth':
      return monthRange(when.year, when.month, 1);
    case 'season':
      return monthRange(when.year, ...SEASON_MONTHS[when.season]);
    case 'year':
    case 'dayInYear':
      return monthRange(when.year, 1, 12);
  }
}

/**
 * First and last day (inclusive) that a date may lie on. An interval with an open end has the bounds of the end
 * that is known; a date that is not set has none. Qualifiers do not widen the bounds.
 */
export function boundsOf(when: When): DayRange | null {
  if (when.kind === 'unset') return null;
  if (when.kind !== 'interval') return pointBounds(when);
  const start = when.start && pointBounds(when.start);
  const end = when.end && pointBounds(when.end);
  if (start && end) return { start: start.start, end: end.end };
  return start ?? end;
}
