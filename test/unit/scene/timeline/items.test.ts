import { describe, expect, it } from 'vitest';
import { shownPeriod } from '../../../../shared/scene/period.ts';
import { timelineItems } from '../../../../shared/scene/timeline/items.ts';
import { type PlanSketch, planOf } from '../../../support/plans.ts';

const itemsOf = (entries: PlanSketch['entries'], options: { lanes?: string[]; scenarios?: string[] } = {}) => {
  const plan = planOf({
    lanes: [
      { id: 'au', name: 'AU', order: 'A' },
      { id: 'asu', name: 'ASU', order: 'B' },
    ],
    scenarios: [{ id: 'alt', name: 'Alt. 2', order: 'A' }],
    entries: entries ?? [],
  });
  return timelineItems(plan, shownPeriod(plan, {}), options);
};

const only = (entry: Omit<NonNullable<PlanSketch['entries']>[number], 'id'>) => {
  const [item] = itemsOf([{ id: 'e', ...entry }]);
  if (!item) throw new Error('not shown');
  return item;
};

describe('timelineItems', () => {
  it.each([
    ['meeting', '2024-04-17', 'grid', 'point'],
    ['meeting', '2024-01-22/2024-01-23', 'grid', 'bar'],
    ['period', '2024-02', 'grid', 'bar'],
    ['meeting', '2024-02', 'grid', 'field'],
    ['activity', '2024-01/2024-02', 'grid', 'field'],
    ['period', '2024-01/2024-02', 'grid', 'bar'],
    ['activity', '2024-W34', 'grid', 'field'],
    ['meeting', '2024-04-XX', 'grid', 'point'],
    ['meeting', '2024-XX-XX', 'unset', 'point'],
    ['meeting', 'XXXX-XX-XX', 'unset', 'point'],
    ['meeting', '2023-12-31', 'before', 'point'],
    ['meeting', '2025-01-01', 'after', 'point'],
  ] as const)('draws a %s at %s in the %s as a %s', (kind, when, zone, shape) => {
    expect(only({ kind, when })).toMatchObject({ zone, shape });
  });

  it('tells what is not set and what is uncertain', () => {
    expect(only({ when: '2024-04-XX' })).toMatchObject({ isUnset: true, isUncertain: false });
    expect(only({ when: '2024-10-31?' })).toMatchObject({ isUnset: false, isUncertain: true });
    expect(only({ when: '2024-03-01~/2024-04-01' })).toMatchObject({ isUncertain: true });
    expect(only({ when: '2024-04-17' })).toMatchObject({ isUnset: false, isUncertain: false });
  });

  it('cuts what goes on outside the period', () => {
    expect(only({ kind: 'period', when: '2023-11-01/2024-02-10' })).toMatchObject({
      range: { start: '2024-01-01', end: '2024-02-10' },
      cutStart: true,
      cutEnd: false,
    });
  });

  it('remembers where a moved entry was, when that is shown and another day', () => {
    const when = '2024-06-03';
    expect(only({ when, formerWhen: '2024-05-22', status: 'moved' }).former).toEqual({
      start: '2024-05-22',
      end: '2024-05-22',
    });
    expect(only({ when, formerWhen: when }).former).toBeNull();
    expect(only({ when, formerWhen: '2023-05-22' }).former).toBeNull();
  });

  it('puts an entry in the first of its lanes that is shown', () => {
    const entries = [
      { id: 'a', when: '2024-01-01', lanes: ['au', 'asu'] },
      { id: 'b', when: '2024-01-02', lanes: ['au'] },
      { id: 'c', when: '2024-01-03' },
      { id: 'd', when: '2024-01-04', lanes: ['borte'] },
    ];
    expect(itemsOf(entries).map((item) => item.lane)).toEqual(['au', 'au', '', '']);
    expect(itemsOf(entries, { lanes: ['asu'] }).map((item) => [item.entry.id, item.lane])).toEqual([
      ['a', 'asu'],
      ['c', ''],
      ['d', ''],
    ]);
  });

  it('shows only the scenarios asked for, and treats unknown ones as the base course', () => {
    const entries = [
      { id: 'a', when: '2024-01-01', scenario: 'alt' },
      { id: 'b', when: '2024-01-02', scenario: 'borte' },
    ];
    expect(itemsOf(entries).map((item) => item.scenario)).toEqual(['alt', null]);
    expect(itemsOf(entries, { scenarios: [] })).toEqual([]);
  });
});
