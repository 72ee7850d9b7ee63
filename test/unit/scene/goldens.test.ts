import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOLDENS, goldenFolder, goldenText } from '../../support/goldens.ts';

const REMEDY = 'look at it (npm run gallery); if it is as it should be: npm run goldens, and commit what it wrote';

describe('golden pictures', () => {
  it('are those of the examples and layouts there are', () => {
    expect(readdirSync(goldenFolder).sort(), REMEDY).toEqual(GOLDENS.map(({ name }) => name).sort());
  });

  it.each(GOLDENS)('$name is as it was', (golden) => {
    const kept = readFileSync(new URL(golden.name, goldenFolder), 'utf8');
    expect(goldenText(golden).split('\n'), REMEDY).toEqual(kept.split('\n'));
  });
});
