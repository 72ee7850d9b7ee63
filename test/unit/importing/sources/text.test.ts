import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../../shared/importing/source.ts';
import { sourceFromText } from '../../../../shared/importing/sources/text.ts';

const shown = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.type === 'line'
      ? `${block.line}${block.heading === null ? '' : `#${block.heading}`} ${block.text}`
      : block.rows.map((row) => [row[0]?.line, ...row.map((cell) => cell.text)]),
  );

test('lines keep their numbers, whatever ends them', () => {
  const source = sourceFromText('\ufeffJanuar\r\n\r\n07.02: Møte\rMars\n', 'plan.txt');
  expect(shown(source)).toEqual(['1 Januar', '2 ', '3 07.02: Møte', '4 Mars', '5 ']);
  expect(source.name).toBe('plan.txt');
});

test('a heading of Markdown is one', () => {
  expect(shown(sourceFromText('# Møteplan\n## Vår\n#nei', ''))).toEqual(['1#1 Møteplan', '2#2 Vår', '3 #nei']);
});

test('rows pasted from a spreadsheet are a table, with line breaks in its cells', () => {
  const text = 'Plan\nDato\tSak\n12.02\t"Budsjett\nog ""regnskap"""\n\tValg\n\nSlutt';
  expect(shown(sourceFromText(text, ''))).toEqual([
    '1 Plan',
    [
      [2, 'Dato', 'Sak'],
      [3, '12.02', 'Budsjett\nog "regnskap"'],
      [5, '', 'Valg'],
    ],
    '6 ',
    '7 Slutt',
  ]);
});

test('a quotation mark that nothing closes takes no other rows', () => {
  const [table] = sourceFromText('Dato\tSak\n12.02\t"Budsjett\n13.02\tValg', '').blocks;
  expect(table?.type === 'table' && table.rows).toHaveLength(3);
});

test.each([
  ['\tinnrykk\n\tmer innrykk'],
  ['en\tlinje alene'],
  ['•\tBudsjett\n•\tValg'],
  ['1.\tBudsjett\n2.\tValg'],
  ['a | b'],
])('%j is no table', (text) => {
  expect(sourceFromText(text, '').blocks.every(({ type }) => type === 'line')).toBe(true);
});

test.each([
  ['| Dato | Sak |\n|------|:---:|\n| 12.02 | A<br>B |'],
  ['Dato | Sak\n--- | ---\n12.02 | A<br>B'],
  ['| Dato | Sak |\n| 12.02 | A<br>B |'],
])('%j is a table of upright strokes', (text) => {
  const [table, ...rest] = sourceFromText(text, '').blocks;
  expect(rest).toEqual([]);
  expect(table?.type === 'table' && table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Dato', 'Sak'],
    ['12.02', 'A\nB'],
  ]);
});
