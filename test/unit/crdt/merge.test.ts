import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { mergePlans, mergeUpdate, readPlan, seedUpdate } from '../../../shared/crdt/index.ts';
import { copyOf, docOf, edit, mustEdit, seen, sync } from '../../support/peers.ts';
import { documentOf, entryOf } from '../../support/plans.ts';

const plan = { entries: [{ id: 'a', title: 'ASU', when: '2024-04-17', place: 'Rådhuset' }] };
const set = (fields: object) => ({ type: 'set', kind: 'entry', id: 'a', fields }) as const;

describe('SPEC R1–R4: registers', () => {
  it('merges edits of different fields in silence', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [set({ title: 'ASU-møte' })]);
    mustEdit(b, [set({ when: '2024-04-18' })]);
    sync(a, b);
    expect(entryOf(readPlan(a), 'a')).toMatchObject({ title: 'ASU-møte', when: '2024-04-18' });
    expect(readPlan(a).conflicts).toEqual([]);
    expect(seen(a)).toEqual(seen(b));
  });

  it('keeps both values of a field that two people changed, until someone chooses, and tells both as replaced (R7)', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [set({ place: 'Sal A' })]);
    mustEdit(b, [set({ place: 'Sal B' })]);
    sync(a, b);
    const conflict = readPlan(a).conflicts[0];
    expect(conflict?.type === 'field' && conflict.values.map(({ value }) => value).sort()).toEqual(['Sal A', 'Sal B']);
    expect(seen(a)).toEqual(seen(b));
    mustEdit(b, [set({ place: 'Sal A' })]);
    sync(a, b);
    expect(readPlan(a).conflicts).toEqual([]);
    expect(entryOf(readPlan(a), 'a').place).toBe('Sal A');
    const chosen = readPlan(a).journal.find(({ before }) => before !== 'Rådhuset');
    expect(new Set([chosen?.before, ...(Array.isArray(chosen?.['beside']) ? chosen['beside'] : [])])).toEqual(
      new Set(['Sal A', 'Sal B']),
    );
  });

  it('is silent where both wrote the same', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [set({ place: 'Sal A' })]);
    mustEdit(b, [set({ place: 'Sal A' })]);
    sync(a, b);
    expect(readPlan(a).conflicts).toEqual([]);
  });

  it('sees no conflict in writes one after another', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [set({ place: 'Sal A' })]);
    sync(a, b);
    mustEdit(b, [set({ place: 'Sal B' })]);
    sync(a, b);
    expect(readPlan(a).conflicts).toEqual([]);
    expect(entryOf(readPlan(a), 'a').place).toBe('Sal B');
  });
});

describe('SPEC R5: deleting', () => {
  it('shows an edit that met a delete, and restoring brings the edit along', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    mustEdit(b, [set({ when: '2024-05-02' })]);
    sync(a, b);
    expect(readPlan(a).entries).toEqual([]);
    expect(readPlan(b).conflicts).toEqual([{ type: 'deletion', kind: 'entry', record: 'a' }]);
    mustEdit(a, [{ type: 'restore', kind: 'entry', id: 'a' }]);
    sync(a, b);
    expect(entryOf(readPlan(b), 'a').when).toBe('2024-05-02');
    expect(readPlan(b).conflicts).toEqual([]);
  });

  it('deleting again, having seen the edit, settles it', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    mustEdit(b, [set({ notes: 'Husk innkalling' })]);
    sync(a, b);
    expect(readPlan(a).conflicts).toHaveLength(1);
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    expect(readPlan(a).conflicts).toEqual([]);
    expect(readPlan(a).deleted).toEqual([{ kind: 'entry', id: 'a', title: 'ASU' }]);
  });

  it('lists what is deleted alike, in whatever order the news came', () => {
    const start = { entries: [{ id: 'a' }, { id: 'b' }] };
    const [a, b] = [docOf(start), docOf(start)];
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'b' }]);
    mustEdit(b, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [a, b]) Y.applyUpdate(one, Y.encodeStateAsUpdate(doc));
    const late = new Y.Doc();
    mustEdit(late, [{ type: 'create', kind: 'entry', id: 'c', fields: {} }]);
    mustEdit(late, [{ type: 'delete', kind: 'entry', id: 'c' }]);
    for (const doc of [late, b, a]) Y.applyUpdate(two, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(late));
    expect(seen(two)).toEqual(seen(one));
  });

  it('asks where one restored what another deleted meanwhile, and shows it until that is answered', () => {
    const [a, b, c] = [docOf(plan), docOf(plan), docOf(plan)];
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    sync(a, c);
    mustEdit(c, [{ type: 'restore', kind: 'entry', id: 'a' }]);
    mustEdit(b, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    sync(a, b, c);
    expect(readPlan(b).entries).toHaveLength(1);
    expect(readPlan(b).conflicts).toEqual([{ type: 'deletion', kind: 'entry', record: 'a' }]);
    mustEdit(b, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    sync(a, b, c);
    expect(readPlan(c)).toMatchObject({ entries: [], conflicts: [] });
  });

  it('two who delete the same agree', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    mustEdit(a, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    mustEdit(b, [{ type: 'delete', kind: 'entry', id: 'a' }]);
    sync(a, b);
    expect(readPlan(a).conflicts).toEqual([]);
  });
});

describe('SPEC R6: prose', () => {
  it('merges what two people write in the same notes', () => {
    const start = { entries: [{ id: 'a', notes: 'Innkalling sendes. Referat arkiveres.' }] };
    const [a, b] = [docOf(start), docOf(start)];
    mustEdit(a, [set({ notes: 'Innkalling sendes 10. april. Referat arkiveres.' })]);
    mustEdit(b, [set({ notes: 'Innkalling sendes. Referat arkiveres i sak 22/59.' })]);
    sync(a, b);
    expect(entryOf(readPlan(a), 'a').notes).toBe('Innkalling sendes 10. april. Referat arkiveres i sak 22/59.');
  });
});

describe('SPEC R9: seeding', () => {
  it('gives the same bytes for the same JSON', () => {
    expect(seedUpdate(documentOf(plan))).toEqual(seedUpdate(documentOf(plan)));
  });

  it('merges different JSON of the same plan field by field, losing nothing', () => {
    const a = docOf({ entries: [{ id: 'a', title: 'ASU', when: '2024-04-17' }] });
    const b = docOf({
      entries: [
        { id: 'a', title: 'ASU', when: '2024-04-24' },
        { id: 'b', title: 'AU' },
      ],
    });
    sync(a, b);
    const merged = readPlan(a);
    expect(merged.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.conflicts[0]).toMatchObject({ type: 'field', field: 'when' });
  });

  it('has prose that is the same in different JSON once, and goes on merging what is written into it', () => {
    const [a, b] = ['Rådhuset', 'Salen'].map((place) =>
      docOf({
        plan: { notes: 'Om planen' },
        entries: [
          { id: 'a', place, notes: 'Husk kaffe' },
          { id: 'b', notes: 'Husk kaffe' },
        ],
      }),
    );
    if (a === undefined || b === undefined) throw new Error('two documents');
    mustEdit(a, [set({ notes: 'Husk kaffe. Og kake.' })]);
    mustEdit(b, [set({ notes: 'NB: Husk kaffe' })]);
    sync(a, b);
    for (const merged of [readPlan(a), readPlan(b)]) {
      expect(merged.info.notes).toBe('Om planen');
      expect(entryOf(merged, 'a').notes).toBe('NB: Husk kaffe. Og kake.');
      expect(entryOf(merged, 'b').notes).toBe('Husk kaffe');
      expect(merged.conflicts.map((conflict) => conflict.type === 'field' && conflict.field)).toEqual(['place']);
    }
  });
});

describe('SPEC R10: updates from outside', () => {
  it('refuses bytes that are no update, and a cut one, and leaves the document as it was', () => {
    const doc = docOf(plan);
    const before = seen(doc);
    const other = copyOf(doc);
    mustEdit(other, [set({ title: 'Nytt' })]);
    const update = Y.encodeStateAsUpdate(other);
    for (const bytes of [new Uint8Array([1, 2, 3]), update.slice(0, update.length - 20)]) {
      const merged = mergeUpdate(doc, bytes);
      expect(merged.ok ? null : merged.error.code).toBe('damaged');
    }
    expect(seen(doc)).toEqual(before);
  });

  it('tells an update that builds on something missing', () => {
    const doc = docOf(plan);
    const other = copyOf(doc);
    mustEdit(other, [set({ title: 'Én' })]);
    const between = Y.encodeStateVector(other);
    mustEdit(other, [set({ title: 'To' })]);
    const merged = mergeUpdate(doc, Y.encodeStateAsUpdate(other, between));
    expect(merged).toEqual({ ok: false, error: { code: 'incomplete' } });
  });
});

describe('mergePlans', () => {
  it('tells what came in, and refuses another plan', () => {
    const mine = docOf(plan);
    const theirs = docOf(plan);
    mustEdit(theirs, [
      set({ when: '2024-04-18' }),
      { type: 'create', kind: 'entry', id: 'n', fields: { title: 'Nytt møte' } },
    ]);
    const merged = mergePlans(mine, theirs);
    expect(merged.ok && merged.value.changes).toMatchObject([
      { type: 'changed', record: 'a', fields: [{ field: 'when', before: '2024-04-17', after: '2024-04-18' }] },
      { type: 'added', record: 'n', title: 'Nytt møte' },
    ]);
    const other = mergePlans(mine, docOf({ plan: { planId: 'other', title: 'En annen' } }));
    expect(other).toEqual({ ok: false, error: { code: 'otherPlan', title: 'En annen' } });
  });
});

describe('SPEC R11: all or nothing', () => {
  it.each([
    [set({ when: '2024-02-30' }), 'impossible'],
    [set({ when: 'i morgen' }), 'when'],
    [set({ title: 'x'.repeat(100_000) }), 'tooLong'],
    [set({ title: 'a\u0000b' }), 'control'],
    [set({ colour: 'red' }), 'unknown'],
    [set({ status: 'maybe' }), 'choice'],
  ])('refuses %o', (bad, problem) => {
    const doc = docOf(plan);
    const before = Y.encodeStateAsUpdate(doc);
    const result = edit(doc, [set({ title: 'Først' }), bad as never]);
    expect(result.ok ? null : result.error).toMatchObject({ code: 'field', problem });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('refuses what is not there, and what is there already', () => {
    const doc = docOf(plan);
    expect(edit(doc, [{ type: 'delete', kind: 'entry', id: 'zz' }])).toMatchObject({ error: { code: 'missing' } });
    expect(edit(doc, [{ type: 'create', kind: 'entry', id: 'a', fields: {} }])).toMatchObject({
      error: { code: 'exists' },
    });
  });
});

describe('SPEC R12: undo', () => {
  it('gives back what was there, also when a colleague wrote since, and leaves her other edits', () => {
    const [a, b] = [docOf(plan), docOf(plan)];
    const back = mustEdit(a, [set({ place: 'Sal A' })]);
    sync(a, b);
    mustEdit(b, [set({ place: 'Sal B', title: 'ASU (utvidet)' })]);
    sync(a, b);
    mustEdit(a, back);
    expect(entryOf(readPlan(a), 'a')).toMatchObject({ place: 'Rådhuset', title: 'ASU (utvidet)' });
  });

  it('takes back a creation and a deletion, and redoes them', () => {
    const doc = docOf(plan);
    const before = seen(doc).entries;
    const undo = mustEdit(doc, [
      { type: 'create', kind: 'entry', id: 'n', fields: { title: 'Ny' } },
      { type: 'delete', kind: 'entry', id: 'a' },
    ]);
    const redo = mustEdit(doc, undo);
    expect(seen(doc).entries).toEqual(before);
    mustEdit(doc, redo);
    expect(seen(doc).entries.map(({ id }) => id)).toEqual(['n']);
  });

  it('takes back its own words in prose and leaves a colleague’s', () => {
    const doc = docOf({ entries: [{ id: 'a', notes: 'En. To.' }] });
    const back = mustEdit(doc, [set({ notes: 'En. Halvannen. To.' })]);
    mustEdit(doc, [set({ notes: 'Først: En. Halvannen. To.' })]);
    mustEdit(doc, back);
    expect(entryOf(readPlan(doc), 'a').notes).toBe('Først: En. To.');
  });
});
