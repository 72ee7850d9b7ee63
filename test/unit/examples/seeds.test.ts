import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { examplePlans } from '../../support/plans.ts';
import { f1, readMarks, tickOff } from './seedCases.ts';

const plans = new Map<string, Plan>(examplePlans().map(({ name, plan }) => [name, plan]));

describe.each([
  ['aarshjul-2024.json', 'seed-000', 75],
  ['milepaelsplan-2024.json', 'seed-003', 27],
])('%s', (name, seed, count) => {
  const plan = plans.get(name);
  const marks = readMarks(seed);

  test('has every dated mark of its document', () => {
    expect(marks).toHaveLength(count);
    expect(plan && tickOff(plan, marks).missing).toEqual([]);
  });

  test('says nothing the document does not', () => {
    expect(plan && f1(plan, marks)).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the measure itself', () => {
  test('misses a mark whose date was moved, and counts each mark once', () => {
    const plan = plans.get('milepaelsplan-2024.json');
    const marks = readMarks('seed-003');
    const moved = plan && {
      ...plan,
      entries: plan.entries.filter((entry) => entry.when !== '2024-09-25'),
    };
    expect(moved && tickOff(moved, marks).missing.map((mark) => mark.when)).toEqual(['2024-09-25']);
    expect(plan && tickOff(plan, [...marks, ...marks]).missing).toHaveLength(marks.length);
  });
});
