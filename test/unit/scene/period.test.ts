import { describe, expect, it } from 'vitest';
import { shownPeriod } from '../../../shared/scene/period.ts';
import { planOf } from '../../support/plans.ts';

const plan = (from: string, to: string) => planOf({ plan: { from, to } });

describe('shownPeriod', () => {
  it('is the plan’s own unless others are asked for', () => {
    expect(shownPeriod(plan('2024-01', '2024-12'), {})).toMatchObject({
      start: '2024-01-01',
      end: '2024-12-31',
      days: 366,
    });
    const asked = shownPeriod(plan('2024-01', '2024-12'), { from: '2024-08', to: '2025-02' });
    expect(asked).toMatchObject({ start: '2024-08-01', end: '2025-02-28' });
    expect(asked.months.map(({ month }) => month)).toEqual([8, 9, 10, 11, 12, 1, 2]);
  });

  it('is one month where it would end before it begins, and no longer than may be', () => {
    expect(shownPeriod(plan('2024-05', '2024-03'), {}).months).toHaveLength(1);
    expect(shownPeriod(plan('2024-01', '2025-03'), {}, 12)).toMatchObject({ end: '2024-12-31' });
    expect(shownPeriod(plan('0001-01', '9999-12'), {}).months).toHaveLength(120);
  });

  it('does not believe a month that cannot be', () => {
    expect(shownPeriod(plan('2024-01', '2024-02'), { from: '2024-19' }).start).toBe('2024-01-01');
  });
});
