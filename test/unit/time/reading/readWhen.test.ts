import { expect, test } from 'vitest';
import { type ReadContext, readWhen } from '../../../../shared/time/index.ts';

/** What a field makes of a text: the date and time, or why not. */
function typed(text: string, context: Partial<ReadContext> = {}): string {
  const read = readWhen(text, { year: 2024, ...context });
  return read.ok ? `${read.value.when} ${read.value.time}`.trim() : read.error.code;
}

test.each([
  ['17.04', '2024-04-17'],
  ['17.4.2025', '2025-04-17'],
  ['17. 4.', '2024-04-17'],
  ['17-4', '2024-04-17'],
  ['17/4', '2024-04-17'],
  ['17.04 2025', '2025-04-17'],
  ['17 april', '2024-04-17'],
  ['17.april 25', '2025-04-17'],
  ['tirsdag den 4. juni', '2024-06-04'],
  ['apr', '2024-04'],
  ['jan', '2024-01'],
  ['april 2025', '2025-04'],
  ['22.-23.01', '2024-01-22/2024-01-23'],
  ['10-12 juni', '2024-06-10/2024-06-12'],
  ['22. januar til 5. februar', '2024-01-22/2024-02-05'],
  ['20.12-03.01', '2024-12-20/2025-01-03'],
  ['uke 34', '2024-W34'],
  ['u34', '2024-W34'],
  ['uke 34-36', '2024-W34/2024-W36'],
  ['xx.04', '2024-04-XX'],
  ['?.04', '2024-04-XX'],
  ['en dag i april', '2024-04-XX'],
  ['april (dato ikke satt)', '2024-04-XX'],
  ['april (dag ikke fastsatt)', '2024-04-XX'],
  ['31.10?', '2024-10-31?'],
  ['ca 1 mars ?', '2024-03-01%'],
  ['1. tertial', '2024-37'],
  ['T1', '2024-37'],
  ['K3', '2024-35'],
  ['1. kv.', '2024-33'],
  ['høst', '2024-23'],
  ['vår 2025', '2025-21'],
  ['2025', '2025'],
  ['2024-2025', '2024/2025'],
  ['fra 1. mars', '2024-03-01/..'],
  ['til ca. 1. mars', '../2024-03-01~'],
  ['senest 1. mai', '2024-05-01'],
  ['12.03 kl 13-15', '2024-03-12 13:00/15:00'],
  ['kl. 9, 12. mars', '2024-03-12 09:00'],
  ['  17.04.  ', '2024-04-17'],
  ['TBD', 'XXXX-XX-XX'],
  ['xx.xx', 'XXXX-XX-XX'],
  ['2024-04-17', '2024-04-17'],
  ['2024-01-22/2024-01-23', '2024-01-22/2024-01-23'],
  ['2024-04-XX', '2024-04-XX'],
  ['2024-W34~', '2024-W34~'],
  ['2024-37', '2024-37'],
  ['XXXX-XX-XX', 'XXXX-XX-XX'],
])('%j is %s', (text, when) => {
  expect(typed(text)).toBe(when);
});

test.each([
  ['', 'none'],
  ['   ', 'none'],
  ['hallo', 'none'],
  ['17', 'none'],
  ['møte 12. mars', 'none'],
  ['12. mars møte', 'none'],
  ['1. mars til', 'none'],
  ['kl. 9', 'none'],
  ['påske', 'none'],
  ['12.02, 14.02', 'several'],
  ['7. og 8. mai', 'several'],
  ['30.02', 'impossible'],
  ['31. april', 'impossible'],
  ['12.13', 'impossible'],
  ['45.01', 'impossible'],
  ['uke 60', 'impossible'],
  ['23.-22.01', 'none'],
  ['23.01-22.01', 'impossible'],
  ['2024-13', 'impossible'],
  ['2024-02-30', 'impossible'],
  ['2024-05-01/2024-04-01', 'impossible'],
  ['1'.repeat(100_000), 'none'],
])('%j is no date: %s', (text, code) => {
  expect(typed(text)).toBe(code);
});

test('the context gives the year, the month of bare days and the language of the day after the month', () => {
  expect(typed('15.03', { firstMonth: 8 })).toBe('2025-03-15');
  expect(typed('17.', { month: 4, bareDays: true })).toBe('2024-04-17');
  expect(typed('17-19', { month: 4, bareDays: true })).toBe('2024-04-17/2024-04-19');
  expect(typed('April 5', { locale: 'en' })).toBe('2024-04-05');
  expect(typed('v. 34', { locale: 'sv' })).toBe('2024-W34');
  expect(typed('1. mars', { year: null })).toBe('XXXX-XX-XX');
});
