import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../../shared/importing/source.ts';
import { sourceFromCsv } from '../../../../shared/importing/sources/csv.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

const cellsOf = ({ blocks }: SourceDocument) =>
  blocks.map((block) => (block.type === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text));

const PLAN = [
  ['Dato', 'Sak'],
  ['12.02', 'Økonomi på båt'],
];

test.each([
  ['Dato;Sak\n12.02;Økonomi på båt'],
  ['Dato,Sak\r\n12.02,Økonomi på båt\r\n'],
  ['Dato\tSak\n12.02\tØkonomi på båt'],
  ['Dato|Sak\n12.02|Økonomi på båt'],
  ['sep=;\nDato;Sak\n12.02;Økonomi på båt'],
  ['"Dato";"Sak"\n"12.02";"Økonomi på båt"'],
  ['\n;\nDato;Sak\n12.02;Økonomi på båt\n\n'],
])('%j holds the plan', (text) => {
  expect(cellsOf(sourceFromCsv(bytesOf(text), 'plan.csv'))).toEqual([PLAN]);
});

const TEXT = 'Dato;Sak\n12.02;Økonomi på båt';

test.each([
  ['UTF-8', bytesOf(TEXT), []],
  ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), []],
  ['UTF-16 with a mark', bytesOf(`\ufeff${TEXT}`, 'utf16le'), []],
  ['UTF-16 without a mark', bytesOf(TEXT, 'utf16le'), []],
  ['UTF-16, big end first', bytesOf(`\ufeff${TEXT}`, 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0), []],
  ['UTF-16, big end first, without a mark', bytesOf(TEXT, 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0), []],
  ['Windows-1252', bytesOf(TEXT, 'latin1'), [{ code: 'encoding', detail: 'windows-1252' }]],
])('%s is read', (_name, bytes, remarks) => {
  const source = sourceFromCsv(bytes, 'plan.csv');
  expect(cellsOf(source)).toEqual([PLAN]);
  expect(source.remarks).toEqual(remarks);
});

test('what only Windows-1252 has is read', () => {
  expect(cellsOf(sourceFromCsv(new Uint8Array([0x31, 0x3b, 0x80, 0x96, 0x93, 0xe5]), ''))).toEqual([[['1', '€–“å']]]);
});

test('commas in a sentence part no cells, and a cell may hold lines', () => {
  const source = sourceFromCsv(bytesOf('Dato;Sak\n12.02;"Budsjett, regnskap;\nog valg, 1,5 t"\n13.02;Møte, nei'), '');
  expect(cellsOf(source)).toEqual([
    [
      ['Dato', 'Sak'],
      ['12.02', 'Budsjett, regnskap;\nog valg, 1,5 t'],
      ['13.02', 'Møte, nei'],
    ],
  ]);
  const [table] = source.blocks;
  expect(table?.type === 'table' && table.rows.map((row) => row[0]?.line)).toEqual([1, 2, 4]);
});

test('a file of one column is lines', () => {
  expect(cellsOf(sourceFromCsv(bytesOf('07.02 Møte\n12.02 Råd'), ''))).toEqual(['07.02 Møte', '12.02 Råd']);
  expect(cellsOf(sourceFromCsv(new Uint8Array(), ''))).toEqual(['']);
});

test('a letter of four bytes, and bytes that are no UTF-8', () => {
  expect(cellsOf(sourceFromCsv(bytesOf('a;🎉'), ''))).toEqual([[['a', '🎉']]]);
  expect(sourceFromCsv(new Uint8Array([0x61, 0x3b, 0xc0, 0xaf]), '').remarks).toHaveLength(1);
  expect(sourceFromCsv(new Uint8Array([0x61, 0x3b, 0xed, 0xa0, 0x80]), '').remarks).toHaveLength(1);
  expect(sourceFromCsv(new Uint8Array([0x61, 0x3b, 0xe2, 0x82]), '').remarks).toHaveLength(1);
});
