import { expect, it } from 'vitest';
import { columnWidths } from '../../../../renderer/importing/state/columnWidths.ts';
import { paperOf } from '../../../../renderer/importing/state/paper.ts';
import { sourceFromText } from '../../../../shared/importing/sources/text.ts';
import { readEntries } from '../../../support/readEntries.ts';

const shown = (paper: ReturnType<typeof paperOf>, line: number, text: string) =>
  paper.placesOf([{ line, text }]).map((at) => paper.lines[at]?.cells.join(' | '));

it('marks the line that was read, and those its words go on in', () => {
  const paper = paperOf(
    sourceFromText('Januar\n\n\n\nOppfølging av vedtatt\nbudsjett i kommu-\n\nnen\nNoe annet', ''),
    [],
    () => '',
  );
  expect(paper.lines.filter(({ cells }) => cells[0] === '').length).toBe(2);
  expect(shown(paper, 5, 'Oppfølging av vedtatt budsjett i kommunen')).toEqual([
    'Oppfølging av vedtatt',
    'budsjett i kommu-',
    'nen',
  ]);
  expect(shown(paper, 9, 'Noe annet')).toEqual(['Noe annet']);
});

it('tells rows of one number apart by their words: sheets of a workbook count from one each', () => {
  const table = (text: string) => ({
    type: 'table' as const,
    line: 1,
    rows: [[{ line: 1, text: 'Dato' }], [{ line: 2, text }]],
  });
  const paper = paperOf({ name: '', blocks: [table('12.02 Møte'), table('13.03 Frist')], remarks: [] }, [], () => '');
  expect(shown(paper, 2, '13.03 Frist')).toEqual(['13.03 Frist']);
});

it('says of each entry what was read, where there is no document to show, and finds it by its line', () => {
  const entries = readEntries(
    { title: 'Valg', sources: [{ line: 8, text: '2025-09-08 Valg' }] },
    { title: 'Råd', sources: [{ line: 2, text: '2025-01-14 Råd' }] },
    { title: 'Råd', when: '2025-01-21', sources: [{ line: 2, text: '2025-01-21 Råd' }] },
  );
  const paper = paperOf(null, entries, ({ title, when }) => `${title} ${when}`.trim());
  expect(paper.lines.map(({ cells }) => cells[0])).toEqual(['Råd', 'Råd 2025-01-21', 'Valg']);
  expect(shown(paper, 2, '2025-01-21 Råd')).toEqual(['Råd 2025-01-21']);
});

it('gives the columns of a table widths that break no word while there is room', () => {
  expect(
    columnWidths([
      ['Utvalg', 'Jan', ''],
      ['Formannskapet', '13. 27.', 'Møtene begynner når alle er der'],
    ]),
  ).toBe('minmax(min(14ch, 49.8%), 13fr) minmax(min(4ch, 11.5%), 7fr) minmax(min(9ch, 30.7%), 31fr)');
});
