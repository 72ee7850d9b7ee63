import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/importing/readDocument.ts';
import { sourceFromText } from '../../../shared/importing/sources/text.ts';
import { norwegian } from './documents/norwegian.ts';
import { danish, nynorsk } from './documents/others.ts';
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
  test.each([...norwegian, ...danish, ...nynorsk])('$name', ({ text, year, marks }) => {
    const { missing, spare } = score(read(text, year), marks);
    expect({ missing, spare: spare.map(({ when, title }) => [when, title]) }).toEqual({ missing: [], spare: [] });
  });
});
