import { describe, expect, test } from 'vitest';
import { formatWhen, monthName, weekdayName } from '../../../shared/time/index.ts';
import { when } from './when.ts';

test.each([
  ['2024-04-17', '17. april', '17. april'],
  ['2024-05-17', '17. mai', '17. maj'],
  ['2024-01-22/2024-01-23', '22.–23. januar', '22.–23. januar'],
  ['2024-05-31/2024-06-02', '31. mai–2. juni', '31. maj–2. juni'],
  ['2024-06-20/2024-09-10', '20. juni–10. september', '20. juni–10. september'],
  ['2024-12-20/2025-01-10', '20. desember–10. januar', '20. december–10. januar'],
  ['2024-04-17/2024-04-17', '17. april', '17. april'],
  ['2024-04', 'april', 'april'],
  ['2024-03', 'mars', 'marts'],
  ['2024-01/2024-02', 'januar–februar', 'januar–februar'],
  ['2024-04-XX', 'april (dato ikke satt)', 'april (dato ikke fastsat)'],
  ['2024-04-XX?', 'april? (dato ikke satt)', 'april? (dato ikke fastsat)'],
  ['2024-04-XX/2024-05-XX', 'april–mai (dato ikke satt)', 'april–maj (dato ikke fastsat)'],
  ['2024-04-XX/2024-05', 'april (dato ikke satt)–mai', 'april (dato ikke fastsat)–maj'],
  ['XXXX-XX-XX', 'dato ikke satt', 'dato ikke fastsat'],
  ['2024-10-31?', '31. oktober?', '31. oktober?'],
  ['2024-03-01~', 'ca. 1. mars', 'ca. 1. marts'],
  ['2024-03-01%', 'ca. 1. mars?', 'ca. 1. marts?'],
  ['2024-01-22?/2024-01-23?', '22.–23. januar?', '22.–23. januar?'],
  ['2024-01-22~/2024-01-23~', 'ca. 22.–23. januar', 'ca. 22.–23. januar'],
  ['2024-01-22/2024-01-23?', '22. januar–23. januar?', '22. januar–23. januar?'],
  ['2024-W34', 'uke 34', 'uge 34'],
  ['2024-W02', 'uke 2', 'uge 2'],
  ['2024-W24/2024-W25', 'uke 24–25', 'uge 24–25'],
  ['2024-37', '1. tertial', '1. tertial'],
  ['2024-34', '2. kvartal', '2. kvartal'],
  ['2024-33/2024-34', '1.–2. kvartal', '1.–2. kvartal'],
  ['2024-33/2024-38', '1. kvartal–2. tertial', '1. kvartal–2. tertial'],
  ['2024-21', 'vår', 'forår'],
  ['2024-23', 'høst', 'efterår'],
  ['2024-21/2024-23', 'vår–høst', 'forår–efterår'],
  ['2024-40', '1. halvår', '1. halvår'],
  ['2024', '2024', '2024'],
  ['2024/2025', '2024–2025', '2024–2025'],
  ['2024-XX-XX', '2024 (dato ikke satt)', '2024 (dato ikke fastsat)'],
  ['2024-04-01/..', 'fra 1. april', 'fra 1. april'],
  ['../2024-09-10', 'til 10. september', 'til 10. september'],
  ['2024-04-01~/..', 'fra ca. 1. april', 'fra ca. 1. april'],
  ['2024-04-15/2024-05', '15. april–mai', '15. april–maj'],
])('%s is %s, in Danish %s', (edtf, nb, da) => {
  expect([formatWhen(when(edtf), 'nb'), formatWhen(when(edtf), 'da')]).toEqual([nb, da]);
});

test.each([
  ['2024-W24/2024-W25', 'veke 24–25', 'weeks 24–25'],
  ['2024-04-XX', 'april (dato ikkje fastsett)', 'April (date not set)'],
  ['2024-23', 'haust', 'autumn'],
  ['2024-04-01/..', 'frå 1. april', 'from 1 April'],
  ['2024-01-22/2024-01-23', '22.–23. januar', '22–23 January'],
  ['2024-05-31/2024-06-02', '31. mai–2. juni', '31 May – 2 June'],
  ['2024-01/2024-02', 'januar–februar', 'January–February'],
  ['2024-03-01~', 'ca. 1. mars', 'around 1 March'],
  ['2024-38', '2. tertial', '2nd tertial'],
])('%s is %s in Nynorsk and %s in English', (edtf, nn, en) => {
  expect([formatWhen(when(edtf), 'nn'), formatWhen(when(edtf), 'en')]).toEqual([nn, en]);
});

describe('the year', () => {
  test.each([
    ['2024-04-17', '17. april 2024', '17. april'],
    ['2025-04-17', '17. april 2025', '17. april 2025'],
    ['2025-10-31?', '31. oktober 2025?', '31. oktober 2025?'],
    ['2025-03-01~', 'ca. 1. mars 2025', 'ca. 1. mars 2025'],
    ['2025-01-22/2025-01-23', '22.–23. januar 2025', '22.–23. januar 2025'],
    ['2024-12-20/2025-01-10', '20. desember 2024–10. januar 2025', '20. desember 2024–10. januar 2025'],
    ['2025-W34', 'uke 34, 2025', 'uke 34, 2025'],
    ['2024-W51/2025-W02', 'uke 51, 2024–uke 2, 2025', 'uke 51, 2024–uke 2, 2025'],
    ['2025-33/2025-34', '1.–2. kvartal 2025', '1.–2. kvartal 2025'],
    ['2025-04-XX', 'april 2025 (dato ikke satt)', 'april 2025 (dato ikke satt)'],
    ['2024-XX-XX', '2024 (dato ikke satt)', '2024 (dato ikke satt)'],
    ['2024', '2024', '2024'],
    ['2024-04-01/..', 'fra 1. april 2024', 'fra 1. april'],
    ['XXXX-XX-XX', 'dato ikke satt', 'dato ikke satt'],
  ])('%s is %s, and in a plan for 2024 %s', (edtf, always, in2024) => {
    const written = (year: 'always' | number) => formatWhen(when(edtf), 'nb', { year });
    expect([written('always'), written(2024)]).toEqual([always, in2024]);
  });

  test('is left out of an interval only where it is shorter than a year', () => {
    const never = (edtf: string) => formatWhen(when(edtf), 'nb', { year: 'never' });
    expect(never('2024-04-17/2025-04-16')).toBe('17. april–16. april');
    expect(never('2024-04-17/2025-04-17')).toBe('17. april 2024–17. april 2025');
    expect(never('2024-04/2025-04')).toBe('april 2024–april 2025');
  });
});

describe('the weekday and the short style', () => {
  test.each([
    ['2018-04-17', 'nb', 'tirsdag 17. april', 'ti. 17. apr.'],
    ['2018-04-17', 'nn', 'tysdag 17. april', 'ty. 17. apr.'],
    ['2018-04-17', 'da', 'tirsdag 17. april', 'tirs. 17. apr.'],
    ['2018-04-17', 'en', 'Tuesday 17 April', 'Tue 17 Apr'],
    ['2024-01-22/2024-01-23', 'nb', 'mandag 22.–tirsdag 23. januar', 'ma. 22.–ti. 23. jan.'],
    ['2024-01-22/2024-01-23', 'da', 'mandag 22.–tirsdag 23. januar', 'man. 22.–tirs. 23. jan.'],
    ['2024-01-22/2024-01-23', 'en', 'Monday 22 – Tuesday 23 January', 'Mon 22 – Tue 23 Jan'],
    ['2024-10-31?', 'nb', 'torsdag 31. oktober?', 'to. 31. okt.?'],
    ['2024-04', 'nb', 'april', 'apr.'],
    ['2024-W34', 'nb', 'uke 34', 'uke 34'],
  ] as const)('%s in %s is %s, short %s', (edtf, locale, long, short) => {
    const written = (style: 'long' | 'short') => formatWhen(when(edtf), locale, { weekday: true, style });
    expect([written('long'), written('short')]).toEqual([long, short]);
  });

  test('short months are compact without the weekday too', () => {
    expect(formatWhen(when('2024-04-17'), 'nb', { style: 'short' })).toBe('17. apr.');
    expect(formatWhen(when('2024-05-31/2024-06-02'), 'da', { style: 'short' })).toBe('31. maj–2. jun.');
  });
});

describe('names', () => {
  test.each(['nb', 'nn', 'da', 'en'] as const)(
    '%s has twelve different months and seven different weekdays',
    (locale) => {
      for (const style of ['long', 'short'] as const) {
        const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1, locale, style));
        const weekdays = Array.from({ length: 7 }, (_, index) => weekdayName(index + 1, locale, style));
        expect([new Set(months).size, new Set(weekdays).size]).toEqual([12, 7]);
        expect([...months, ...weekdays]).not.toContain('');
      }
    },
  );

  test('a month or weekday that does not exist has no name', () => {
    expect([monthName(0, 'nb'), monthName(13, 'nb'), weekdayName(8, 'nb'), monthName(1.5, 'nb')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  test('Norwegian short months keep mars, mai, juni and juli whole', () => {
    expect([3, 5, 6, 7, 12].map((month) => monthName(month, 'nb', 'short'))).toEqual([
      'mars',
      'mai',
      'juni',
      'juli',
      'des.',
    ]);
  });
});
