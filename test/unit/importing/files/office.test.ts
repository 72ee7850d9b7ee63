import { describe, expect, test } from 'vitest';
import { blocksOf, docxOf, sourceOf, xlsxOf } from '../../../support/documents.ts';

const day = (year: number, month: number, date: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(year, month - 1, date, hour, minute));

describe('a Word document', () => {
  test('gives its headings, lines and tables in order, whatever its name says', async () => {
    const bytes = await docxOf([
      '# Årshjul 2025',
      '12.02 Formannskap',
      [
        ['Dato', 'Sak'],
        ['1. april', 'Budsjett'],
      ],
      'Etter tabellen',
    ]);
    const source = await sourceOf(bytes, 'plan.txt');
    expect(blocksOf(source)).toEqual([
      '# Årshjul 2025',
      '12.02 Formannskap',
      [
        ['Dato', 'Sak'],
        ['1. april', 'Budsjett'],
      ],
      'Etter tabellen',
    ]);
    expect(source.name).toBe('plan.txt');
  });

  test('keeps its empty paragraphs, which part what is above from what is below', async () => {
    expect(blocksOf(await sourceOf(await docxOf(['Januar', '', '12. Møte', ' ', 'Februar'])))).toEqual([
      'Januar',
      '',
      '12. Møte',
      '',
      'Februar',
    ]);
  });

  test('is words only: markup in it is not taken for markup', async () => {
    const bytes = await docxOf(['<script>alert(1)</script> 3. mai & <b>møte</b>']);
    expect(blocksOf(await sourceOf(bytes))).toEqual(['<script>alert(1)</script> 3. mai & <b>møte</b>']);
  });
});

describe('a workbook', () => {
  test('gives dates as ISO dates in any time zone, and each row the number it has', async () => {
    const bytes = await xlsxOf({
      Møter: [
        ['Møteplan', null, null],
        [null, null, null],
        ['Dato', 'Organ', 'Antall'],
        [day(2025, 3, 4), 'Formannskap', 3],
        [day(2025, 12, 31, 13, 30), 'Kommunestyre', 1.5],
      ],
    });
    const source = await sourceOf(bytes, 'plan.xlsx');
    expect(blocksOf(source)).toEqual([
      'Møteplan',
      [
        ['Dato', 'Organ', 'Antall'],
        ['2025-03-04', 'Formannskap', '3'],
        ['2025-12-31 13:30', 'Kommunestyre', '1.5'],
      ],
    ]);
    const [, table] = source.blocks;
    expect(table?.type === 'table' && table.rows.map(([cell]) => cell?.line)).toEqual([3, 4, 5]);
  });

  test('gives every sheet with something in it under its name, and says which have nothing', async () => {
    const rows = (title: string) => [
      ['Dato', 'Sak'],
      ['1.2.', title],
    ];
    const source = await sourceOf(await xlsxOf({ Vår: rows('Regnskap'), Tom: [], Høst: rows('Budsjett') }));
    expect(blocksOf(source)).toEqual(['# Vår', rows('Regnskap'), '# Høst', rows('Budsjett')]);
    expect(source.remarks).toEqual([{ code: 'sheetEmpty', detail: 'Tom' }]);
  });
});
