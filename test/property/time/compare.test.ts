import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, compareWhen } from '../../../shared/time/index.ts';
import { whens } from './whens.ts';

test('comparing the other way round gives the opposite, and a date is level with itself', () => {
  fc.assert(
    fc.property(whens, whens, (a, b) => {
      expect(Math.sign(compareWhen(a, b)) + Math.sign(compareWhen(b, a))).toBe(0);
      expect(compareWhen(a, a)).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

test('the order is transitive, ties included', () => {
  const sameYear = whens.filter((when) => boundsOf(when)?.start.startsWith('20') ?? true);
  fc.assert(
    fc.property(sameYear, sameYear, sameYear, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort(compareWhen);
      if (!first || !second || !third) throw new Error('three were given');
      expect(compareWhen(first, second)).toBeLessThanOrEqual(0);
      expect(compareWhen(second, third)).toBeLessThanOrEqual(0);
      expect(compareWhen(first, third)).toBeLessThanOrEqual(0);
      if (compareWhen(a, b) === 0) expect(Math.sign(compareWhen(a, c))).toBe(Math.sign(compareWhen(b, c)));
    }),
    { numRuns: 3000 },
  );
});

test('a date that can begin earlier is never listed later; what is not set is last', () => {
  fc.assert(
    fc.property(whens, whens, (a, b) => {
      const [startA, startB] = [boundsOf(a)?.start, boundsOf(b)?.start];
      if (startA === undefined && startB !== undefined) expect(compareWhen(a, b)).toBeGreaterThan(0);
      if (startA !== undefined && startB !== undefined && startA < startB) expect(compareWhen(a, b)).toBeLessThan(0);
    }),
    { numRuns: 2000 },
  );
});
