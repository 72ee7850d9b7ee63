import { expect, test } from 'vitest';
import { readDocument } from '../../../shared/importing/readDocument.ts';
import type { ReadOptions } from '../../../shared/importing/reading.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';

const THIS_YEAR = { thisYear: 2025 };

const whens = (text: string, year?: number, more: ReadOptions = THIS_YEAR) =>
  readDocument(sourceFromText(text, ''), { ...more, ...(year === undefined ? {} : { year }) }).entries.map(
    ({ when }) => when,
  );

test.each([
  ['its title before the year that the reader tells', 'Møteplan 2025\n14.01 Formannskap\n', 2027, '2025-01-14'],
  [
    'its dates before the year that the reader tells',
    'Frister\n14.01 Innspill\n01.02.2025 A\n01.03.2025 B\n01.04.2025 C\n',
    2027,
    '2025-01-14',
  ],
  ['the reader where only one date has a year', 'Frister\n14.01 Innspill\n01.02.2026 Oppstart\n', 2025, '2025-01-14'],
  ['the reader where nothing else says one', 'Frister\n14.01 Innspill\n', 2027, '2027-01-14'],
  ['the year before that of the budget', 'Framdriftsplan for budsjett 2026\n14.10 Forslag\n', undefined, '2025-10-14'],
  ['the year before a budget’s period', 'Budgetproces for budget 2026-29\n14.10 Høring\n', undefined, '2025-10-14'],
  [
    'the year before a period told in words',
    'Procesplan\nBudget 2026 til 2029\n14.10 Høring\n',
    undefined,
    '2025-10-14',
  ],
  [
    'the weekdays beside its dates',
    'Ledermøter\nMandag 17. august: A\nOnsdag 2. september: B\nTirsdag 13/10: C\n',
    undefined,
    '2026-08-17',
  ],
  [
    'the weekdays before the reader',
    'Ledermøter\nMandag 17. august: A\nOnsdag 2. september: B\nTirsdag 13/10: C\n',
    2025,
    '2026-08-17',
  ],
  [
    'the reader where most weekdays are right in it',
    'Ledermøter\nMandag 17. august: A\nTirsdag 2. september: B\nMandag 13/10: C\n',
    2025,
    '2025-08-17',
  ],
  [
    'the year of a budget where the reader tells that',
    'Tidsplan for budsjett 2026\n14.02 Justering\n',
    2026,
    '2026-02-14',
  ],
  ['the second half of a school year', 'Skoleåret 2025/26\n14.02 Vinterferie\n', undefined, '2026-02-14'],
  ['the second half of one in two figures', 'Ferieplan for skoleåret 25-26\n14.02 Vinterferie\n', 2024, '2026-02-14'],
  ['a span of months over New Year', 'Møter oktober 2025 – april 2026\n14.02 Møte\n', undefined, '2026-02-14'],
  ['autumn and spring', 'Møteplan høsten 2025 og våren 2026\n14.02 Møte\n', undefined, '2026-02-14'],
])('a date without a year is in that of %s', (_, text, year, when) => {
  expect(whens(text, year)[0]).toBe(when);
});

test('weekdays alone tell no year where nothing says which year is near', () => {
  const text = 'Ledermøter\nMandag 17. august: A\nOnsdag 2. september: B\nTirsdag 13/10: C\n';
  expect(whens(text, undefined, {})[0]).toBe('XXXX-XX-XX');
  expect(whens(text, undefined, { thisYear: 2021 })[0]).toBe('2020-08-17');
});

test('days that run on over New Year are in two years, of which most are in the one that is known', () => {
  const autumn = '09.10 Møte A\n06.11 Møte B\n04.12 Møte C\n15.01 Møte D\n';
  expect(whens(autumn, 2025)).toEqual(['2025-10-09', '2025-11-06', '2025-12-04', '2026-01-15']);
  const winter = '14.12 Møte A\n11.01 Møte B\n24.05 Møte C\n20.08 Møte D\n3.10 Møte E\n';
  expect(whens(winter, 2025)).toEqual(['2024-12-14', '2025-01-11', '2025-05-24', '2025-08-20', '2025-10-03']);
});

test('lists of two bodies that each begin in January stay in one year', () => {
  const text =
    'Møteplan 2025\nFormannskapet\n14.01\n11.03\n09.12\nKommunestyret\n30.01\n20.03\n17.12\nUngdomsrådet\n21.01\n';
  expect(new Set(whens(text).map((when) => when.slice(0, 4)))).toEqual(new Set(['2025']));
});

test('a heading with a year of its own holds for what stands below it', () => {
  const text =
    'Møter i råd og utvalg\nKommunestyret 2025\n14.02\n20.03\nKommunestyret 2026\n13.02\n2027\nJanuar\n12. Styret\n';
  expect(whens(text, 2025)).toEqual(['2025-02-14', '2025-03-20', '2026-02-13', '2027-01-12']);
});

test('years that stand alone on lines are headings, and months joined by dashes are parts of them', () => {
  const text =
    'Oversikt\n2025\njul – aug – sep\nPlandag 2 september.\nStengt 26.des.\n2026\njan – feb – mar\nStengt 5 april.\n';
  expect(whens(text, 2025)).toEqual(['2025-09-02', '2025-12-26', '2026-04-05']);
});

test('months, weeks and clock times in cells beside the days are no entries of their own', () => {
  const cells = 'Plan 2025\nAugust: | ||\n4.8. | Mandag | Oppstart |\n6.10 - 10.10 | Uke 41 | Høstferie |\n';
  expect(whens(cells)).toEqual(['2025-08-04', '2025-10-06/2025-10-10']);
  const clock = 'Møten 2025\nInstans Jan Feb Mar Klockan\nNämnden 14 4 4 08.30\nStyrelsen 25 22 29 18.00\n';
  const { entries } = readDocument(sourceFromText(clock, ''));
  expect(entries.map(({ when, time }) => `${when} ${time}`)).toEqual(
    ['01-14', '02-04', '03-04']
      .map((day) => `2025-${day} 08:30`)
      .concat(['01-25', '02-22', '03-29'].map((day) => `2025-${day} 18:00`)),
  );
});
