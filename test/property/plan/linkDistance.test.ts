import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../shared/plan/linkDistance.ts';
import { addDays, daysBetween, isoDate, weekday } from '../../../shared/time/index.ts';

const origin = isoDate('2024-01-01');
if (!origin) throw new Error('no day');
const days = fc.integer({ min: -4000, max: 4000 }).map((count) => addDays(origin, count));

describe('working days', () => {
  it('add up over any day on the way', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
    );
  });

  it('are none over a weekend, backwards as forwards', () => {
    const [saturday, sunday] = [addDays(origin, 5), addDays(origin, 6)];
    expect(workingDaysBetween(saturday, sunday)).toBe(0);
    expect(workingDaysBetween(sunday, saturday)).toBe(0);
  });

  it('are the days that are no Saturday or Sunday', () => {
    fc.assert(
      fc.property(days, fc.nat(60), (from, count) => {
        const each = Array.from({ length: count }, (_, index) => addDays(from, index + 1));
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(workingDaysBetween(from, to)).toBe(each.filter((one) => weekday(one) <= 5).length);
      }),
    );
  });
});
