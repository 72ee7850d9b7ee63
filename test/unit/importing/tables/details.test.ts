import { expect, test } from 'vitest';
import { readDocument } from '../../../../shared/importing/readDocument.ts';
import { sourceFromHtml } from '../../../../shared/importing/sources/html.ts';
import { readTable } from '../../../../shared/importing/tables/readTable.ts';
import { CONTEXT, entriesOf, tableOf } from './tables.ts';

const one = (text: string) => entriesOf(text)[0];

test('a meeting of a Danish annual plan has its topics, length and presenters', () => {
  const entry = one(String.raw`
Dato | Punkter | Ansvarlig
23. januar | Kommuneplan\nFormål: at klæde ledelsen på i for-\nhold til den nye plan\nTidest: 1-1,5 t. (90 min) | Afdelingsle-\nder Plan/Økonomi`);
  expect(entry).toMatchObject({
    title: 'Kommuneplan',
    whenText: '23. januar',
    minutes: 90,
    responsible: ['Afdelingsleder Plan', 'Økonomi'],
    topics: ['Formål: at klæde ledelsen på i forhold til den nye plan', 'Tidest: 1-1,5 t. (90 min)'],
    doubts: [],
  });
});

test.each([
  ['12.02 | Orientering | Aflyst', 'cancelled'],
  ['12.02 | Orientering | Udgår – efter aftale', 'dropped'],
  ['12.02 | Orientering | Udsættes', 'postponed'],
  ['12.02 | Orientering | Afventer', 'tentative'],
  ['12.02 – avlyses | Orientering |', 'cancelled'],
  ['12.02 | Orientering om møter som avlyses |', 'planned'],
  ['12.02 | Orientering |', 'planned'],
])('%s is %s', (row, status) => {
  expect(one(`Dato | Sak | Kommentar\n${row}`)?.status).toBe(status);
});

test.each([
  ['Gjennomført', 'done'],
  ['Ferdigstilt', 'done'],
  ['Ikke ferdig', 'planned'],
  ['Pågår', 'planned'],
  ['Ikke startet', 'planned'],
  ['100 %', 'done'],
  ['Bekræftet', 'confirmed'],
  ['', 'planned'],
])('in a column of statuses %s is %s', (cell, status) => {
  expect(one(`Tiltak | Frist | Status\nKartlegging | 1. mars | ${cell}`)?.status).toBe(status);
});

test('what stands where someone would be named is not taken for a name', () => {
  const [entry] = entriesOf('Dato | Sak | Ansvarlig\n3. juni | Digitale kompetencer | Udsættes i stedet evaluering');
  expect(entry).toMatchObject({ status: 'postponed', responsible: [] });
});

test.each([
  ['Leder/nestleder', ['Leder', 'nestleder']],
  ['Leder, rådgiver; HR', ['Leder', 'rådgiver', 'HR']],
  ['Økonomi og Personal', ['Økonomi', 'Personal']],
  ['Helse og mestring', ['Helse og mestring']],
  ['ved leder (vikar)', ['leder']],
  ['Leder jf. mail af 2901', ['Leder']],
  ['', []],
])('%s sees to it: %j', (cell, names) => {
  expect(one(`Dato | Sak | Ansvarlig\n12.02 | Budsjett | ${cell}`)?.responsible).toEqual(names);
});

test('columns without a header are guessed at, and that is said', () => {
  const [entry] = entriesOf('12.02 | Formannskap\n26.02 | Kommunestyre');
  expect(entry?.doubts).toEqual(['columnGuessed']);
  expect(entry?.confidence).toBeLessThan(0.6);
});

test('a date that is left out is that of the row above, and doubted', () => {
  const entries = entriesOf('Dato | Sak\n12.02 | Budsjett\n | Regnskap\n14.03 | Høring');
  expect(entries.map(({ when, doubts, confidence }) => [when, doubts, confidence < 0.6])).toEqual([
    ['2025-02-12', [], false],
    ['2025-02-12', ['dateCarried'], true],
    ['2025-03-14', [], false],
  ]);
});

test('a cell of a date that goes on over rows, and a month or week over its things, are no doubt', () => {
  const html =
    '<table><tr><th>Dato<th>Sak<tr><td rowspan=2>12. februar 2025<td>Budsjett<tr><td>Regnskap<tr><td><td>Høring</table>';
  const { entries } = readDocument(sourceFromHtml(html));
  expect(entries.map(({ when, doubts }) => [when, doubts])).toEqual([
    ['2025-02-12', []],
    ['2025-02-12', []],
    ['2025-02-12', ['dateCarried']],
  ]);
  const months = entriesOf(
    'Måned | Oppgave | Ansvarlig\nMars | Budsjett | Leder\n | Regnskap | Leder\nApril | Høring | Leder',
  );
  expect(months.map(({ when, doubts }) => [when, doubts])).toEqual([
    ['2025-03', []],
    ['2025-03', []],
    ['2025-04', []],
  ]);
});

test('a day that is none is not set, with its words, and doubted', () => {
  const [entry] = entriesOf('Måned | Formannskap\nApril | 31.\nMai | 7.');
  expect(entry).toMatchObject({ when: 'XXXX-XX-XX', whenText: '31.', doubts: ['ambiguousDate'] });
});

test('a standing measure has its words and no date, a measure without a word has none at all', () => {
  const entries = entriesOf('Tiltak | Frist\nEvaluering | Løpende\nKurs |\nPlan | 1. mars');
  expect(entries.map(({ when, whenText, doubts }) => [when, whenText, doubts])).toEqual([
    ['XXXX-XX-XX', 'Løpende', []],
    ['', '', ['noDate']],
    ['2025-03-01', '1. mars', []],
  ]);
});

test('dates of one cell are a series', () => {
  const entries = entriesOf('Dato | Sak\n07.02 og 14.02 | Samtaler\n12.02 | Budsjett');
  expect(entries[0]?.series).not.toBe('');
  expect(entries.map(({ series }) => series === entries[0]?.series)).toEqual([true, true, false]);
});

test('a last day is a deadline, and crosses over months a period', () => {
  expect(one('Tiltak | Frist\nKartlegging | 1. mars')?.kind).toBe('deadline');
  expect(one(' | Jan | Feb\nKartlegging | x | x')?.kind).toBe('period');
});

test('the year of the caption counts more than the guess of the document', () => {
  const context = { ...CONTEXT, isYearGuessed: true };
  const guessed = readTable(tableOf('Dato | Sak\n12.02 | Budsjett'), context);
  expect(guessed?.year).toBeNull();
  expect(guessed?.entries[0]?.doubts).toEqual(['yearGuessed']);
  const said = readTable(tableOf('Møteplan 2026 | \nDato | Sak\n12.02 | Budsjett'), context);
  expect(said?.year).toBe(2026);
  expect(said?.entries[0]).toMatchObject({ when: '2026-02-12', doubts: [], context: ['Møteplan 2026'] });
});

test('headings above the table and in it are the context', () => {
  const entries = entriesOf('Tiltak | Ansvar | Frist\nOppvekst | | \nPlan | Leder | 1. mars', {
    headings: ['Handlingsplan'],
  });
  expect(entries.map(({ context }) => context)).toEqual([['Handlingsplan', 'Oppvekst']]);
});

test('each entry says where it was read', () => {
  const entries = entriesOf('Dato | Sak\n12.02 | Budsjett\n | Regnskap');
  expect(entries.map(({ sources }) => sources)).toEqual([
    [{ line: 2, text: '12.02 | Budsjett' }],
    [{ line: 3, text: 'Regnskap' }],
  ]);
});

test('a row that names nothing is kept as text', () => {
  const reading = readTable(tableOf('Dato | Sak | Ansvarlig\n12.02 | Budsjett | Leder\n | | HR'), CONTEXT);
  expect(reading?.entries).toHaveLength(1);
  expect(reading?.notes).toMatchObject([{ kind: 'paragraph', text: 'HR' }]);
});

test('a table of other things is none of ours', () => {
  expect(readTable(tableOf('Navn | Telefon\nSentralbord | 12 34 56 78'), CONTEXT)).toBeNull();
  expect(readTable({ type: 'table', line: 1, rows: [] }, CONTEXT)).toBeNull();
  expect(readTable(tableOf(' | \n | '), CONTEXT)).toBeNull();
});
