import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../shared/exporting/csv.ts';
import { readOwnTable } from '../../../shared/importing/ownTable.ts';
import { sourceFromCsv } from '../../../shared/importing/sources/csv.ts';
import { planFrom } from '../../support/ownTables.ts';
import { entryOf, planOf } from '../../support/plans.ts';

const plan = planOf({
  lanes: [
    { id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' },
    { id: 'ks', name: 'Kommunestyret' },
  ],
  entries: [
    { id: 'a', title: 'Møte; med «alt»', kind: 'meeting', when: '2024-04-17', time: '13:00/15:00', lanes: ['au'] },
    { id: 'b', title: '=HYPERLINK("http://x")', when: '2024-W34', place: '-', status: 'tentative' },
  ],
});

const read = (text: string) => readOwnTable(sourceFromCsv(new TextEncoder().encode(text), 'plan.csv'));

/** The table with one row changed by somebody. */
const changed = (from: string, to: string) => {
  const csv = exportCsv(plan);
  expect(csv).toContain(from);
  return read(csv.replace(from, to));
};

describe('CSV', () => {
  it('is what Nordic spreadsheets open', () => {
    const csv = exportCsv(plan);
    expect(csv.startsWith('\ufeffDato;Klokkeslett;Tittel;Type;')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain('\r\n2024-04-17;13:00–15:00;"Møte; med «alt»";Møte;Planlagt;Arbeidsutvalget;');
  });

  it('runs nothing', () => {
    expect(exportCsv(plan)).toContain(`"uke 34, 2024";;"'=HYPERLINK(""http://x"")";Aktivitet;Foreløpig;;;;'-;`);
  });

  it('is in the language of the plan', () => {
    const danish = planOf({ plan: { locale: 'da' }, entries: [{ id: 'a', title: 'Møde', kind: 'meeting' }] });
    expect(exportCsv(danish)).toMatch(/^\ufeffDato;Klokkeslæt;Titel;/);
    expect(planFrom(read(exportCsv(danish))).info.locale).toBe('da');
  });
});

describe('a table of ours that somebody changed', () => {
  it.each([
    ['2024-04-17;13:00', '18.04.2024;13:00', { when: '2024-04-18' }],
    ['2024-04-17;13:00', 'uke 17;13:00', { when: '2024-W17' }],
    ['2024-04-17;13:00', ';13:00', { when: 'XXXX-XX-XX' }],
    ['13:00–15:00', '9-11.30', { time: '09:00/11:30' }],
    ['13:00–15:00', '', { time: '' }],
    ['"Møte; med «alt»"', 'Nytt navn', { title: 'Nytt navn' }],
    ['Møte;Planlagt', 'Frist;Bekræftet', { kind: 'deadline', status: 'confirmed' }],
    ['Planlagt;Arbeidsutvalget', 'Planlagt;au, ks', { lanes: ['au'] }],
    ['Planlagt;Arbeidsutvalget', 'Planlagt;"AU; kommunestyret"', { lanes: ['au', 'ks'] }],
  ])('gives what the cell says now (%s → %s)', (from, to, fields) => {
    const own = changed(from, to);
    expect(entryOf(planFrom(own), 'a')).toMatchObject(fields);
    expect(own?.unread.length).toBe(to.includes('au, ks') ? 1 : 0);
  });

  it.each([
    ['2024-04-17;13:00', '17.04.2024;13:00'],
    ['2024-04-17;13:00', '17-04-2024;13:00'],
    ['"Møte; med «alt»"', '"  Møte;  med «alt» "'],
    ['"\'=HYPERLINK', '"=HYPERLINK'],
  ])('is the same where a spreadsheet only writes it otherwise (%s → %s)', (from, to) => {
    const own = changed(from, to);
    expect(own?.unread).toEqual([]);
    expect(planFrom(own)).toEqual(planFrom(read(exportCsv(plan))));
  });

  it('keeps what a cell said where nobody can tell what it says now, and tells', () => {
    const own = changed('2024-04-17;13:00', 'en gang til våren;13:00');
    expect(entryOf(planFrom(own), 'a').when).toBe('2024-04-17');
    expect(own?.unread).toEqual([{ line: 2, heading: 'Dato', text: 'en gang til våren' }]);
  });

  it('takes new rows, and a copied one as one more', () => {
    const rows = exportCsv(plan).trimEnd().split('\r\n');
    const own = read([...rows, rows[1], '1. mai 2024;;Ny rad;Frist;Bekreftet;AU'].join('\r\n'));
    const { entries } = planFrom(own);
    expect(entries.map(({ title, when }) => [title, when])).toEqual([
      ['Møte; med «alt»', '2024-04-17'],
      ['Møte; med «alt»', '2024-04-17'],
      ['Ny rad', '2024-05-01'],
      ['=HYPERLINK("http://x")', '2024-W34'],
    ]);
    expect(entries[2]).toMatchObject({ kind: 'deadline', status: 'confirmed', lanes: ['au'] });
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
  });

  it('is no table of ours without its columns', () => {
    expect(read('Dato;Tittel\r\n2024-04-17;Møte\r\n')).toBeNull();
  });
});
