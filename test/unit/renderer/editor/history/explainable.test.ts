import { describe, expect, it } from 'vitest';
import type { Doc } from 'yjs';
import { setEntry, setStatus, setWhen } from '../../../../../renderer/editor/commands/entryEdits.ts';
import {
  type Explainable,
  explainableAfter,
  ownerOf,
  stillStands,
} from '../../../../../renderer/editor/history/explainable.ts';
import { readPlan } from '../../../../../shared/crdt/index.ts';
import type { Edit } from '../../../../../shared/plan/edit.ts';
import { type Edtf, whenOf } from '../../../../../shared/time/index.ts';
import { copyOf, docOf, mustEdit } from '../../../../support/peers.ts';
import { entryOf } from '../../../../support/plans.ts';

const newDoc = () =>
  docOf({
    entries: [
      { id: 'm1', title: 'AU-møte', kind: 'meeting', when: '2024-01-17' },
      { id: 'm2', title: 'ASU', kind: 'meeting', when: '2024-04-17' },
    ],
  });

/** An edit, and what may be explained after it. */
function edited(doc: Doc, last: Explainable | null, edits: (doc: Doc) => readonly Edit[]): Explainable | null {
  const before = readPlan(doc);
  mustEdit(doc, edits(doc));
  return explainableAfter(last, before, readPlan(doc));
}
const entry = (doc: Doc, id = 'm1') => entryOf(readPlan(doc), id);
const move =
  (when: string, id = 'm1') =>
  (doc: Doc) =>
    setWhen(entry(doc, id), whenOf(when));

describe('what one may say the reason of', () => {
  it('is a change of date, status or who is responsible, and no other', () => {
    const doc = newDoc();
    expect(edited(doc, null, () => [setEntry('m1', { place: 'Rådhuset' })])).toBeNull();
    expect(edited(doc, null, move('2024-01-24'))).toMatchObject({ record: 'm1', field: 'when', open: true });
    expect(edited(doc, null, (now) => setStatus(entry(now), 'moved'))).toMatchObject({ field: 'status' });
    expect(edited(doc, null, () => [setEntry('m1', { responsible: ['Leder'] })])).toMatchObject({
      field: 'responsible',
    });
    expect(edited(doc, null, () => [{ type: 'delete', kind: 'entry', id: 'm2' }])).toBeNull();
  });

  it('is a change of an agenda item as well', () => {
    const doc = docOf({
      entries: [{ id: 'm1', title: 'AU-møte', kind: 'meeting' }],
      agenda: [{ id: 's1', meeting: 'm1', title: 'Budsjett' }],
    });
    const set = (fields: Extract<Edit, { type: 'set'; kind: 'agenda' }>['fields']) =>
      edited(doc, null, () => [{ type: 'set', kind: 'agenda', id: 's1', fields }]);
    const item = () => {
      const owner = ownerOf(readPlan(doc), 'agenda', 's1');
      if (!owner) throw new Error('no such item');
      return owner;
    };
    expect(set({ minutes: 20 })).toBeNull();
    expect(set({ presenters: ['Leder'] })).toMatchObject({ record: 's1', field: 'responsible', before: null });
    expect(set({ beforeWhen: '2024-01-10' as Edtf })).toMatchObject({ field: 'when' });
    const postponed = set({ status: 'postponed' });
    expect(postponed).toMatchObject({ record: 's1', field: 'status', open: true });
    expect(postponed && stillStands(postponed, item())).toBe(true);
    set({ status: 'planned' });
    expect(postponed && stillStands(postponed, item())).toBe(false);
  });

  it('is not asked of an entry that is still being written, but of one a colleague made', () => {
    const doc = newDoc();
    mustEdit(doc, [{ type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Nytt' } }]);
    expect(edited(doc, null, move('2024-06-03', 'ny'))).toBeNull();
    const copy = copyOf(doc);
    expect(edited(copy, null, move('2024-06-04', 'ny'))).toMatchObject({ record: 'ny' });
  });

  it('takes steps of one entry together until they are explained', () => {
    const doc = newDoc();
    const first = edited(doc, null, move('2024-01-18'));
    const second = edited(doc, first, move('2024-01-19'));
    expect(second?.journal).toHaveLength(2);
    expect(second?.before).toBe('2024-01-17');
    const third = edited(doc, second && { ...second, open: false }, move('2024-01-20'));
    expect(third?.journal).toHaveLength(1);
    expect(edited(doc, second, move('2024-04-18', 'm2'))).toMatchObject({ record: 'm2', before: '2024-04-17' });
  });

  it('is not forgotten over other edits, and not asked once it was taken back', () => {
    const doc = newDoc();
    const moved = edited(doc, null, move('2024-01-18'));
    const still = edited(doc, moved, () => [setEntry('m1', { place: 'Rådhuset' })]);
    expect(still).toBe(moved);
    expect(moved && stillStands(moved, { kind: 'entry', record: entry(doc) })).toBe(true);
    mustEdit(doc, [setEntry('m1', { when: '2024-01-17' as never })]);
    expect(moved && stillStands(moved, { kind: 'entry', record: entry(doc) })).toBe(false);
  });
});
