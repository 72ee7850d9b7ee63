import { expect, test } from 'vitest';
import { displayClockTime, formatClockTime, parseClockTime } from '../../../shared/time/index.ts';

test.each([
  ['13:00/15:00', { start: 780, end: 900 }, '13:00/15:00'],
  ['13:00', { start: 780 }, '13:00'],
  ['09:00/', { start: 540 }, '09:00'],
  [' 08:30/12:00 ', { start: 510, end: 720 }, '08:30/12:00'],
  ['22:00/24:00', { start: 1320, end: 1440 }, '22:00/24:00'],
  ['00:00', { start: 0 }, '00:00'],
])('%j is read, and written as it should be', (text, clock, normal) => {
  expect(parseClockTime(text)).toEqual({ ok: true, value: clock });
  expect(formatClockTime(clock)).toBe(normal);
});

test.each([
  ['24:00', 'impossible'],
  ['24:00/24:00', 'impossible'],
  ['25:00', 'impossible'],
  ['13:60', 'impossible'],
  ['13:00/24:01', 'impossible'],
  ['13:00/15:99', 'impossible'],
  ['15:00/13:00', 'order'],
  ['22:00/01:00', 'order'],
  ['', 'syntax'],
  ['13', 'syntax'],
  ['9:00', 'syntax'],
  ['13.00', 'syntax'],
  ['13:00-15:00', 'syntax'],
  ['13:00:00', 'syntax'],
  ['13:00Z', 'syntax'],
  ['/15:00', 'syntax'],
  ['13:00/15', 'syntax'],
  ['-1:00', 'syntax'],
  ['1'.repeat(100_000), 'syntax'],
])('%j is refused: %s', (text, code) => {
  expect(parseClockTime(text)).toEqual({ ok: false, error: { code, text } });
});

test.each([
  [{ start: 780, end: 900 }, 'kl. 13–15', '13:00–15:00'],
  [{ start: 510, end: 720 }, 'kl. 08.30–12.00', '08:30–12:00'],
  [{ start: 540 }, 'kl. 9', '09:00'],
  [{ start: 545 }, 'kl. 09.05', '09:05'],
  [{ start: 1320, end: 1440 }, 'kl. 22–24', '22:00–24:00'],
  [{ start: 780, end: 780 }, 'kl. 13', '13:00'],
])('%o is shown as %s, in English %s', (clock, scandinavian, english) => {
  expect([displayClockTime(clock, 'nb'), displayClockTime(clock, 'nn'), displayClockTime(clock, 'da')]).toEqual([
    scandinavian,
    scandinavian,
    scandinavian,
  ]);
  expect(displayClockTime(clock, 'en')).toBe(english);
});
