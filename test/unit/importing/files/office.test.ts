import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { blocksOf, docxOf, sourceOf, workbookOf, xlsxOf } from '../../../support/documents.ts';

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

  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const number = (at: string, value: number, style: number) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const ROWS = [
    `<row r="1">${text('A1', 'Dato')}${text('B1', 'Tid')}${text('C1', 'Sak')}</row>`,
    `<row r="2">${number('A2', 46085, 1)}${number('B2', 0.375, 2)}${text('C2', 'Styret')}</row>`,
    `<row r="3" hidden="1">${number('A3', 46086, 1)}${text('C3', 'Skjult rad')}</row>`,
    `<row r="4">${number('A4', 46087, 3)}${number('B4', 0.5208333333, 4)}${text('C4', 'Rådet')}</row>`,
    `<row r="5">${text('A5', '7.3.2026')}${text('B5', '13:00')}${text('C5', 'Utvalget')}</row>`,
    '<row r="6"><c r="A6" s="1"><f>TODAY()</f><v>46090</v></c><c r="C6" t="str"><f>WEBSERVICE("http://127.0.0.1:9")&amp;[1]Ark!A1</f><v>Regnet ut</v></c></row>',
    `<row r="7">${number('A7', 46091.5625, 1)}<c r="C7" t="e"><v>#REF!</v></c></row>`,
  ].join('');

  test('gives dates and clock times however they are written, and what formulas came to; not what is hidden', async () => {
    const source = await sourceOf(workbookOf([ROWS, ROWS], { states: ['visible', 'hidden'] }));
    expect(blocksOf(source)).toEqual([
      [
        ['Dato', 'Tid', 'Sak'],
        ['2026-03-04', '09:00', 'Styret'],
        ['2026-03-06', '12:30', 'Rådet'],
        ['7.3.2026', '13:00', 'Utvalget'],
        ['2026-03-09', '', 'Regnet ut'],
        ['2026-03-10 13:30', '', ''],
      ],
    ]);
    expect(source.remarks).toContainEqual({ code: 'sheetHidden', detail: 'Ark 2' });
    expect(source.remarks.map(({ code }) => code)).toContain('hiddenRows');
  });

  test('says of what is struck out that it was, and leaves out a part of a cell that is', async () => {
    const path = new URL('../../../fixtures/documents/calc-struck.xlsx', import.meta.url);
    expect(blocksOf(await sourceOf(new Uint8Array(await readFile(path))))).toEqual([
      [
        ['Dato', 'Hva', 'Ansvarlig'],
        ['2026-01-15', 'Oppstart av forhandlinger', 'HR-sjef'],
        ['2026-03-10 (utgår)', 'Vernerunde rådhuset (utgår)', 'Verneombud (utgår)'],
        ['18.04.2026', 'Møte i AMU', 'Leder'],
      ],
    ]);
  });

  test('whose days count from 1904 gives the days it shows', async () => {
    const row = `<row r="1">${number('A1', 44623, 1)}${text('B1', 'Styret')}</row>`;
    const source = await sourceOf(workbookOf([row], { workbook: '<workbookPr date1904="1"/>' }));
    expect(blocksOf(source)).toEqual([[['2026-03-04', 'Styret']]]);
  });
});
