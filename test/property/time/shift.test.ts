import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  boundsOf,
  daysBetween,
  formatEdtf,
  moveWhenTo,
  parseEdtf,
  type Qualifier,
  resizeWhen,
  shiftWhen,
  type When,
} from '../../../shared/time/index.ts';
import { days, whens } from './whens.ts';

const nearWhens = whens.filter((when) => {
  const start = boundsOf(when)?.start ?? '2024';
  const end = boundsOf(when)?.end ?? '2024';
  return start > '1000' && end < '4000';
});
const counts = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -200, max: 200 }).map((n) => n * 7),
);
const edges = fc.constantFrom('start' as const, 'end' as const);

const length = (when: When) => {
  const bounds = boundsOf(when);
  return bounds && daysBetween(bounds.start, bounds.end);
};

function qualifiers(when: When): readonly (Qualifier | undefined)[] {
  if (when.kind === 'unset') return [];
  return when.kind === 'interval' ? [when.start?.qualifier, when.end?.qualifier] : [when.qualifier];
}

const expectReadable = (when: When) => expect(parseEdtf(formatEdtf(when))).toEqual({ ok: true, value: when });

test('shifting there and back again changes nothing', () => {
  fc.assert(
    fc.property(nearWhens, counts, (when, count) => {
      expect(shiftWhen(shiftWhen(when, count), -count)).toEqual(when);
    }),
    { numRuns: 2000 },
  );
});

test('a shift moves the bounds by that many days or not at all, and keeps kind, length and qualifiers', () => {
  fc.assert(
    fc.property(whens, counts, (when, count) => {
      const shifted = shiftWhen(when, count);
      expectReadable(shifted);
      expect([shifted.kind, length(shifted), qualifiers(shifted)]).toEqual([when.kind, length(when), qualifiers(when)]);
      const [before, after] = [boundsOf(when), boundsOf(shifted)];
      if (before && after) expect([0, count]).toContain(daysBetween(before.start, after.start));
    }),
    { numRuns: 2000 },
  );
});

test('shifting in two steps is shifting once, for days', () => {
  fc.assert(
    fc.property(days, counts, counts, (day, a, b) => {
      const when = moveWhenTo({ kind: 'unset' }, day);
      expect(shiftWhen(shiftWhen(when, a), b)).toEqual(shiftWhen(when, a + b));
      expect(boundsOf(shiftWhen(when, a))?.start).toBe(addDays(day, a));
    }),
  );
});

test('what is moved to a day starts there, a week holds it; intervals keep their length', () => {
  fc.assert(
    fc.property(nearWhens, days, (when, day) => {
      const moved = moveWhenTo(when, day);
      expectReadable(moved);
      const bounds = boundsOf(moved);
      if (!bounds) throw new Error('no bounds');
      if (when.kind === 'week') {
        expect(moved.kind).toBe('week');
        expect(bounds.start <= day && day <= bounds.end).toBe(true);
        return;
      }
      const isOpenStart = when.kind === 'interval' && when.start === null;
      expect(isOpenStart ? bounds.end >= day && bounds.start <= day : bounds.start === day).toBe(true);
      if (when.kind === 'interval' && when.start && when.end) expect(length(moved)).toBe(length(when));
      if (when.kind !== 'unset') expect(qualifiers(moved)).toEqual(qualifiers(when));
    }),
    { numRuns: 2000 },
  );
});

test('a resized date is never inverted; the pulled edge is at the day, or where the other edge stopped it', () => {
  fc.assert(
    fc.property(whens, edges, days, (when, edge, day) => {
      const resized = resizeWhen(when, edge, day);
      expectReadable(resized);
      const [before, after] = [boundsOf(when), boundsOf(resized)];
      if (!after) throw new Error('no bounds');
      expect(after.start <= after.end).toBe(true);
      const isOtherOpen = when.kind === 'interval' && (edge === 'start' ? when.end : when.start) === null;
      if (!before) expect(after).toEqual({ start: day, end: day });
      else if (isOtherOpen) expect(after[edge]).toBe(day);
      else if (edge === 'start') expect(after).toEqual({ start: [day, before.end].sort()[0], end: before.end });
      else expect(after).toEqual({ start: before.start, end: [day, before.start].sort()[1] });
    }),
    { numRuns: 2000 },
  );
});

test('an edge pulled to where it is changes nothing, and pulled twice is as pulled once', () => {
  fc.assert(
    fc.property(whens, edges, days, (when, edge, day) => {
      const bounds = boundsOf(when);
      const isOpen = when.kind === 'interval' && when[edge] === null;
      if (bounds && !isOpen) expect(resizeWhen(when, edge, bounds[edge])).toEqual(when);
      const once = resizeWhen(when, edge, day);
      expect(resizeWhen(once, edge, day)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});
