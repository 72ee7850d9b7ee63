import { describe, expect, it } from 'vitest';
import { addLink, linkChoices, linkedEntries } from '../../../../../renderer/editor/commands/linkEdits.ts';
import { addScenario, removeScenario } from '../../../../../renderer/editor/commands/scenarioEdits.ts';
import { othersInSeries, putInSeries, startSeries } from '../../../../../renderer/editor/commands/seriesEdits.ts';
import { entryOf, planOf } from '../../../../support/plans.ts';

const plan = planOf({
  entries: [
    { id: 'c', title: 'C', when: '2024-03-01', series: 'long' },
    { id: 'a', title: 'A', when: '2024-01-01', series: 'long', step: 'ledere', scenario: 'alt' },
    { id: 'b', title: 'B', when: '2024-02-01', series: 'short' },
    { id: 'd', title: 'D', series: 'gone' },
  ],
  links: [
    { id: 'cb', from: 'c', to: 'b' },
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'xb', from: 'deleted', to: 'b' },
    { id: 'b-', from: 'b' },
  ],
  series: [
    { id: 'long', title: 'Lang', order: 'a' },
    { id: 'short', title: 'Kort', order: 'b' },
  ],
  scenarios: [{ id: 'alt', name: 'Alt. 1', order: 'a' }],
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('links of an entry', () => {
  it('are told from its side, by date, without those whose other end is gone', () => {
    expect(linkedEntries(plan, 'b', 'before').map(({ link, other }) => [link.id, other.id])).toEqual([
      ['ab', 'a'],
      ['cb', 'c'],
    ]);
    expect(linkedEntries(plan, 'b', 'after')).toEqual([]);
    expect(ids(linkedEntries(plan, 'a', 'after').map(({ other }) => other))).toEqual(['b']);
  });

  it('can be made to what it is not linked to already, whichever way', () => {
    expect(ids(linkChoices(plan, 'b'))).toEqual(['d']);
    expect(ids(linkChoices(plan, 'a'))).toEqual(['c', 'd']);
  });

  it('run from what comes before to what comes after', () => {
    expect(addLink('l', 'a', 'before', 'd')).toMatchObject([{ kind: 'link', fields: { from: 'd', to: 'a' } }]);
    expect(addLink('l', 'a', 'after', 'd')).toMatchObject([{ kind: 'link', fields: { from: 'a', to: 'd' } }]);
  });
});

describe('series of an entry', () => {
  it('leads to its others, by date', () => {
    expect(ids(othersInSeries(plan, entryOf(plan, 'c')))).toEqual(['a']);
    expect(othersInSeries(plan, entryOf(plan, 'b'))).toEqual([]);
  });

  it('is left with its step; the last entry takes it away', () => {
    expect(putInSeries(plan, entryOf(plan, 'a'), 'short')).toEqual([
      { type: 'set', kind: 'entry', id: 'a', fields: { series: 'short', step: '' } },
    ]);
    expect(putInSeries(plan, entryOf(plan, 'b'), null)).toEqual([
      { type: 'set', kind: 'entry', id: 'b', fields: { series: null } },
      { type: 'delete', kind: 'series', id: 'short' },
    ]);
    expect(putInSeries(plan, entryOf(plan, 'b'), 'short')).toEqual([]);
  });

  it('does not remove a series that is not there', () => {
    expect(putInSeries(plan, entryOf(plan, 'd'), null)).toHaveLength(1);
  });

  it('begins with the name of the entry, after the others', () => {
    const [made, put] = startSeries(plan, entryOf(plan, 'c'), 'ny');
    expect(made).toMatchObject({ type: 'create', kind: 'series', id: 'ny', fields: { title: 'C' } });
    expect(made?.type === 'create' && made.kind === 'series' && (made.fields.order ?? '') > 'b').toBe(true);
    expect(put).toMatchObject({ id: 'c', fields: { series: 'ny' } });
  });
});

describe('alternatives', () => {
  it('come after the others, and give their entries to the main course when they go', () => {
    const [made] = addScenario(plan, 'ny', 'Alt. 2');
    expect(made?.type === 'create' && made.kind === 'scenario' && (made.fields.order ?? '') > 'a').toBe(true);
    expect(removeScenario(plan, 'alt')).toEqual([
      { type: 'set', kind: 'entry', id: 'a', fields: { scenario: null } },
      { type: 'delete', kind: 'scenario', id: 'alt' },
    ]);
  });
});
