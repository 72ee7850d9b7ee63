import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceTable } from '../../../shared/importing/source.ts';
import { sourceFromCsv } from '../../../shared/importing/sources/csv.ts';
import { sourceFromHtml } from '../../../shared/importing/sources/html.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';
import { readTable } from '../../../shared/importing/tables/readTable.ts';
import { parseEdtf } from '../../../shared/time/index.ts';

const WORDS =
  'Januar|Februar|Mars|Desember|Dato|Sak|Frist|Tiltak|Ansvarlig|Tid|Hva|Status|Uke|År|16.|21.|16. 21.|12.02|12.02 og 14.02|31.02|xx.xx|uke 34|1. kvartal|kl. 09.00|09.00|Aflyst|Løpende|x|-|2026|Formannskap|Sum|\n|"|(|)|<td>|&#x;';
const cell = fc.oneof(
  fc.constantFrom(...WORDS.split('|')),
  fc.array(fc.constantFrom(...WORDS.split('|')), { maxLength: 5 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });

const tableOf = (rows: readonly (readonly string[])[]): SourceTable => ({
  type: 'table',
  line: 1,
  rows: rows.map((cells, index) => cells.map((text) => ({ line: index + 1, text }))),
});

const context = fc.record({
  year: fc.constantFrom(2025, null),
  headings: fc.constantFrom<string[]>([], ['12. mars 2025']),
});

test('whatever the cells hold, every entry has a date that a plan can keep and a line of the table', () => {
  fc.assert(
    fc.property(grid, context, (rows, known) => {
      for (const entry of readTable(tableOf(rows), known)?.entries ?? []) {
        expect(entry.when === '' || parseEdtf(entry.when).ok).toBe(true);
        expect(entry.confidence).toBeGreaterThan(0);
        expect(entry.confidence).toBeLessThanOrEqual(1);
        for (const { line } of entry.sources) expect(rows[line - 1]).toBeDefined();
      }
    }),
  );
});

const MONTHS = ['Januar', 'Februar', 'Mars', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September'];
const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 4 });

test('months × bodies say the same either way round, and every day is read', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, days), { minLength: 9, maxLength: 9 }), (months) => {
      const bodies = ['Formannskap', 'Kommunestyre'];
      const cells = bodies.map((_, body) =>
        months.map((month) => (month[body] ?? []).map((day) => `${day}.`).join(' ')),
      );
      const across = [['', ...MONTHS], ...bodies.map((name, body) => [name, ...(cells[body] ?? [])])];
      const down = [
        ['Måned', ...bodies],
        ...MONTHS.map((name, month) => [name, ...cells.map((row) => row[month] ?? '')]),
      ];
      const expected = months.flatMap((month, index) =>
        month.flatMap((list, body) =>
          list.map((day) => `${bodies[body]} 2025-0${index + 1}-${`${day}`.padStart(2, '0')}`),
        ),
      );
      for (const rows of [across, down]) {
        const read = readTable(tableOf(rows), { year: 2025, headings: [] })?.entries ?? [];
        expect(read.map(({ lane, when }) => `${lane} ${when}`).toSorted()).toEqual(expected.toSorted());
      }
    }),
  );
});

test('20,000 rows are all read', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `${1 + (row % 28)}.${1 + (row % 12)}`,
    `Sak ${row}`,
    'Leder',
  ]);
  const reading = readTable(tableOf([['Dato', 'Sak', 'Ansvarlig'], ...rows]), { year: 2025, headings: [] });
  expect(reading?.entries).toHaveLength(20_000);
});

test('no cell, however long and wild, keeps the reader', () => {
  const wild = ['(', ' ', 'a\n', '12.02\n', 'og ', '-\n', '"', '1', '. ', 'møte-\n', '|', 'uke ', '½ t '];
  for (const piece of wild) {
    const text = piece.repeat(30_000 / piece.length);
    for (const header of [
      ['Dato', 'Sak', 'Ansvarlig'],
      ['Måned', 'AU', 'Formannskap'],
    ]) {
      readTable(tableOf([header, ['Januar', text, text], ['Mars', '16.', 'x']]), { year: 2025, headings: [] });
    }
  }
});

test('any text, HTML and bytes are taken apart', () => {
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<table>',
        '<tr>',
        '<td rowspan=9999 colspan=9999>',
        '</td>',
        '</table>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<',
        '&',
        '"',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(markup, fc.uint8Array({ maxLength: 200 }), (parts, bytes) => {
      expect(sourceFromHtml(parts.join('')).name).toBe('');
      expect(sourceFromText(parts.join('\t'), 'a').name).toBe('a');
      expect(sourceFromCsv(bytes, 'b').blocks.length).toBeGreaterThan(0);
    }),
  );
});

test('a text in lines is the same text', () => {
  const line = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[\t|#\r\n\f\v\u0085\u2028\u2029]/gu, ' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const blocks = sourceFromText(lines.join('\n'), '').blocks;
      expect(blocks.map((block) => (block.type === 'line' ? block.text : null))).toEqual(lines);
    }),
  );
});

test('long sources of one kind of piece are taken apart in time', () => {
  for (const piece of [
    '<table><tr><td>',
    '<td colspan=200 rowspan=5000>',
    '<!--',
    '<script>',
    '<a "',
    '&#',
    '\t\n',
    'a\tb\n',
    '|--|\n',
    '| a |\n',
    'a\t"b\n',
    ' ',
    '<p>',
  ]) {
    const text = piece.repeat(60_000 / piece.length);
    sourceFromHtml(text);
    sourceFromText(text, '');
    sourceFromCsv(new TextEncoder().encode(text), '');
  }
});
