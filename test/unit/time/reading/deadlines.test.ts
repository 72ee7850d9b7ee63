import { expect, test } from 'vitest';
import { readDates } from '../../../../shared/time/index.ts';

test.each([
  ['senest 12.03', 'senest 12.03'],
  ['senest uge 24', 'senest uge 24'],
  ['seinast 1. juni', 'seinast 1. juni'],
  ['innen 15. mai', 'innen 15. mai'],
  ['inden den 15. maj', 'inden den 15. maj'],
  ['innen utgangen av mai', 'innen utgangen av mai'],
  ['Frist 10.09', '10.09'],
  ['Høringsfrist: 10.09', '10.09'],
  ['Svarfrist onsdag 7. april', 'onsdag 7. april'],
  ['Deadline til dir 17 juni', '17 juni'],
  ['Perioderapportering frist\nfor avd.leder 05.02', '05.02'],
  ['12.03: Frist for innspill', '12.03'],
  ['10.09 (frist)', '10.09'],
])('%j is a deadline, in the words %j', (text, words) => {
  expect(readDates(text, { year: 2024 }).map(({ deadline, text: own }) => [deadline, own])).toEqual([[true, words]]);
});

test.each([
  'Møte 10.09',
  'Innkalling 09.01. Frist er ikke satt',
  'Fristen er satt. Møte 10.09',
  '10.09: Møte om frister',
  'Befristet stilling 10.09',
])('%j is none', (text) => {
  expect(readDates(text, { year: 2024 }).map(({ deadline }) => deadline)).toEqual([false]);
});
