import { describe, expect, it } from 'vitest';
import { fieldStanding, putBack } from '../../../shared/plan/putBack.ts';
import { addToReview, type Review } from '../../../shared/plan/review.ts';
import { add, copiesOf, meet, type Peer, set } from '../../support/editedApart.ts';

const SKETCH = {
  entries: [
    { id: 'a', title: 'Møte', when: '2024-04-22', place: 'Rådhuset' },
    { id: 'b', title: 'Befaring', when: '2024-05-02' },
  ],
};

/** What comes in when two meet, on top of what had come in. */
function take(me: Peer, other: Peer, review: Review = []): Review {
  const before = me.plan();
  meet(me, other);
  return addToReview(review, before, me.plan());
}

describe('what came in', () => {
  it('is told with before and after, by whom and when, and not what one did oneself', () => {
    const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
    me.edit([set('b', { place: 'Sykehuset' }), set('a', { place: 'Teams' })], 1);
    other.edit([set('a', { when: '2024-04-23', title: 'Styremøte' })], 7);
    expect(take(me, other)).toEqual([
      {
        type: 'changed',
        kind: 'entry',
        record: 'a',
        title: 'Styremøte',
        fields: [
          { field: 'title', before: 'Møte', after: 'Styremøte' },
          { field: 'when', before: '2024-04-22', after: '2024-04-23' },
        ],
        by: ['kollega'],
        at: '2024-01-15T08:07:00.000Z',
      },
    ]);
  });

  it('is told net: the first before, the last after, everybody who did it; nothing that was taken back', () => {
    const [me, one, two] = copiesOf(SKETCH, 'jeg', 'en', 'to');
    one.edit([set('a', { place: 'Teams' }), set('b', { title: 'Omvisning' })], 1);
    let review = take(me, one);
    meet(me, two);
    two.edit([set('a', { place: 'Formannskapssalen' }), set('b', { title: 'Befaring' })], 2);
    review = take(me, two, review);
    expect(review).toMatchObject([
      { record: 'a', fields: [{ before: 'Rådhuset', after: 'Formannskapssalen' }], by: ['en', 'to'] },
    ]);
  });

  it('tells what came, went and came back', () => {
    const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
    other.edit([add('ny', { title: 'Ny' }), { type: 'delete', kind: 'entry', id: 'b' }]);
    const first = take(me, other);
    expect(first.map(({ type, record }) => [type, record])).toEqual([
      ['added', 'ny'],
      ['deleted', 'b'],
    ]);
    other.edit([
      { type: 'delete', kind: 'entry', id: 'ny' },
      { type: 'restore', kind: 'entry', id: 'b' },
    ]);
    expect(take(me, other, first)).toEqual([]);
    me.edit([{ type: 'delete', kind: 'entry', id: 'a' }]);
    meet(me, other);
    other.edit([{ type: 'restore', kind: 'entry', id: 'a' }]);
    expect(take(me, other)).toMatchObject([{ type: 'restored', record: 'a' }]);
  });

  it('is the same array where nothing came', () => {
    const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
    other.edit([set('a', { place: 'Teams' })]);
    const review = take(me, other);
    expect(take(me, other, review)).toBe(review);
  });
});

describe('putting back', () => {
  it('takes one field, or all that still stands as it came or was changed since', () => {
    const [me, other] = copiesOf(SKETCH, 'jeg', 'kollega');
    other.edit([set('a', { when: '2024-04-23', title: 'Styremøte', place: '' })]);
    const [change] = take(me, other);
    if (!change) throw new Error('nothing came in');
    me.edit(putBack(me.plan(), change, ['when']));
    expect(fieldStanding(me.plan(), change, 'when')).toBe('back');
    expect(fieldStanding(me.plan(), change, 'title')).toBe('asCame');
    me.edit([set('a', { title: 'Noe annet' })]);
    expect(fieldStanding(me.plan(), change, 'title')).toBe('changed');
    me.edit(putBack(me.plan(), change));
    expect(me.plan().entries.find(({ id }) => id === 'a')).toMatchObject({ title: 'Møte', place: 'Rådhuset' });
    expect(putBack(me.plan(), change)).toEqual([]);
    me.edit([{ type: 'delete', kind: 'entry', id: 'a' }]);
    expect([putBack(me.plan(), change), fieldStanding(me.plan(), change, 'title')]).toEqual([[], 'gone']);
  });
});
