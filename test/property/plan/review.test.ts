import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/plan/edit.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { putBack } from '../../../shared/plan/putBack.ts';
import { addToReview, type Review, refKey } from '../../../shared/plan/review.ts';
import { add, copiesOf, meet, type Peer, set } from '../../support/editedApart.ts';

const SKETCH = {
  lanes: [{ id: 'au', name: 'AU' }],
  entries: ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), when: '2024-04-17' })),
};

const id = fc.constantFrom('a', 'b', 'c', 'd');
const deed = fc.oneof(
  fc.record({ type: fc.constant('title' as const), id, title: fc.constantFrom('A', 'B', 'Nytt', '') }),
  fc.record({ type: fc.constant('place' as const), id, title: fc.constantFrom('', 'Rådhuset', 'Teams') }),
  fc.record({ type: fc.constant('lanes' as const), id, title: fc.constantFrom('', 'au') }),
  fc.record({ type: fc.constant('notes' as const), id, title: fc.constantFrom('', 'Husk', 'Husk kake') }),
  fc.record({ type: fc.constantFrom('delete' as const, 'restore' as const), id, title: fc.constant('') }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** The deed as an edit the plan can take; a record that was never there is made. */
function editOf(plan: Plan, { type, id: record, title }: Deed): readonly Edit[] {
  const lives = plan.entries.some((entry) => entry.id === record);
  const known = lives || plan.deleted.some((entry) => entry.id === record);
  if (!known) return [add(record, { title: 'Ny', when: '2024-05-02' })];
  if (type === 'delete' || type === 'restore') return [{ type, kind: 'entry', id: record }];
  if (!lives) return [];
  if (type === 'lanes') return [set(record, { lanes: title === '' ? [] : [title] })];
  return [set(record, { [type]: title })];
}

function act(peer: Peer, deeds: readonly Deed[]): void {
  for (const one of deeds) peer.edit(editOf(peer.plan(), one));
}

/** What is told. A record that came and went in one go, and comes again in the next, is new to one who saw both. */
const told = (review: Review) =>
  Object.fromEntries(
    review.map((change) => [
      refKey(change),
      {
        type: change.type === 'restored' ? 'added' : change.type,
        fields: Object.fromEntries(change.fields.map(({ field, ...sides }) => [field, sides])),
      },
    ]),
  );

describe('what came in', () => {
  it('in several goes is told as if it had come in one, each record once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(deed, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (goes) => {
        const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
        const first = me.plan();
        let review: Review = [];
        for (const deeds of goes) {
          act(other, deeds);
          const before = me.plan();
          meet(other, me);
          review = addToReview(review, before, me.plan());
        }
        expect(told(review)).toEqual(told(addToReview([], first, me.plan())));
        expect(new Set(review.map(refKey)).size).toBe(review.length);
        expect(review.every(({ by }) => by.join() === 'kollega')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('and was put back is told no more', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
        const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
        const before = me.plan();
        act(other, deeds);
        meet(other, me);
        const review = addToReview([], before, me.plan());
        for (const change of review) me.edit(putBack(me.plan(), change));
        const after = me.plan();
        for (const change of review) expect(putBack(after, change)).toEqual([]);
        const left = addToReview([], before, after);
        // A record that was changed and then deleted comes back as its deleter last had it.
        const changedFirst = new Set(review.filter(({ type }) => type === 'deleted').map(refKey));
        expect(left.filter((change) => !changedFirst.has(refKey(change)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is told whatever was done here in between, without a record told twice or a field that does not differ', () => {
    const go = fc.record({ mine: fc.array(deed, { maxLength: 3 }), theirs: fc.array(deed, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(go, { minLength: 1, maxLength: 5 }), (goes) => {
        const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
        let review: Review = [];
        for (const { mine, theirs } of goes) {
          act(me, mine);
          act(other, theirs);
          const before = me.plan();
          meet(other, me);
          const after = me.plan();
          const next = addToReview(review, before, after);
          const touched = new Set(addToReview([], before, after).map(refKey));
          // What nobody else touched now stands as it stood.
          expect(next.filter((change) => !touched.has(refKey(change)))).toEqual(
            review.filter((change) => !touched.has(refKey(change))),
          );
          review = next;
        }
        expect(new Set(review.map(refKey)).size).toBe(review.length);
        for (const { type, fields } of review) {
          if (type !== 'changed') continue;
          expect(fields.length).toBeGreaterThan(0);
          for (const { before, after } of fields) expect(after).not.toEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });
});
