import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/importing/readDocument.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';
import { layouts } from './documents/layouts.ts';
import { meetings } from './documents/meetings.ts';
import { norwegian } from './documents/norwegian.ts';
import { danish, nynorsk } from './documents/others.ts';
import { processes } from './documents/processes.ts';
import { records } from './documents/records.ts';
import { years } from './documents/years.ts';
import { score } from './scorer.ts';

const CaseSchema = v.object({ year: v.number(), marks: v.array(v.tuple([v.string(), v.string()])) });
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url), 'utf8');
const read = (text: string, year?: number) =>
  readDocument(sourceFromText(text, ''), year === undefined ? {} : { year });

describe('the two documents of the cases', () => {
  test.each(['seed-000', 'seed-003'])('%s is read', (name) => {
    const { marks } = v.parse(CaseSchema, JSON.parse(fixture(`${name}.json`)));
    const { missing, spare, f1 } = score(read(fixture(`${name}.txt`)), marks);
    expect({ missing, spare: spare.map(({ when, title }) => [when, title]) }).toEqual({ missing: [], spare: [] });
    expect(f1).toBe(1);
  });
});

describe('documents of many kinds', () => {
  test.each([...norwegian, ...danish, ...nynorsk, ...meetings, ...years, ...processes, ...records, ...layouts])(
    '$name',
    ({ text, year, marks }) => {
      const { missing, spare } = score(read(text, year), marks);
      expect({ missing, spare: spare.map(({ when, title }) => [when, title]) }).toEqual({ missing: [], spare: [] });
    },
  );
});

describe('what else a document says', () => {
  const rows = (text: string, year?: number) =>
    read(text, year).entries.map(({ title, when, status }) => [when, title, status]);

  test('days whose month cannot be known are flagged and never guessed', () => {
    const { entries } = read('Møteplan 2023\nUtvalg Jan. Feb. Mar. Apr.\nFSK 17. 7.\n');
    expect(entries).toMatchObject([{ title: 'FSK', when: '', whenText: '17. 7.', doubts: ['monthUnknown'] }]);
    expect(entries[0]?.confidence).toBeLessThan(0.6);
  });

  test('what stands beside a date of a table that lost its columns is a guess, and comes first', () => {
    const { entries } = read(
      'Årsplan 2025\nDato Punkter Ansvarlig\n\nKommuneplan\nLeder Plan\n\n23. januar\n\nBudget\nØkonomichef\n\n20. februar\n\nStatus\n14.03 Seminar\n',
    );
    expect(entries.map(({ when }) => when)).toEqual(['2025-01-23', '2025-02-20', '2025-03-14']);
    expect(entries.map(({ confidence }) => confidence < 0.6)).toEqual([true, true, false]);
    expect(entries[0]?.doubts).toEqual(['columnGuessed']);
  });

  test('a meeting whose days a rule tells is shown without a date', () => {
    const { entries } = read(
      'Møteplan 2026\n\nFormannskapet møtes første mandag i måneden.\nLedergruppa: 4. mandag hver måned\nHver tirsdag: stabsmøte\n',
    );
    expect(entries.map(({ when, doubts, confidence }) => [when, doubts, confidence < 0.6])).toEqual(
      Array.from({ length: 3 }, () => ['', ['noDate'], true]),
    );
  });

  test('a footnote belongs to the date that it is marked at, and to no other', () => {
    const { entries } = read(
      'Møteplan 2026\nFormannskapet 12.01*, 10.02 og 09.03**\nKommunestyret 20.01\n* Ekstraordinært møte\n** Budsjettseminar\n',
    );
    expect(entries.map(({ when, topics }) => [when, topics])).toEqual([
      ['2026-01-12', ['Ekstraordinært møte']],
      ['2026-02-10', []],
      ['2026-03-09', ['Budsjettseminar']],
      ['2026-01-20', []],
    ]);
  });

  test('the steps of a cascade are one series', () => {
    const { entries } = read(
      'Plan 2024\nPerioderapportering frist for avd.leder 05.02\nenhetsleder 06.02 og direktør 15.02\n',
    );
    expect(entries.map(({ step }) => step)).toEqual(['avd.leder', 'enhetsleder', 'direktør']);
    expect(new Set(entries.map(({ series }) => series)).size).toBe(1);
    expect(entries[0]?.series).not.toBe('');
  });

  test('what two layouts say is one entry with two sources', () => {
    const { entries } = read(
      'Plan 2024\n\nHøringsrunde 20.06-10.09\nAnnet møte 21.06\n\n\n\n\n\n\nHøringsrunde 20.06-10.09\n',
    );
    expect(entries.map(({ title, sources }) => [title, sources.map(({ line }) => line)])).toEqual([
      ['Høringsrunde', [3, 11]],
      ['Annet møte', [4]],
    ]);
  });

  test('statuses are read', () => {
    const text =
      'Møter 2025\n14.01: Ledermøte (avlyst)\n28.01: Fagdag utgår\n11.02: Styremøte – bekreftet\n25.02: Seminar, afventer\n';
    expect(rows(text)).toEqual([
      ['2025-01-14', 'Ledermøte', 'cancelled'],
      ['2025-01-28', 'Fagdag', 'dropped'],
      ['2025-02-11', 'Styremøte', 'confirmed'],
      ['2025-02-25', 'Seminar', 'tentative'],
    ]);
  });

  test('minutes, times and who is responsible are read', () => {
    const { entries } = read(
      'Plan 2025\n14.01: Vision og forenkling 45 min.\n15.01: Seminar 1-1,5 t.\n16.01 kl. 09-11: Budsjett. Ansvarlig: økonomisjef\n',
    );
    expect(entries.map(({ minutes }) => minutes)).toEqual([45, 90, null]);
    expect(entries[2]).toMatchObject({ time: '09:00/11:00', responsible: ['økonomisjef'], title: 'Budsjett' });
  });

  test('a heading of a month ends those of its rank and below, as any other does', () => {
    const { entries } = read(
      '# Plan 2025\n## Budsjett\n3. februar Oppstart\n### Rådet\n6. april Møte\n## Mai\n12. mai Seminar\n## Regnskap\n5. juni Avslutning\n',
    );
    expect(entries.map(({ context, lane }) => [context.join(' > '), lane])).toEqual([
      ['Plan 2025 > Budsjett', ''],
      ['Plan 2025 > Budsjett > Rådet', 'Rådet'],
      ['Plan 2025 > Mai', ''],
      ['Plan 2025 > Regnskap', ''],
    ]);
  });

  test.each([
    [
      'nb',
      'Fra: Kari Nordmann <kari@kommune.no>\nSendt: mandag 12. januar 2026 09:14\nTil: Ola Hansen\nEmne: VS: Møteplan våren\n\n3. februar Formannskap\n',
      'Møteplan våren',
      ['2026-02-03 yearGuessed'],
    ],
    [
      'sv: sent in the year before, which is only a guess',
      'Från: Anna Berg\nSkickat: den 3 december 2025 10:22\nTill: Per\nKopia: Lisa\nÄmne: Sammanträden\n\n12 februari Nämnden\n',
      'Sammanträden',
      ['2025-02-12 yearGuessed'],
    ],
    [
      'da: the subject says the year, and receivers go on on the next line',
      'Fra: Post 2 <post2@kommune.dk>\nSendt: 3. december 2025 10:22\nTil: Mette; Lars;\nAnne <anne@kommune.dk>\nEmne: Møder 2026\n\n12. februar Udvalget\n\nFra: Mette\nSendt: 4. december 2025\nTil: Jens\nEmne: SV: Møder 2026\n\n3. marts Byrådet\n',
      'Møder 2026',
      ['2026-02-12 ', '2026-03-03 '],
    ],
    [
      'en, as Apple writes the date',
      'From: Ann Lee <ann@kommune.no>\nDate: 3 December 2025\nTo: Bo\nSubject: Plan 2026\n\n12. februar Styret\n',
      'Plan 2026',
      ['2026-02-12 '],
    ],
    [
      'no mail: a meeting with a beginning and an end',
      'Møter 2026\n\nDato: 12. april\nFra: kl. 10\nTil: kl. 12\nEmne: Budsjett\n',
      'Møter 2026',
      ['2026-04-12 '],
    ],
  ])('the day on which a mail was sent is no entry: %s', (_name, text, title, entries) => {
    const reading = read(text);
    expect(reading.title).toBe(title);
    expect(reading.entries.map(({ when, doubts }) => `${when} ${doubts.join()}`)).toEqual(entries);
  });

  test('months and a cell for each, line after line, are a row of the body above; others are doubted', () => {
    const { entries } = read(
      'Sammanträdestider 2026\n\nKommunfullmäktige\n\nJanuari\n\nFebruari\n\nMars\n\n-\n\n16* kl. 08.30\n\n17:e kl. 10.00\n\nApril\n\nMaj\n\nJuni\n\n23\n\n-\n\n18:e\n',
    );
    expect(entries.map(({ when, time, title, lane }) => [when, time, title, lane])).toEqual([
      ['2026-02-16', '08:30', 'Kommunfullmäktige', 'Kommunfullmäktige'],
      ['2026-03-17', '10:00', 'Kommunfullmäktige', 'Kommunfullmäktige'],
      ['2026-04-23', '', 'Kommunfullmäktige', 'Kommunfullmäktige'],
      ['2026-06-18', '', 'Kommunfullmäktige', 'Kommunfullmäktige'],
    ]);
    const more = read('Møteplan 2026\n\nFormannskapet\n\nApril\nMai\nJuni\n3.\n7.\n12.\n19.\n').entries;
    expect(more.map(({ confidence }) => confidence < 0.6)).toEqual([true, true, true]);
  });

  test('abbreviations and footnotes are notes, and a lane is spelled out', () => {
    const { entries, notes } = read(
      'Møteplan 2025\nFSK: 14.01\nKST: 30.01*\n(FSK=formannskap, KST=kommunestyre)\n* Konstituerende møte\n',
    );
    expect(notes.map(({ kind, mark, text }) => [kind, mark, text])).toEqual([
      ['abbreviation', 'FSK', 'formannskap'],
      ['abbreviation', 'KST', 'kommunestyre'],
      ['footnote', '*', 'Konstituerende møte'],
      ['paragraph', '', 'Møteplan 2025'],
    ]);
    expect(entries.map(({ lane }) => lane)).toEqual(['formannskap', 'kommunestyre']);
  });

  test('a year that is only counted is a doubt, one that is not known is not guessed', () => {
    expect(read('Formannskapet 14.01\nBrev av 3. mai 2019 om saken\n').entries[0]?.doubts).toEqual(['yearGuessed']);
    expect(rows('Formannskapet 14.01\n')).toEqual([['XXXX-XX-XX', 'Formannskapet', 'planned']]);
  });
});
