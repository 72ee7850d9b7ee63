import { readDocument } from '../../shared/importing/readDocument.ts';
import { sourceFromText } from '../../shared/importing/sources/text.ts';
import { type Measurement, measure } from './measure.ts';

const MEGABYTE = 1_000_000;
const RUNS = 5;

/** Texts that go on for a megabyte, of the kinds that take longest to read. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['dated lines', '12. mars møte i formannskapet, frist 10.03 for saker\n'],
  ['one table by tabs', 'Formannskapet\t12.03.2024, 13.04 og 14.05\tuke 12\n'],
  ['a table by spaces', 'Dato      Sak            Ansvarlig\n12.03     Budsjett       Økonomi\n'],
  ['cells on lines of their own', 'Tidspunkt\nAktivitet\nAnsvarlig\n12. mars\nBudsjett\nØkonomi\n'],
];

/** How long a megabyte of text takes to be understood. */
export async function readingBench(): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [name, scrap] of TEXTS) {
    const source = sourceFromText(scrap.repeat(MEGABYTE / scrap.length), '');
    measurements.push(await measure(`Reading a megabyte: ${name}`, RUNS, () => readDocument(source, { year: 2026 })));
  }
  return measurements;
}
