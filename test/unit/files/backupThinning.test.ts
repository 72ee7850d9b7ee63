import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { backupsToLetGo } from '../../../electron/files/backupThinning.ts';

const START = Temporal.Instant.from('2026-01-15T12:00:00.000Z');
const hoursAfter = (hours: number) => START.add({ hours }).toString({ fractionalSecondDigits: 3 });
const kept = (instants: readonly string[]) => {
  const gone = new Set(backupsToLetGo(instants));
  return instants.filter((instant) => !gone.has(instant));
};

/** What is left when one is made every so many hours and thinned each time, oldest first. */
function madeEvery(hours: number, count: number): readonly string[] {
  let there: readonly string[] = [];
  for (let index = 0; index < count; index += 1) there = kept([...there, hoursAfter(index * hours)]);
  return there;
}

describe('backupsToLetGo', () => {
  it('lets nothing go of a handful', () => {
    expect(backupsToLetGo([])).toEqual([]);
    expect(backupsToLetGo([0, 1, 2, 3, 4].map(hoursAfter))).toEqual([]);
  });

  it('keeps the newest five, and of earlier days the last of each', () => {
    const day = ['2026-03-09T08:00:00.000Z', '2026-03-09T16:00:00.000Z'];
    const today = [1, 2, 3, 4, 5, 6].map((hour) => `2026-03-10T0${hour}:00:00.000Z`);
    expect(backupsToLetGo([...day, ...today])).toEqual(['2026-03-10T01:00:00.000Z', '2026-03-09T08:00:00.000Z']);
  });

  it('reaches back for years without growing, a day, a week and a month apart', () => {
    const left = madeEvery(12, 2 * 365 * 2);
    expect(left.length).toBeLessThanOrEqual(5 + 7 + 5 + 24);
    const days = left.map((instant) => START.until(instant).total('hours') / 24);
    const ages = days.map((day) => Math.max(...days) - day);
    expect(ages.filter((age) => age < 7).length).toBeGreaterThanOrEqual(7);
    expect(ages.filter((age) => age >= 7 && age < 36).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...ages)).toBeGreaterThan(600);
    // No month without one.
    const months = new Set(left.map((instant) => instant.slice(0, 7)));
    expect(months.size).toBe(24);
  });

  it('keeps the newest whatever the clock did, and lets go only of what is there', () => {
    const instant = fc.integer({ min: 0, max: 50_000 }).map(hoursAfter);
    fc.assert(
      fc.property(fc.uniqueArray(instant, { maxLength: 80 }), (instants) => {
        const gone = backupsToLetGo(instants);
        expect(gone.every((one) => instants.includes(one))).toBe(true);
        const newest = [...instants].sort().at(-1);
        if (newest !== undefined) expect(gone).not.toContain(newest);
        expect(instants.length - gone.length).toBeGreaterThanOrEqual(Math.min(5, instants.length));
        // What is left is left for good until another comes.
        expect(backupsToLetGo(kept(instants))).toEqual([]);
      }),
    );
  });
});
