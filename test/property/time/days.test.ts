import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  dayOfYear,
  daysBetween,
  daysInMonth,
  type IsoDate,
  monthsBetween,
  weekday,
  weekOf,
  weeksBetween,
} from '../../../shared/time/index.ts';
import { days, FIRST, known, LAST, years } from './whens.ts';

const CALENDAR_LENGTH = daysBetween(FIRST, LAST);
const anyDay = fc.nat({ max: CALENDAR_LENGTH }).map((count) => addDays(FIRST, count));

test('days, weekdays, weeks and months are those of Temporal', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800_000, max: 800_000 }), (day, count) => {
      const temporal = Temporal.PlainDate.from(day);
      expect(weekday(day)).toBe(temporal.dayOfWeek);
      expect(dayOfYear(day)).toBe(temporal.dayOfYear);
      expect(weekOf(day)).toEqual({ year: temporal.yearOfWeek, week: temporal.weekOfYear });
      expect(daysInMonth(temporal.year, temporal.month)).toBe(temporal.daysInMonth);
      const moved = temporal.add({ days: count }).toString();
      const isInside = moved.length === 10 && moved >= FIRST;
      expect(addDays(day, count)).toBe(isInside ? moved : count < 0 ? FIRST : LAST);
    }),
    { numRuns: 3000 },
  );
});

test('the days between two days are those of Temporal, and adding them leads from one to the other', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const between = daysBetween(a, b);
      expect(between).toBe(Temporal.PlainDate.from(a).until(b, { largestUnit: 'days' }).days);
      expect(daysBetween(b, a) + between).toBe(0);
      expect(addDays(a, between)).toBe(b);
    }),
  );
});

/** Every day of the range is in exactly one piece, in order. */
function expectTiles(range: { start: IsoDate; end: IsoDate }, pieces: readonly { start: IsoDate; end: IsoDate }[]) {
  expect(pieces[0]?.start).toBe(range.start);
  expect(pieces.at(-1)?.end).toBe(range.end);
  pieces.forEach((piece, index) => {
    expect(piece.start <= piece.end).toBe(true);
    const next = pieces[index + 1];
    if (next) expect(addDays(piece.end, 1)).toBe(next.start);
  });
}

test('weeks and months tile a range', () => {
  fc.assert(
    fc.property(days, fc.nat({ max: 900 }), (start, length) => {
      const range = { start, end: addDays(start, length) };
      const weeks = weeksBetween(range);
      expectTiles(range, weeks);
      for (const week of weeks) {
        expect(weekOf(week.start)).toEqual({ year: week.year, week: week.week });
        expect(weekOf(week.end)).toEqual({ year: week.year, week: week.week });
      }
      const months = monthsBetween(range);
      expectTiles(range, months);
      for (const month of months) {
        const name = `${String(month.year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}`;
        expect([month.start.slice(0, 7), month.end.slice(0, 7)]).toEqual([name, name]);
      }
    }),
  );
});

test('a range that ends before it starts has no weeks and no months', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), (end, length) => {
      const range = { start: addDays(end, length), end };
      expect([weeksBetween(range), monthsBetween(range)]).toEqual([[], []]);
    }),
  );
});

test('a year has as many days and weeks as Temporal says', () => {
  fc.assert(
    fc.property(years, (year) => {
      const text = String(year).padStart(4, '0');
      const range = { start: known(`${text}-01-01`), end: known(`${text}-12-31`) };
      expect(dayOfYear(range.end)).toBe(Temporal.PlainDate.from(range.start).daysInYear);
      expect(monthsBetween(range).map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }),
  );
});
