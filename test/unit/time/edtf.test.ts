import { describe, expect, test } from 'vitest';
import { boundsOf, formatEdtf, parseEdtf, UNSET } from '../../../shared/time/index.ts';

const outcome = (text: string) => {
  const parsed = parseEdtf(text);
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('reading', () => {
  test.each([
    ['2024-04-17', { kind: 'day', year: 2024, month: 4, day: 17 }],
    ['2024-04', { kind: 'month', year: 2024, month: 4 }],
    ['2024-04-XX', { kind: 'dayInMonth', year: 2024, month: 4 }],
    ['2024', { kind: 'year', year: 2024 }],
    ['2024-XX', { kind: 'dayInYear', year: 2024 }],
    ['2024-XX-XX', { kind: 'dayInYear', year: 2024 }],
    ['2024-W34', { kind: 'week', year: 2024, week: 34 }],
    ['2024-21', { kind: 'season', year: 2024, season: 21 }],
    ['2024-33', { kind: 'season', year: 2024, season: 33 }],
    ['2024-39', { kind: 'season', year: 2024, season: 39 }],
    ['2024-41', { kind: 'season', year: 2024, season: 41 }],
    ['2024-10-31?', { kind: 'day', year: 2024, month: 10, day: 31, qualifier: '?' }],
    ['2024-03-01~', { kind: 'day', year: 2024, month: 3, day: 1, qualifier: '~' }],
    ['2024-W34%', { kind: 'week', year: 2024, week: 34, qualifier: '%' }],
    ['2024-04-XX?', { kind: 'dayInMonth', year: 2024, month: 4, qualifier: '?' }],
    ['XXXX-XX-XX', UNSET],
    [' 2024-04-17\n', { kind: 'day', year: 2024, month: 4, day: 17 }],
    ['2024-02-29', { kind: 'day', year: 2024, month: 2, day: 29 }],
    ['0001-01-01', { kind: 'day', year: 1, month: 1, day: 1 }],
    ['9999-12-31', { kind: 'day', year: 9999, month: 12, day: 31 }],
  ])('%s', (text, when) => {
    expect(outcome(text)).toEqual(when);
  });

  test('an interval has its qualifiers at its ends', () => {
    expect(outcome('2024-01-22~/2024-02?')).toEqual({
      kind: 'interval',
      start: { kind: 'day', year: 2024, month: 1, day: 22, qualifier: '~' },
      end: { kind: 'month', year: 2024, month: 2, qualifier: '?' },
    });
  });

  test('one end of an interval may be open', () => {
    const first = { kind: 'day', year: 2024, month: 4, day: 1 };
    expect(outcome('2024-04-01/..')).toEqual({ kind: 'interval', start: first, end: null });
    expect(outcome('../2024-04-01')).toEqual({ kind: 'interval', start: null, end: first });
  });

  test.each([
    '2024-01/2024-02',
    '2024-04-15/2024-04',
    '2024-04/2024-04-03',
    '2024-W01/2024-W01',
    '2024-04-17/2024-04-17',
  ])('the interval %s is in order', (text) => {
    expect(parseEdtf(text).ok).toBe(true);
  });
});

describe('refusing', () => {
  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-04-00',
    '2024-04-32',
    '2024-13',
    '2024-00',
    '2024-13-01',
    '2024-21-01',
    '2024-13-XX',
    '2024-20',
    '2024-25',
    '2024-42',
    '2024-W00',
    '2024-W53',
    '2024-W54',
    '0000',
    '0000-01-01',
    '2024-02-30/2024-03-01',
    '2024-01-01/2024-02-30',
    '2024-02-30/..',
  ])('%s does not exist', (text) => {
    expect(outcome(text)).toBe('impossible');
  });

  test.each(['2024-01-23/2024-01-22', '2024-05/2024-04', '2025/2024', '2024-W34/2024-W33', '2024-05-01/2024-04-XX'])(
    '%s ends before it starts',
    (text) => {
      expect(outcome(text)).toBe('order');
    },
  );

  test.each([
    '',
    ' ',
    'april',
    '17.04.2024',
    '17.4',
    'xx.xx',
    '31.10?',
    '2024-4-17',
    '24-04-17',
    '20240417',
    '2024-04-17T13:00',
    '2024-04-17Z',
    '2024-04-xx',
    '2024-XX-17',
    'XXXX',
    'XXXX-04-17',
    'XXXX-XX-XX?',
    '-2024',
    'Y12024',
    '12024-01-01',
    '2024W34',
    '2024-w34',
    '2024-W34-3',
    '2024-W3',
    '?2024',
    '2024?-04',
    '2024-04-17??',
    '2024-04-17!',
    '2024/',
    '/2024',
    '/',
    '..',
    '../..',
    '2024/2025/2026',
    '2024-01-22 / 2024-01-23',
    '2024-01-22–2024-01-23',
    'XXXX-XX-XX/2024',
    '2024 -04',
    '2024\u201304',
    '٢٠٢٤',
    '2024-04-17\u0000',
    '[2024]',
    '{2024}',
    '2024-04-17/P1D',
    'x/2024-02-30',
    '__proto__',
    'constructor',
    '<script>',
    '9'.repeat(100_000),
    '/'.repeat(100_000),
    `${' '.repeat(100_000)}x`,
  ])('%j cannot be read', (text) => {
    expect(parseEdtf(text)).toEqual({ ok: false, error: { code: 'syntax', text } });
  });
});

test.each([
  ['2024-XX', '2024-XX-XX'],
  [' 2024-04 ', '2024-04'],
  ['2024-10-31?/..', '2024-10-31?/..'],
])('%j is written as %s', (text, normal) => {
  const parsed = parseEdtf(text);
  expect(parsed.ok && formatEdtf(parsed.value)).toBe(normal);
});

test.each([
  ['2024-04-17', '2024-04-17', '2024-04-17'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02-XX', '2023-02-01', '2023-02-28'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-XX-XX', '2024-01-01', '2024-12-31'],
  ['2024-W34', '2024-08-19', '2024-08-25'],
  ['2025-W01', '2024-12-30', '2025-01-05'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2024-21', '2024-03-01', '2024-05-31'],
  ['2024-22', '2024-06-01', '2024-08-31'],
  ['2024-23', '2024-09-01', '2024-11-30'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['9999-24', '9999-12-01', '9999-12-31'],
  ['2024-34', '2024-04-01', '2024-06-30'],
  ['2024-36', '2024-10-01', '2024-12-31'],
  ['2024-37', '2024-01-01', '2024-04-30'],
  ['2024-39', '2024-09-01', '2024-12-31'],
  ['2024-40', '2024-01-01', '2024-06-30'],
  ['2024-41', '2024-07-01', '2024-12-31'],
  ['2024-01-22/2024-02', '2024-01-22', '2024-02-29'],
  ['2024-04/..', '2024-04-01', '2024-04-30'],
  ['../2024-09-10', '2024-09-10', '2024-09-10'],
  ['2024-10-31?', '2024-10-31', '2024-10-31'],
])('%s may lie from %s to %s', (text, start, end) => {
  const parsed = parseEdtf(text);
  expect(parsed.ok && boundsOf(parsed.value)).toEqual({ start, end });
});

test('what is not set has no bounds', () => {
  expect(boundsOf(UNSET)).toBeNull();
});
