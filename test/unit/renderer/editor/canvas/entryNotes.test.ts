import { describe, expect, it } from 'vitest';
import { entryNotes } from '../../../../../renderer/editor/canvas/useEntryNotes.ts';
import { wordsIn } from '../../../../../renderer/editor/state/words.ts';
import type { Review, ReviewChange } from '../../../../../shared/plan/review.ts';
import type { Person } from '../../../../../shared/sync/index.ts';
import { planOf } from '../../../../support/plans.ts';

const plan = planOf({
  entries: [
    { id: 'a', title: 'AU-møte', when: '2024-01-17' },
    { id: 'b', title: 'Frist', when: '2024-02-01' },
    { id: 'c', title: 'Høring', when: '2024-03-01' },
  ],
  agenda: [{ id: 'i', meeting: 'a', title: 'Budsjett' }],
});
const words = wordsIn('nb');
const change = (kind: ReviewChange['kind'], record: string, by: string[]): ReviewChange => ({
  kind,
  record,
  type: 'changed',
  title: '',
  fields: [],
  by,
  at: '',
});
const person = (name: string, selected: string | null): Person => ({ key: name, name, selected });
const notes = (review: Review, people: readonly Person[]) => entryNotes(plan, review, people, words);

describe('entryNotes', () => {
  it('marks what others have changed, with who', () => {
    const found = notes([change('entry', 'b', ['Rådgiver'])], []);
    expect([...found]).toEqual([['b', { unseen: true, people: [], words: 'Endret av Rådgiver, ikke sett på' }]]);
  });

  it('marks a meeting for its items, naming each writer once', () => {
    const found = notes([change('agenda', 'i', ['Ola', 'Kari']), change('entry', 'a', ['Kari'])], []);
    expect(found.get('a')?.words).toBe('Endret av Ola, Kari, ikke sett på');
  });

  it('says who is at an entry, and both where both are so', () => {
    const found = notes([change('entry', 'c', [])], [person('Kari', 'c'), person('', 'c'), person('Ola', null)]);
    expect(found.get('c')?.words).toMatch(/^Endret av andre, ikke sett på\. Kari, .+ er her nå$/u);
    expect(found.get('c')?.people).toHaveLength(2);
    expect(found.size).toBe(1);
  });

  it('has nothing to say of what is not in the plan', () => {
    expect(notes([change('entry', 'x', []), change('lane', 'a', [])], [person('Ola', 'x')]).size).toBe(0);
  });
});
