import { expect, test } from 'vitest';
import { readDates, readTimes } from '../../../shared/time/index.ts';

/** A megabyte, more than any document on the desk. */
const LENGTH = 1_000_000;

/** Beginnings of dates that never end, and lists that never stop: what makes a reader go back again and again. */
const UNITS = [
  '1',
  '1.',
  '1.1.',
  '12.02',
  '12.02, ',
  '12.02-',
  '1-',
  '1.-',
  '7, ',
  '7. og ',
  '-',
  '.',
  '?',
  '(',
  'xx.',
  'uke ',
  'uke 3, ',
  'uke 3-',
  'ca. den ',
  'mandag og ',
  'fra til ',
  'mellom 1. og ',
  'januar/',
  'des-',
  '1. mai-',
  'kl. ',
  '12:10-',
  '2024-',
  '2024-01-01/',
  'dato ikke ',
  '2024 (dato ikke ',
  'f.o.m. ',
  'sep-\nt',
  '\u00ad',
  '\n',
  'a\u030a',
  '31.12, 01.01, ',
];

test.each(UNITS)('a megabyte of %j is read to its end', (unit) => {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length));
  const dates = readDates(text, { year: 2024 });
  const [first] = dates;
  const last = dates.at(-1);
  expect(text.slice(first?.start, first?.end)).toBe(first?.text ?? text);
  expect(text.slice(last?.start, last?.end)).toBe(last?.text ?? text);
});

test('bare days and clock times are read to the end of a megabyte as well', () => {
  const days = '1.-'.repeat(LENGTH / 4);
  expect(readDates(days, { year: 2024, month: 3, bareDays: true }).length).toBeGreaterThan(0);
  expect(readTimes('12:10 '.repeat(LENGTH / 6))).toHaveLength(Math.floor(LENGTH / 6));
});
