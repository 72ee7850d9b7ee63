import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importFile } from '../../../../electron/importing/importFile.ts';
import { blocksOf, sourceOf } from '../../../support/documents.ts';
import { type Mark, score } from '../scorer.ts';

/** PDFs that other programs made (test/fixtures/documents/README.md). */
const bytesOf = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../../fixtures/documents/${name}.pdf`, import.meta.url)));

const ROWS = [
  ['Når', 'Hva', 'Ansvarlig'],
  ['08.01.2026', 'Frist for bilag til regnskapsavdelingen etter planen som ledermøtet har vedtatt', 'Økonomisjef'],
  ['21.–23. januar 2026', 'Høring av planprogrammet hos lag og organisasjoner i kommunen', 'Plansjef'],
  [
    expect.stringMatching(/^17\.02\.2026 kl\. 09\.00– ?11\.30$/),
    'Delegeringsreglementet behandles i arbeidsmiljøutvalget\nHusk tall fra enhetene',
    'Personalsjef',
  ],
  ['uke 11', 'Opplæring av nye tillitsvalgte og verneombud i kommunen', 'Personalsjef'],
  ['medio april', 'Rammer for budsjettet drøftes i kommunedirektørens ledergruppe', 'Kommunedirektør'],
  ['1. juni 2026', 'Frist for innspill til økonomiplanen fra alle enheter og avdelinger', 'Enhetsledere'],
  ['xx.10.2026', 'Tilstandsrapport for skolen legges fram for utvalget', 'Skolesjef'],
  ['10.12.2026', 'Årsplanen for neste år gjøres ferdig i sekretariatet', 'Sekretariatet'],
];

const YEAR: readonly Mark[] = [
  ['2026-01-08', 'bilag'],
  ['2026-01-21/2026-01-23', 'høring'],
  ['2026-02-17', 'delegering'],
  ['2026-W11', 'opplæring'],
  ['2026-04-15~', 'rammer'],
  ['2026-06-01', 'innspill'],
  ['2026-10-XX', 'tilstand'],
  ['2026-12-10', 'årsplanen'],
];

const days = (word: string, list: string): readonly Mark[] => list.split(' ').map((day) => [`2026-${day}`, word]);

test.each(['writer-table', 'browser-table'])('%s: each cell is whole, over lines and pages', async (name) => {
  const tables = blocksOf(await sourceOf(await bytesOf(name))).filter((block) => typeof block !== 'string');
  expect(tables).toEqual([ROWS]);
});

test('writer-months: heads over several columns and rows, and a word its cell was too narrow for', async () => {
  expect(blocksOf(await sourceOf(await bytesOf('writer-months')))).toEqual([
    '# Møteplan',
    [
      ['Utvalg', 'Vår 2026', '', '', '', '', ''],
      ['', 'Januar', 'Februar', 'Mars', 'April', 'Mai', 'Juni'],
      ['Kommunestyret', '', '12.', '26.', '', '7.', '18.'],
      ['Formannskapet', '15. og 29.', '19.', '5. og 19.', '16. og 30.', '21.', '4.'],
      ['Utvalg for helse og velferd', '21.', '', '4.', '15.', '', '3.'],
    ],
  ]);
});

test.each<[string, readonly Mark[]]>([
  ['writer-table', YEAR],
  ['browser-table', YEAR],
  [
    'writer-months',
    [
      ...days('Kommunestyret', '02-12 03-26 05-07 06-18'),
      ...days('Formannskapet', '01-15 01-29 02-19 03-05 03-19 04-16 04-30 05-21 06-04'),
      ...days('helse', '01-21 03-04 04-15 06-03'),
    ],
  ],
  [
    'writer-columns',
    [
      ...days('Formannskapet', '01-03 04-06'),
      ...days('Ungdomsrådet', '01-08'),
      ...days('folkehelse', '02-04 05-07'),
      ...days('Ledermøte', '02-19 05-22'),
      ...days('Personalsamling for alle ansatte ved helsestasjonen', '03-05'),
      ...days('Eldrerådet', '04-11'),
      ...days('Sommermøte', '06-08'),
    ],
  ],
  [
    'browser-boxes',
    [
      ...days('Formannskap', '01-02 02-03 03-04 05-06 06-07'),
      ...days('innsending av saker', '02-09'),
      ...days('Avdelingsmøte', '03-16 06-19'),
      ...days('rapport', '04-05'),
    ],
  ],
])('%s: every date with its words, and none besides', async (name, marks) => {
  const read = await importFile(await bytesOf(name), `${name}.pdf`, {});
  if (!read.ok) throw new Error(read.error.code);
  const { missing, spare } = score(read.value.reading, marks);
  expect({ missing, spare: spare.map(({ when, title }) => [when, title]) }).toEqual({ missing: [], spare: [] });
});
