import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOfYear,
  daysBetween,
  daysInMonth,
  isoDate,
  monthsBetween,
  parseEdtf,
  weekday,
  weekOf,
  weeksBetween,
} from '../../../shared/time/index.ts';
import { day } from './when.ts';

test.each([
  ['2019-12-29', 2019, 52],
  ['2019-12-30', 2020, 1],
  ['2020-12-27', 2020, 52],
  ['2020-12-28', 2020, 53],
  ['2021-01-03', 2020, 53],
  ['2021-01-04', 2021, 1],
  ['2024-01-01', 2024, 1],
  ['2024-12-29', 2024, 52],
  ['2024-12-30', 2025, 1],
  ['2025-12-29', 2026, 1],
  ['2026-12-27', 2026, 52],
  ['2026-12-28', 2026, 53],
  ['2027-01-03', 2026, 53],
  ['2027-01-04', 2027, 1],
  ['0001-01-01', 1, 1],
  ['9999-12-31', 9999, 52],
])('%s lies in %i, week %i', (text, year, week) => {
  expect(weekOf(day(text))).toEqual({ year, week });
});

test('week 53 is there only in the years that have it', () => {
  const years = Array.from({ length: 30 }, (_, index) => 2010 + index);
  expect(years.filter((year) => parseEdtf(`${year}-W53`).ok)).toEqual([2015, 2020, 2026, 2032, 2037]);
});

describe('the weeks of a year', () => {
  const weeksOf = (year: number) => weeksBetween({ start: day(`${year}-01-01`), end: day(`${year}-12-31`) });

  test('2026 has 53, the first and the last cut to the year', () => {
    const weeks = weeksOf(2026);
    expect(weeks).toHaveLength(53);
    expect(weeks[0]).toEqual({ year: 2026, week: 1, start: '2026-01-01', end: '2026-01-04' });
    expect(weeks[52]).toEqual({ year: 2026, week: 53, start: '2026-12-28', end: '2026-12-31' });
  });

  test('2021 begins with week 53 of 2020', () => {
    expect(weeksOf(2021)[0]).toEqual({ year: 2020, week: 53, start: '2021-01-01', end: '2021-01-03' });
  });

  test('2024 ends with week 1 of 2025', () => {
    expect(weeksOf(2024).at(-1)).toEqual({ year: 2025, week: 1, start: '2024-12-30', end: '2024-12-31' });
  });
});

test('the weeks and months of the calendar\u2019s last days come to an end', () => {
  const range = { start: day('9999-12-26'), end: day('9999-12-31') };
  expect(weeksBetween(range).map(({ week }) => week)).toEqual([51, 52]);
  expect(monthsBetween(range)).toEqual([{ year: 9999, month: 12, ...range }]);
});

test('months are cut to the range', () => {
  expect(monthsBetween({ start: day('2024-01-22'), end: day('2024-03-02') })).toEqual([
    { year: 2024, month: 1, start: '2024-01-22', end: '2024-01-31' },
    { year: 2024, month: 2, start: '2024-02-01', end: '2024-02-29' },
    { year: 2024, month: 3, start: '2024-03-01', end: '2024-03-02' },
  ]);
});

test('days are added over month ends, leap days and summer time, and stop at the calendar\u2019s ends', () => {
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01');
  expect(addDays(day('2024-03-30'), 2)).toBe('2024-04-01');
  expect(addDays(day('2024-10-28'), -2)).toBe('2024-10-26');
  expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
  expect(addDays(day('0001-01-01'), -1)).toBe('0001-01-01');
});

test('the first and last day of a year are a year apart', () => {
  expect(daysBetween(day('2024-01-01'), day('2024-12-31'))).toBe(365);
  expect(daysBetween(day('2024-12-31'), day('2024-01-01'))).toBe(-365);
  expect(dayOfYear(day('2024-12-31'))).toBe(366);
  expect([weekday(day('2024-04-15')), weekday(day('2024-04-21'))]).toEqual([1, 7]);
});

test('a month has its days, and one that does not exist has none', () => {
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2), daysInMonth(2000, 2)]).toEqual([
    29, 28, 28, 29,
  ]);
  expect([daysInMonth(2024, 0), daysInMonth(2024, 13)]).toEqual([0, 0]);
});

test.each(['2024-02-30', '2024-4-1', ' 2024-04-17', '2024-04-17\n', '2024-04', '0000-01-01', '2024-04-17T00:00', ''])(
  '%j is not a day',
  (text) => {
    expect(isoDate(text)).toBeNull();
  },
);
