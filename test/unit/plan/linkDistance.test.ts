import { describe, expect, it } from 'vitest';
import { breaksLead, linkDistance, workingDaysBetween } from '../../../shared/plan/linkDistance.ts';
import { isoDate } from '../../../shared/time/index.ts';
import { entryOf, planOf } from '../../support/plans.ts';

const day = (text: string) => {
  const found = isoDate(text);
  if (!found) throw new Error(text);
  return found;
};

function distance(from: string, to: string, unit: 'days' | 'workingDays' = 'days') {
  const plan = planOf({
    entries: [
      { id: 'from', when: from },
      { id: 'to', when: to },
    ],
  });
  return linkDistance({ unit }, entryOf(plan, 'from'), entryOf(plan, 'to'));
}

describe('workingDaysBetween', () => {
  it.each([
    // 2024-04-15 is a Monday.
    ['2024-04-15', '2024-04-15', 0],
    ['2024-04-15', '2024-04-16', 1],
    ['2024-04-19', '2024-04-20', 0],
    ['2024-04-19', '2024-04-22', 1],
    ['2024-04-20', '2024-04-21', 0],
    ['2024-04-21', '2024-04-22', 1],
    ['2024-04-15', '2024-04-22', 5],
    ['2024-04-17', '2024-05-03', 12],
    ['2024-12-31', '2025-01-01', 1],
    ['2024-04-22', '2024-04-19', -1],
  ])('from %s to %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to))).toBe(expected);
  });
});

describe('linkDistance', () => {
  it('counts from the last day of what comes before to the first of what comes after', () => {
    expect(distance('2024-04-01/2024-04-12', '2024-04-17/2024-04-30')).toEqual({ least: 5, most: 5 });
    expect(distance('2024-04-12', '2024-04-17', 'workingDays')).toEqual({ least: 3, most: 3 });
  });

  it('leaves open what a month leaves open', () => {
    expect(distance('2024-04', '2024-05-10')).toEqual({ least: 10, most: 39 });
    expect(distance('2024-04-01/2024-05', '2024-05')).toEqual({ least: -30, most: 30 });
  });

  it('is none where an end is not set, or open', () => {
    expect(distance('XXXX-XX-XX', '2024-05-10')).toBeNull();
    expect(distance('2024-05-10', 'XXXX-XX-XX')).toBeNull();
    expect(distance('2024-05-10/..', '2024-06-10')).toBeNull();
    expect(distance('2024-05-10', '../2024-06-10')).toBeNull();
  });
});

describe('breaksLead', () => {
  const link = { unit: 'days', lead: 5 } as const;

  it('is so only where no day that is left open would do', () => {
    expect(breaksLead(link, { least: 5, most: 5 })).toBe(false);
    expect(breaksLead(link, { least: 4, most: 4 })).toBe(true);
    expect(breaksLead(link, { least: -20, most: 5 })).toBe(false);
  });

  it('holds «before» to the order of the days, and lets both be on one day', () => {
    const before = { unit: 'days', lead: 0 } as const;
    expect(breaksLead(before, { least: 0, most: 0 })).toBe(false);
    expect(breaksLead(before, { least: -1, most: -1 })).toBe(true);
  });
});
