import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { mergeCopy } from '../../../shared/sync/index.ts';
import { anew, clones, countsIn, placesIn } from '../../support/clones.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

const set = (doc: Y.Doc, fields: Record<string, string>) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields }]);

function mustMerge(into: Y.Doc, other: Y.Doc) {
  const merged = mergeCopy(into, other);
  if (!merged.ok) throw new Error(merged.error.code);
  return merged.value;
}

describe('a copy of the same plan', () => {
  it('comes in as it is where nobody else has written under its ids', () => {
    const mine = docOf({ entries: [{ id: 'a', title: 'Møte' }] });
    const theirs = copyOf(mine);
    set(theirs, { place: 'Teams' });
    const { summary, rebuilt } = mustMerge(mine, theirs);
    expect(rebuilt).toBeNull();
    expect(summary.changes).toMatchObject([{ type: 'changed', record: 'a' }]);
    expect(seen(mine)).toEqual(seen(theirs));
  });

  it('of another plan is refused', () => {
    const other = docOf({ plan: { planId: 'other', title: 'En annen' } });
    expect(mergeCopy(docOf({}), other)).toMatchObject({ ok: false, error: { code: 'otherPlan', title: 'En annen' } });
  });

  it('of a clone is told apart, and all of both is there, once (S13)', () => {
    const [kari, per] = clones();
    set(kari, { place: 'Rådhuset', notes: 'Felles. Fra Kari.' });
    set(per, { place: 'Teams', notes: 'Felles. Fra Per.' });
    const { summary, rebuilt } = mustMerge(kari, per);
    expect(summary.conflicts).toMatchObject([{ type: 'field', record: 'a', field: 'place' }]);
    if (rebuilt === null) throw new Error('Not told apart');
    const next = anew(kari, rebuilt);
    // The clone goes on, and its file comes again; then it takes ours.
    set(per, { time: '09:00' });
    expect(mustMerge(next, per).rebuilt).toBeNull();
    expect(mustMerge(per, next).rebuilt).toBeNull();
    expect(placesIn(per)).toEqual(['Rådhuset', 'Teams']);
    expect(countsIn(per, 'Fra Kari.', 'Fra Per.')).toEqual([1, 1]);
    expect(seen(next)).toEqual(seen(per));
  });

  it('is known for what it is also where the clones were told apart the other way round', () => {
    const [kari, per] = clones();
    set(kari, { place: 'Rådhuset', notes: 'Felles. Fra Kari.' });
    set(per, { place: 'Teams', notes: 'Felles. Fra Per.' });
    const { rebuilt } = mustMerge(kari, per);
    if (rebuilt === null) throw new Error('Not told apart');
    const next = anew(kari, rebuilt);
    // Kari's file from before comes back to what was made of it, with more in it.
    set(kari, { time: '09:00' });
    expect(mustMerge(next, kari).rebuilt).toBeNull();
    expect(placesIn(next)).toEqual(['Rådhuset', 'Teams']);
    expect(countsIn(next, 'Fra Kari.', 'Fra Per.')).toEqual([1, 1]);
    expect(seen(next).entries[0]?.time).toBe('09:00');
  });
});
