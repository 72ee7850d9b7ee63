import { describe, expect, test } from 'vitest';
import { blocksOf, pdfOf, sourceOf } from '../../../support/documents.ts';

/** Draws rows of a table at fixed places, with a rule below each when `ruled`. */
function drawTable(
  pdf: PDFKit.PDFDocument,
  rows: readonly (readonly string[])[],
  { top = 120, ruled = false, step = 40 } = {},
) {
  const lefts = [50, 190, 360];
  let y = top;
  for (const row of rows) {
    for (const [column, text] of row.entries()) {
      for (const [line, words] of text.split('\n').entries()) {
        pdf.text(words, lefts[column] ?? 500, y + line * 13, { lineBreak: false });
      }
    }
    y += step;
    if (ruled)
      pdf
        .moveTo(45, y - 6)
        .lineTo(530, y - 6)
        .stroke();
  }
}

const MEETINGS = [
  ['Måned', 'Formannskap', 'Kommunestyre'],
  ['Januar', '14. og 28.', '30.'],
  ['Februar', '11.', '27.'],
  ['Mars', '', '20.'],
];

describe('a PDF', () => {
  test('gives a table back with its columns, also where a cell is empty', async () => {
    const bytes = await pdfOf((pdf) => drawTable(pdf.fontSize(11), MEETINGS));
    expect(blocksOf(await sourceOf(bytes))).toEqual([MEETINGS]);
  });

  test('knows what is struck out from what is underlined or between rules', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11);
      pdf.text('14.01 Møte i rådet', 50, 60, { lineBreak: false, underline: true });
      pdf.text('3. mai Dugnad', 50, 90, { lineBreak: false, strike: true });
      pdf.text('Møte ', 50, 120, { continued: true, lineBreak: false });
      pdf.text('14. april', { continued: true, strike: true }).text(' 21. april', { strike: false });
      drawTable(pdf, [['4. juni', 'Tur', 'Leder'], ...MEETINGS.slice(1, 2)], { top: 160, ruled: true, step: 16 });
    });
    expect(blocksOf(await sourceOf(bytes)).flat()).toEqual([
      '14.01 Møte i rådet',
      '3. mai Dugnad (utgår)',
      'Møte 21. april',
      ['4. juni', 'Tur', 'Leder'],
      MEETINGS[1],
    ]);
  });

  test('tells by the rules between rows what stands in one cell, and joins parted words', async () => {
    const rows = [
      ['Måned', 'Formannskap', 'Kommunestyre'],
      ['Januar', '14. Økonomi-\nplan og budsjett', '30. Års-\nmelding'],
      ['Februar', '11.', '27.'],
    ];
    const bytes = await pdfOf((pdf) => drawTable(pdf.fontSize(11), rows, { ruled: true, step: 34 }));
    expect(blocksOf(await sourceOf(bytes))).toEqual([
      [
        ['Måned', 'Formannskap', 'Kommunestyre'],
        ['Januar', '14. Økonomiplan og budsjett', '30. Årsmelding'],
        ['Februar', '11.', '27.'],
      ],
    ]);
  });

  test('joins a table that goes on over the page, without its heading said again', async () => {
    const next = [
      ['Måned', 'Formannskap', 'Kommunestyre'],
      ['April', '8.', '24.'],
    ];
    const bytes = await pdfOf((pdf) => {
      drawTable(pdf.fontSize(11), MEETINGS);
      drawTable(pdf.addPage().fontSize(11), next, { top: 60 });
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual([[...MEETINGS, ['April', '8.', '24.']]]);
  });

  test('leaves out headers, footers and page numbers, and nothing of the text', async () => {
    const bytes = await pdfOf((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        pdf.fontSize(8).text('Plan for kommunen', 50, 30, { lineBreak: false });
        pdf.fontSize(11).text(`${page}. mars Formannskap`, 50, 200, { lineBreak: false });
        pdf.fontSize(8).text(`Side ${page} av 3`, 280, 800, { lineBreak: false });
      }
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual([
      '1. mars Formannskap',
      '2. mars Formannskap',
      '3. mars Formannskap',
    ]);
  });

  test('joins the lines of a paragraph and a word that was parted, and no lines that stand for themselves', async () => {
    const lines = [
      '15.04 Frist for kommunal-',
      'sjefens årsmelding',
      '16.04 Formannskap',
      '17.04 Møte i barne- og ungdomsrådet om saker som skal til behandling i utvalget og',
      'deretter sendes ut på høring',
    ];
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11);
      for (const [at, line] of lines.entries()) pdf.text(line, 50, 100 + at * 14, { lineBreak: false });
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual([
      '15.04 Frist for kommunalsjefens årsmelding',
      '16.04 Formannskap',
      '17.04 Møte i barne- og ungdomsrådet om saker som skal til behandling i utvalget og deretter sendes ut på høring',
    ]);
  });

  test('knows headings by their size', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(20).text('Årshjul 2025', 50, 60, { lineBreak: false });
      pdf.fontSize(14).text('Januar', 50, 100, { lineBreak: false });
      pdf.fontSize(11).text('1. Formannskap behandler rapport', 50, 130, { lineBreak: false });
      pdf.text('16. Kommunestyre behandler rapport', 50, 145, { lineBreak: false });
    });
    const { blocks } = await sourceOf(bytes);
    expect(blocks.map((block) => (block.type === 'line' ? [block.line, block.heading] : block))).toEqual([
      [1, 1],
      [2, 2],
      [3, null],
      [4, null],
    ]);
  });

  test('knows headings by their weight where little is bold', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(11).font('Helvetica-Bold').text('Januar', 50, 60, { lineBreak: false }).font('Helvetica');
      for (const day of [1, 2, 3]) pdf.text(`${day}. Formannskap`, 50, 60 + day * 15, { lineBreak: false });
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual(['# Januar', '1. Formannskap', '2. Formannskap', '3. Formannskap']);
  });

  test('parts words of neighbouring cells at the rule between them', async () => {
    const rows = [
      ['Måned', 'Helse- og omsorg', 'Formannskap', 'Kommunestyre'],
      ['Januar', '16. Regnskap for fjoråret og økonomiplan', '', '21.'],
      ['Februar', '13.', '12. og 26. Møte om skolestruktur', '11.'],
    ];
    const bytes = await pdfOf((pdf) => pdf.fontSize(10).table({ data: rows, columnStyles: [60, 88, 70, '*'] }), {
      margin: 50,
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual([rows]);
  });

  test('reads text set in columns one column after the other', async () => {
    const column = (word: string) =>
      Array.from({ length: 8 }, (_, at) => `${at + 1}. mars ${word} møter om saken den dagen`);
    const [left, right] = [column('formannskapet'), column('kommunestyret')];
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(10);
      for (const [at, line] of left.entries()) pdf.text(line, 50, 60 + at * 13, { lineBreak: false });
      for (const [at, line] of right.entries()) pdf.text(line, 320, 60 + at * 13, { lineBreak: false });
    });
    expect(blocksOf(await sourceOf(bytes))).toEqual([...left, ...right]);
  });

  test('says which pages are pictures only', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const bytes = await pdfOf((pdf) => {
      pdf.text('1. mars Formannskap', 50, 100);
      pdf.addPage().image(pixel, 0, 0, { width: 500 });
    });
    expect((await sourceOf(bytes)).remarks).toEqual([{ code: 'pageWithoutText', detail: '2' }]);
  });
});
