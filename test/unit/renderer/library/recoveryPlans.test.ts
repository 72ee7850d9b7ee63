import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../../../renderer/data/recovery.ts';
import { groupByPlan, recoveredTitle } from '../../../../renderer/library/recoveryPlans.ts';

const recovery = (plan: string, id: string, more: Partial<Recovery> = {}): Recovery => ({
  id,
  from: 'backup',
  plan,
  title: '',
  at: '2026-01-15T08:30:00Z',
  size: null,
  where: '',
  planKey: plan,
  ...more,
});

describe('recoveries', () => {
  it('stand plan by plan in their order, those of lost plans first', () => {
    const given = [
      recovery('a', 'a2'),
      recovery('b', 'b2', { planKey: null }),
      recovery('a', 'a1'),
      recovery('c', 'c1'),
      recovery('b', 'b1', { planKey: null }),
    ];
    expect(groupByPlan(given).map((group) => group.map(({ id }) => id))).toEqual([['b2', 'b1'], ['a2', 'a1'], ['c1']]);
    expect(groupByPlan([])).toEqual([]);
  });

  it('are called by the newest that tells a title', () => {
    const given = [recovery('a', '3'), recovery('a', '2', { title: 'Ny' }), recovery('a', '1', { title: 'Gammel' })];
    expect(recoveredTitle(given)).toBe('Ny');
    expect(recoveredTitle([recovery('a', '1')])).toBeUndefined();
  });
});
