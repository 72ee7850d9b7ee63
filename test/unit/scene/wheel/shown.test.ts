import { describe, expect, it } from 'vitest';
import { shown } from '../../../../shared/scene/wheel/shown.ts';
import { planOf } from '../../../support/plans.ts';

const entries = [
  { id: 'day', when: '2024-04-17', lanes: ['a'] },
  { id: 'open', when: '2024-04-XX', lanes: ['a'] },
  { id: 'month', when: '2024-04', lanes: ['a'] },
  { id: 'week', when: '2024-W34', lanes: ['a'] },
  { id: 'seminar', when: '2024-01-22/2024-01-23', lanes: ['b'] },
  { id: 'hearing', kind: 'period' as const, when: '2024-12-20/2025-02-10', lanes: ['b'] },
  { id: 'begun', kind: 'period' as const, when: '2023-11-01/2024-01-10', lanes: ['b'] },
  { id: 'endless', kind: 'period' as const, when: '2024-06-20/..', lanes: ['b'] },
  { id: 'unset', when: 'XXXX-XX-XX', lanes: ['a'] },
  { id: 'someDay', when: '2024-XX-XX', lanes: ['a'] },
  { id: 'last', when: '2023-12-31', lanes: ['a'] },
  { id: 'next', when: '2025-01-01', lanes: ['a'] },
  { id: 'homeless', when: '2024-03-01?' },
  { id: 'alternative', when: '2024-05-02', lanes: ['a'], scenario: 's' },
];
const plan = planOf({
  plan: { from: '2024-01', to: '2025-06' },
  lanes: [
    { id: 'a', order: 'A' },
    { id: 'b', order: 'B' },
  ],
  scenarios: [{ id: 's', name: 'Alt. 2' }],
  entries,
});

describe('shown', () => {
  const view = shown(plan, {});
  const form = (id: string) => view.dated.find(({ entry }) => entry.id === id);

  it('shows the first twelve months of a longer plan', () => {
    expect(view.period).toMatchObject({ start: '2024-01-01', end: '2024-12-31' });
  });

  it('knows what each date looks like', () => {
    const forms = Object.fromEntries(view.dated.map(({ entry, form: shape }) => [entry.id, shape]));
    expect(forms).toMatchObject({
      day: 'point',
      open: 'open',
      month: 'field',
      week: 'field',
      seminar: 'stretch',
      hearing: 'bar',
      endless: 'looseBar',
    });
  });

  it('cuts what goes over the edge, and says so', () => {
    expect(form('hearing')).toMatchObject({ from: 354, to: 366, cutStart: false, cutEnd: true });
    expect(form('begun')).toMatchObject({ from: 0, to: 10, cutStart: true });
    expect(form('endless')).toMatchObject({ to: 366 });
  });

  it('lists what the wheel has no place for', () => {
    expect(view.before.map(({ id }) => id)).toEqual(['last']);
    expect(view.after.map(({ id }) => id)).toEqual(['next']);
    expect(view.undated.map(({ id }) => id).sort()).toEqual(['someDay', 'unset']);
  });

  it('has a ring for entries without a lane, only when there are any', () => {
    expect(view.lanes.at(-1)).toBeNull();
    expect(form('homeless')).toMatchObject({ lane: 2, qualifier: '?' });
    expect(shown(plan, { lanes: ['b', 'a'] }).lanes.map((lane) => lane?.id)).toEqual(['b', 'a']);
  });

  it('leaves out lanes and scenarios that were not asked for', () => {
    expect(shown(plan, { scenarios: [] }).entries.some(({ id }) => id === 'alternative')).toBe(false);
    expect(
      shown(plan, { lanes: ['b'] })
        .entries.map(({ id }) => id)
        .sort(),
    ).toEqual(['begun', 'endless', 'hearing', 'seminar']);
  });
});
