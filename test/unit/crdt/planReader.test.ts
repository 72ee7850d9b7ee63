import { describe, expect, it } from 'vitest';
import { PlanReader, readPlan } from '../../../shared/crdt/index.ts';
import { copyOf, docOf, mustEdit, send } from '../../support/peers.ts';

const sketch = { entries: [{ id: 'a', title: 'ASU' }] };

const told = (id: string, at: string, more: object = {}) => ({
  ...{ id, at, by: 'Leder', writer: 'w', action: 'change', kind: 'entry', record: 'a' },
  ...more,
});

describe('a reader that follows a document', () => {
  it('has the journal as one that starts afresh: late, many at once, rewritten, taken away and not readable', () => {
    const doc = docOf(sketch);
    const reader = new PlanReader(doc);
    const journal = doc.getMap<unknown>('journal');
    const expectSame = () => expect(reader.getPlan()).toEqual(readPlan(doc));

    journal.set('m', told('m', '2024-05-01'));
    journal.set('z', told('z', '2024-01-01'));
    journal.set('b', told('b', '2024-05-01'));
    expect(reader.getPlan().journal.map(({ id }) => id)).toEqual(['z', 'b', 'm']);
    doc.transact(() => {
      for (let count = 0; count < 100; count += 1) {
        journal.set(`n${count}`, told(`n${count}`, `2024-0${1 + (count % 9)}-02`));
      }
    });
    expectSame();
    journal.set('z', told('z', '2025-01-01'));
    expect(reader.getPlan().journal.at(-1)?.id).toBe('z');
    journal.delete('m');
    journal.set('b', told('b', '2024-05-01', { action: 'approve' }));
    expectSame();
    expect(reader.getPlan().journal).toHaveLength(101);
    expect(reader.getPlan().unread.journal).toEqual([told('b', '2024-05-01', { action: 'approve' })]);
    journal.set('b', told('b', '2024-05-01'));
    journal.set('none', 7);
    expectSame();
    expect(reader.getPlan().unread.journal).toEqual([]);
    reader.destroy();
  });

  it('keeps what an edit does not touch: the same entries, the same lists of other kinds', () => {
    const doc = docOf({ ...sketch, lanes: [{ id: 'au', name: 'AU' }], entries: [{ id: 'a' }, { id: 'b' }] });
    const reader = new PlanReader(doc);
    const before = reader.getPlan();
    mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: 'Nytt' } }]);
    const after = reader.getPlan();
    expect(after.lanes).toBe(before.lanes);
    expect(after.entries.find(({ id }) => id === 'b')).toBe(before.entries.find(({ id }) => id === 'b'));
    expect(after.journal).not.toBe(before.journal);
    expect(reader.getPlan()).toBe(after);
    reader.destroy();
  });

  it('follows what comes from others, with root types it has not seen', () => {
    const doc = docOf(sketch);
    const reader = new PlanReader(doc);
    const other = copyOf(doc);
    mustEdit(other, [{ type: 'create', kind: 'note', id: 'n', fields: { title: 'RS 5', text: 'Etter vedtak' } }]);
    mustEdit(other, [{ type: 'set', kind: 'entry', id: 'a', fields: { notes: 'Husk' } }]);
    send(other, doc);
    expect(reader.getPlan()).toEqual(readPlan(other));
    reader.destroy();
  });
});
