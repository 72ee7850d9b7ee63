import { describe, expect, it } from 'vitest';
import { acceptedOf } from '../../../../renderer/importing/state/accepted.ts';
import { compareWith, NO_COMPARISON } from '../../../../renderer/importing/state/comparison.ts';
import {
  changeRow,
  draftOf,
  joinRows,
  splitInTwo,
  takeGone,
  takeRow,
} from '../../../../renderer/importing/state/draft.ts';
import { countNewlyLeft, countRows, countTaken, shownRows } from '../../../../renderer/importing/state/shownRows.ts';
import { acceptEdits } from '../../../../shared/importing/accepting/acceptEdits.ts';
import { leftOutOf } from '../../../../shared/importing/matching/lineKey.ts';
import type { ReadEntry } from '../../../../shared/importing/reading.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planOf } from '../../../support/plans.ts';
import { countedId, planAfter, planWith, readEntries } from '../../../support/readEntries.ts';

const draftFor = (entries: readonly ReadEntry[]) => draftOf({ title: '', year: 2025, entries, notes: [] }, '');
const keys = (rows: ReturnType<typeof shownRows>) => rows.map(({ key }) => key);

describe('the rows of a new plan', () => {
  const draft = draftFor(
    readEntries(
      { when: '2025-03-01' },
      { when: '', doubts: ['noDate'] },
      { when: '2025-01-01' },
      { when: 'XXXX-XX-XX' },
    ),
  );

  it('have the uncertain first, or stand as in the document or by date', () => {
    expect(keys(shownRows(draft, NO_COMPARISON, 'all', 'uncertain'))).toEqual([
      'heading uncertain',
      'e2',
      'heading rest',
      'e1',
      'e3',
      'e4',
    ]);
    expect(keys(shownRows(draft, NO_COMPARISON, 'all', 'document'))).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(keys(shownRows(draft, NO_COMPARISON, 'all', 'date')).slice(0, 2)).toEqual(['e3', 'e1']);
  });

  it('are counted and shown by what is to be done with them', () => {
    const left = takeRow(draft, 'e1', false);
    expect(countRows(left, NO_COMPARISON)).toMatchObject({ all: 4, open: 1, undated: 2, left: 1, same: 0, gone: 0 });
    expect(countTaken(left, NO_COMPARISON)).toBe(3);
    expect(keys(shownRows(left, NO_COMPARISON, 'left', 'document'))).toEqual(['e1']);
    expect(keys(shownRows(left, NO_COMPARISON, 'undated', 'document'))).toEqual(['e2', 'e4']);
  });

  it('keep their place when they have been settled', () => {
    const settled = changeRow(draft, 'e2', { title: 'Nytt' });
    expect(keys(shownRows(settled, NO_COMPARISON, 'all', 'uncertain'))[1]).toBe('e2');
    expect(countRows(settled, NO_COMPARISON).open).toBe(0);
  });
});

describe('what was left out', () => {
  const entries = readEntries(
    { title: 'Møte', when: '2025-01-14' },
    { title: 'Ferie', when: '2025-07-01' },
    { title: 'Seminar og middag', when: '2025-06-01' },
  );
  const taken = (draft: ReturnType<typeof draftFor>, plan: Plan) => {
    const comparison = compareWith(plan, entries, false)(draft.rows);
    return planAfter(plan, acceptEdits(acceptedOf(draft, comparison, [], 'plan.docx'), plan, countedId));
  };
  const again = (plan: Plan) => {
    const draft = draftOf({ title: '', year: 2025, entries, notes: [] }, '', leftOutOf(plan));
    const comparison = compareWith(plan, entries, false)(draft.rows);
    return { draft, comparison, keys: keys(shownRows(draft, comparison, 'all', 'uncertain')) };
  };
  const plan = taken(takeRow(draftFor(entries), 'e2', false), planOf({}));

  it('is left out again, below the rest, and is nothing new', () => {
    expect(plan.leftOut).toMatchObject([{ line: { document: 'plan.docx', title: 'Ferie', when: '2025-07-01' } }]);
    const { draft, comparison, keys } = again(plan);
    expect(keys).toEqual(['heading left', 'e2']);
    expect(countRows(draft, comparison)).toMatchObject({ new: 0, left: 1, same: 2, open: 0 });
    expect([countTaken(draft, comparison), countNewlyLeft(draft, comparison)]).toEqual([0, 0]);
    // Nothing of it is written once more.
    expect(taken(draft, plan).leftOut).toEqual(plan.leftOut);
  });

  it('comes in where it is taken after all, and is then forgotten', () => {
    const { draft } = again(plan);
    const with2 = taken(takeRow(draft, 'e2', true), plan);
    expect(with2.entries.map(({ title }) => title)).toContain('Ferie');
    expect(with2.leftOut).toEqual([]);
  });

  it('is remembered also where nothing else is accepted', () => {
    const first = taken(
      draftFor(entries).rows.reduce((draft, { id }) => takeRow(draft, id, false), draftFor(entries)),
      planOf({}),
    );
    expect([first.entries.length, first.leftOut.length]).toEqual([0, 3]);
  });

  it('is one half of a line that was split: the line is not left out', () => {
    const split = takeRow(splitInTwo(draftFor(entries), 'e3', 'half'), 'half', false);
    expect(taken(split, planOf({})).leftOut).toEqual([]);
  });

  it('is another line where the document says another date', () => {
    const moved = readEntries({ title: 'Ferie', when: '2025-07-08' });
    expect(moved.map(leftOutOf(plan))).toEqual([false]);
  });
});

describe('a revised document', () => {
  const first = readEntries(
    { title: 'Møte', when: '2025-01-14' },
    { title: 'Frist', when: '2025-02-01' },
    { title: 'Seminar', when: '2025-03-01' },
    { title: 'Høring', when: '2025-04-01' },
  );
  const plan = planWith(first);
  const revised = readEntries(
    { title: 'Møte', when: '2025-01-14' },
    { title: 'Frist', when: '2025-02-08' },
    { title: 'Fagdag', when: '2025-05-01' },
    { title: 'Høring', when: '2025-04-01', text: 'Høring 01.04, rådhuset', place: 'Rådhuset' },
  );
  const comparison = compareWith(plan, revised, false);

  it('is told by what it does to the plan; what is as it was is hidden and counted', () => {
    const draft = draftFor(revised);
    expect(keys(shownRows(draft, comparison(draft.rows), 'all', 'uncertain'))).toEqual([
      'heading moved',
      'e2',
      'heading changed',
      'e4',
      'heading new',
      'e3',
      'heading gone',
      expect.stringMatching(/^gone entry-/u),
    ]);
    expect(countRows(draft, comparison(draft.rows))).toMatchObject({
      all: 4,
      same: 1,
      moved: 1,
      changed: 1,
      new: 1,
      gone: 1,
    });
    expect(countTaken(draft, comparison(draft.rows))).toBe(3);
  });

  it('is taken as it was ticked, and then is the same', () => {
    const [gone] = comparison(draftFor(revised).rows).gone;
    const draft = takeGone(takeRow(draftFor(revised), 'e3', false), gone?.id ?? '', true);
    const after = planAfter(
      plan,
      acceptEdits(acceptedOf(draft, comparison(draft.rows), [], 'b.docx'), plan, countedId),
    );
    expect(after.entries.map(({ title, when, place }) => [title, when, place])).toEqual([
      ['Møte', '2025-01-14', ''],
      ['Frist', '2025-02-08', ''],
      ['Høring', '2025-04-01', 'Rådhuset'],
    ]);
    const again = draftFor(revised.filter(({ id }) => id !== 'e3'));
    expect(countTaken(again, compareWith(after, revised, false)(again.rows))).toBe(0);
  });

  it('has a change of the user’s own taken as one, and the half of a split row as new', () => {
    const changed = changeRow(draftFor(first), 'e1', { title: 'Møte i AU' });
    expect(countRows(changed, compareWith(plan, first, false)(changed.rows))).toMatchObject({ changed: 1, same: 3 });
    const split = splitInTwo(draftFor(first), 'e1', 'x');
    expect(countRows(split, compareWith(plan, first, false)(split.rows))).toMatchObject({ new: 1, same: 4 });
    const joined = joinRows(draftFor(first), 'e1', 'e2');
    expect(countRows(joined, compareWith(plan, first, false)(joined.rows)).same).toBe(2);
  });
});
