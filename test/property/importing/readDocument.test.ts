import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/importing/readDocument.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';
import { parseEdtf } from '../../../shared/time/index.ts';

/** Words such documents are made of, put together in any order. */
const SCRAPS = [
  'Januar',
  'Februar:',
  'Mars 2024',
  'Desember',
  'Formannskapet',
  'AU',
  'frist for',
  'avd.leder',
  '05.02',
  'enhetsleder 06.02',
  '16. 21.',
  'xx.xx',
  '31.10?',
  'kl. 13-15',
  '12:10',
  'uke 34',
  '1. tertial',
  '2025-2028',
  'sak 22/59',
  '17.04.24',
  '20.06-10.09',
  'og',
  ',',
  ':',
  '–',
  '-',
  '•',
  '*',
  'FSK=formannskap',
  '1.',
  '2.',
  'Utvalg Jan. Feb. Mar. Apr.',
  'FSK 17. 7. 14.',
  'avlyst',
  '(utsatt)',
  '45 min.',
  'Ansvarlig: rådmann',
  '\t',
  '\n',
  '\n\n',
  '\n\n\n\n\n\n',
  'på',
  'Tema:',
  '30. februar',
  '99.99.9999',
  '12.0',
  '2.2024',
];
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);
const read = (text: string) => readDocument(sourceFromText(text, ''), { year: 2024 });

describe('reading any document', () => {
  test('never throws, and gives dates that are dates, sources that are there and confidence within bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entries, notes } = read(text);
        const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u).length;
        for (const entry of entries) {
          expect(entry.when === '' || parseEdtf(entry.when).ok).toBe(true);
          expect(entry.confidence).toBeGreaterThan(0);
          expect(entry.confidence).toBeLessThanOrEqual(1);
          expect(entry.sources.length).toBeGreaterThan(0);
        }
        for (const { line } of [...entries.flatMap(({ sources }) => sources), ...notes.map(({ source }) => source)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same whenever it is asked', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });

  test('reads a list of dated lines back as it was written', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }));
    const title = fc.constantFrom('Budsjettseminar', 'Formannskapet', 'Ledermøte nivå 1', 'Møte med vernetjenesten');
    fc.assert(
      fc.property(fc.array(fc.tuple(day, title), { minLength: 1, maxLength: 12 }), (rows) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const unique = [...new Map(rows.map(([[date, month], name]) => [`2024-${two(month)}-${two(date)}`, name]))];
        const text = unique.map(([when, name]) => `${when.slice(8)}.${when.slice(5, 7)}.2024: ${name}`).join('\n');
        expect(read(text).entries.map((entry) => [entry.when, entry.title])).toEqual(unique);
      }),
      { numRuns: 100 },
    );
  });

  test('reads a million characters of one thing, in lines and in tables', () => {
    for (const scrap of [
      'a\tb\n12.03\tx\n',
      '12.03: Møte\n',
      'Utvalg Jan. Feb. Mar. Apr.\nFSK 17. 7.\n',
      'avd.leder 05.02 ',
      'Januar\n',
      '(',
    ]) {
      expect(read(scrap.repeat(1_000_000 / scrap.length)).entries.length).toBeLessThan(100_000);
    }
  });
});
