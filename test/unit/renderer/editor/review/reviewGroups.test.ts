import { describe, expect, it } from 'vitest';
import { concernedEntry, shownTitle } from '../../../../../renderer/editor/review/concerned.ts';
import { firstGroups, reviewGroups, signedAlike } from '../../../../../renderer/editor/review/reviewGroups.ts';
import type { ReviewChange } from '../../../../../shared/plan/review.ts';
import { planOf } from '../../../../support/plans.ts';

const PLAN = planOf({
  lanes: [{ id: 'au', name: 'AU' }],
  entries: [
    { id: 'b', title: 'Møte', when: '2024-04-22', series: 's', footnotes: ['n'] },
    { id: 'a', title: 'Saksfrist', when: '2024-04-01' },
  ],
  series: [{ id: 's', title: 'Serie' }],
  links: [{ id: 'l', from: 'a', to: 'b' }],
  agenda: [
    { id: 'sak', title: 'Regnskap', meeting: 'b' },
    { id: 'ko', title: 'Senere' },
  ],
  notes: [{ id: 'n', kind: 'footnote', title: '1' }],
});

const change = (kind: ReviewChange['kind'], record: string, by = 'leder', type: ReviewChange['type'] = 'changed') => ({
  type,
  kind,
  record,
  title: record,
  fields: [],
  by: [by],
  at: '',
});

const REVIEW = [
  change('lane', 'au', 'rådgiver'),
  change('agenda', 'sak', 'rådgiver'),
  change('entry', 'gone', 'leder', 'deleted'),
  change('entry', 'b'),
  change('entry', 'a', 'rådgiver'),
];

describe('what came in', () => {
  it('stands by entry in the order of the plan, each entry before what belongs to it; the rest last', () => {
    expect(
      reviewGroups(PLAN, REVIEW, 'entry').map(({ entry, changes }) => [entry, changes.map(({ record }) => record)]),
    ).toEqual([
      ['a', ['a']],
      ['b', ['b', 'sak']],
      [null, ['gone']],
      [null, ['au']],
    ]);
  });

  it('is known to be signed as one signs oneself where nobody else had a part in it', () => {
    const both = { ...change('entry', 'b'), by: ['leder', 'rådgiver'] };
    const unsigned = { ...change('entry', 'a'), by: [] };
    expect(signedAlike([...REVIEW, both, unsigned], 'leder').map(({ record }) => record)).toEqual(['gone', 'b']);
  });

  it('stands by person in the order it came', () => {
    expect(
      reviewGroups(PLAN, REVIEW, 'person').map(({ key, changes }) => [key, changes.map(({ record }) => record)]),
    ).toEqual([
      ['rådgiver', ['au', 'sak', 'a']],
      ['leder', ['gone', 'b']],
    ]);
  });

  it('is shown as far as was asked for, a group cut where it ends', () => {
    const groups = reviewGroups(PLAN, REVIEW, 'entry');
    const first = (most: number) =>
      firstGroups(groups, most).flatMap(({ changes }) => changes.map(({ record }) => record));
    expect(first(2)).toEqual(['a', 'b']);
    expect(first(3)).toEqual(['a', 'b', 'sak']);
    expect(first(99)).toHaveLength(5);
  });
});

describe('a record', () => {
  it.each([
    ['entry', 'a', 'a'],
    ['entry', 'gone', null],
    ['agenda', 'sak', 'b'],
    ['agenda', 'ko', null],
    ['link', 'l', 'b'],
    ['series', 's', 'b'],
    ['note', 'n', 'b'],
    ['lane', 'au', null],
    ['plan', 'plan', null],
  ] as const)('of kind %s (%s) is seen by the entry %s', (kind, record, entry) => {
    expect(concernedEntry(PLAN, { kind, record })).toBe(entry);
  });

  it('goes by its title now, a link by its ends, one that is gone by what it went by', () => {
    expect(shownTitle(PLAN, { kind: 'entry', record: 'a', title: 'Før' })).toBe('Saksfrist');
    expect(shownTitle(PLAN, { kind: 'link', record: 'l', title: '' })).toBe('Saksfrist → Møte');
    expect(shownTitle(PLAN, { kind: 'entry', record: 'gone', title: 'Før' })).toBe('Før');
  });
});
