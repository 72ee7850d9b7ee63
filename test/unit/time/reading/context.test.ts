import { expect, test } from 'vitest';
import { readDates } from '../../../../shared/time/index.ts';
import { reading } from './readings.ts';

test('a day not set is one of the month of the heading', () => {
  expect(reading('xx.xx: Utvidet ledermøte', { month: 4 })).toBe('2024-04-XX');
  expect(reading('??.??: Utvidet ledermøte', { month: 4 })).toBe('2024-04-XX');
  expect(reading('Sommerfest (dato kommer)', { month: 6 })).toBe('2024-06-XX');
});

test('without a year anywhere nothing is set, and the words are kept', () => {
  expect(readDates('Møte 12. mars', { year: null })).toEqual([
    {
      when: 'XXXX-XX-XX',
      time: '',
      text: '12. mars',
      start: 5,
      end: 13,
      deadline: false,
      yearFrom: 'context',
      mention: false,
    },
  ]);
  expect(reading('12. mars 2025 og 14. mars', { year: null })).toBe('2025-03-12 | 2025-03-14');
});

test('a plan whose year begins in August has its spring in the next', () => {
  expect(reading('15.09, 15.03 og uke 10', { firstMonth: 8 })).toBe('2024-09-15 | 2025-03-15 | 2025-W10');
  expect(reading('20.12–03.01', { firstMonth: 8 })).toBe('2024-12-20/2025-01-03');
});

test('under the heading of its last month a range over new year began the year before', () => {
  expect(reading('20.12-03.01', { year: 2025, month: 1 })).toBe('2024-12-20/2025-01-03');
  expect(reading('20.12-03.01', { year: 2025, month: 12 })).toBe('2025-12-20/2026-01-03');
});

test.each([
  ['Helseutvalget 16. 21.', '2024-03-16 | 2024-03-21'],
  ['Helseutvalget 18.-19.', '2024-03-18/2024-03-19'],
  ['16 21', '2024-03-16 | 2024-03-21'],
  ['4. og 18.', '2024-03-04 | 2024-03-18'],
  ['16. kl. 9-11', '2024-03-16 09:00/11:00'],
  ['16.', '2024-03-16'],
  ['2,30', '2024-03-02 | 2024-03-30'],
  ['3*,17,31*', '2024-03-03 | 2024-03-17 | 2024-03-31'],
  ['16:e kl. 10.00', '2024-03-16 10:00'],
  ['prøver for 8. og 9. trinn', ''],
  ['1.-3. trinn', ''],
  ['Idrettsdag 7. kl', ''],
  ['2. behandling', ''],
  ['nivå 1-2', ''],
  ['32. 45.', ''],
  ['80%', ''],
  ['16.04', '2024-04-16'],
  ['16. april', '2024-04-16'],
  ['2025-2028', ''],
])('bare days under a heading, where they are asked for: %s is %s', (text, when) => {
  expect(reading(text, { month: 3, bareDays: true })).toBe(when);
});

test('bare days are nothing where they are not asked for', () => {
  expect(reading('Helseutvalget 16. 21.', { month: 3 })).toBe('');
});

test.each([
  ['fredag 26.\nmars', '2024-03-26'],
  ['17\njuni', '2024-06-17'],
  ['Ledermøte 1-3\nMars\n15.03', '2024-03 | 2024-03-15'],
  ['11. Septem-\nber', '2024-09-11'],
  ['11. Septem- ber', '2024-09-11'],
  ['11. septem\u00adber', '2024-09-11'],
  ['11. septem\u00ad\nber', '2024-09-11'],
  ['20.06-\n10.09', '2024-06-20/2024-09-10'],
  ['22.-\n23. januar', '2024-01-22/2024-01-23'],
  ['mai-\njuni', '2024-05/2024-06'],
  ['12.\u00a0mars\u00a02025', '2025-03-12'],
  ['12. ma\u00adrs', '2024-03-12'],
])('across the ends of lines, %j is %s', (text, when) => {
  expect(reading(text)).toBe(when);
});
