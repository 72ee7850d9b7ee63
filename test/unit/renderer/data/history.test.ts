import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../../shared/crdt/index.ts';
import type { Edit } from '../../../../shared/plan/edit.ts';
import { copyOf, send } from '../../../support/peers.ts';
import { entryOf } from '../../../support/plans.ts';
import { twoUndoers } from '../../../support/undoing.ts';

const two = (notes = '') => twoUndoers({ entries: [{ id: 'moete', title: 'Møte', place: 'Sal A', notes }] });

const set = (fields: Extract<Edit, { kind: 'entry'; type: 'set' }>['fields'], id = 'moete'): Edit => ({
  type: 'set',
  kind: 'entry',
  id,
  fields,
});

const about = { kind: 'entry', record: 'moete' };

describe('SPEC R12: undo of a session', () => {
  it('takes back and makes again one step at a time', () => {
    const { ours } = two();
    ours.edit(set({ title: 'Ett' }), set({ place: 'Sal B' }));
    ours.edit(set({ title: 'To' }));
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Ett', place: 'Sal B' });
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Møte', place: 'Sal A' });
    expect(ours.state()).toEqual({ canUndo: false, canRedo: true });
    ours.redo();
    expect(ours.redo()).toEqual({ turned: true, told: [] });
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'To', place: 'Sal B' });
    expect(ours.state()).toEqual({ canUndo: true, canRedo: false });
    expect(ours.redo()).toEqual({ turned: false, told: [] });
  });

  it('forgets what was undone at the next edit', () => {
    const { ours } = two();
    ours.edit(set({ title: 'Ett' }));
    ours.undo();
    ours.edit(set({ title: 'To' }));
    expect(ours.state()).toEqual({ canUndo: true, canRedo: false });
  });

  it('asks a question again that one left as it is, unless a colleague has left it so as well (R13)', () => {
    const { ours, theirs, meet } = two();
    const left = () => ours.plan().settled.map(({ key, by }) => [key, by]);
    ours.edit(set({ title: 'Ett' }));
    ours.settle('a b');
    ours.settle('a b');
    ours.undo();
    expect(left()).toEqual([]);
    expect(entryOf(ours.plan(), 'moete').title).toBe('Ett');
    ours.redo();
    expect(left()).toEqual([['a b', 'Sekretær']]);
    ours.settle('a b', false);
    ours.undo();
    expect(left()).toEqual([['a b', 'Sekretær']]);
    meet();
    theirs.settle('a b', false);
    theirs.settle('a b');
    meet();
    ours.undo();
    expect(left()).toEqual([['a b', 'Leder']]);
    ours.undo();
    expect(entryOf(ours.plan(), 'moete').title).toBe('Møte');
  });

  it('gives the earlier value back where a colleague has written since, and says whose it replaced', () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt', place: 'Sal B' }));
    meet();
    theirs.edit(set({ title: 'Deres', reason: 'Flyttet' }));
    meet();
    const undone = ours.undo();
    expect(undone.told).toEqual([
      { ...about, type: 'replaced', title: 'Deres', field: 'title', theirs: ['Deres'], by: ['Leder'] },
    ]);
    meet();
    for (const plan of [ours.plan(), theirs.plan()]) {
      expect(entryOf(plan, 'moete')).toMatchObject({ title: 'Møte', place: 'Sal A', reason: 'Flyttet' });
      expect(plan.conflicts).toEqual([]);
      expect(plan.journal.filter(({ after }) => after === 'Deres')).toHaveLength(1);
    }
    expect(ours.redo().told).toEqual([]);
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Vårt', place: 'Sal B', reason: 'Flyttet' });
  });

  it('redoes over what a colleague wrote after the undo, and says so', () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt' }));
    ours.undo();
    meet();
    theirs.edit(set({ title: 'Deres' }));
    meet();
    expect(ours.redo().told).toMatchObject([{ type: 'replaced', theirs: ['Deres'] }]);
    expect(entryOf(ours.plan(), 'moete').title).toBe('Vårt');
  });

  it('gives the earlier value back where a colleague wrote without having seen ours', () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt' }));
    theirs.edit(set({ title: 'Deres' }));
    meet();
    expect(ours.undo().told).toMatchObject([{ type: 'replaced', theirs: ['Deres'] }]);
    expect(entryOf(ours.plan(), 'moete').title).toBe('Møte');
    expect(ours.plan().conflicts).toEqual([]);
  });

  it('brings a conflict back when a choice in it is undone, with those who wrote the values (R3)', () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt' }));
    theirs.edit(set({ title: 'Deres' }));
    meet();
    const { conflicts } = ours.plan();
    expect(conflicts).toHaveLength(1);
    ours.edit(set({ title: 'Felles' }));
    expect(ours.undo().told).toEqual([]);
    expect(ours.plan().conflicts).toEqual(conflicts);
    meet();
    expect(theirs.plan().conflicts).toEqual(conflicts);
    ours.redo();
    expect(ours.plan().conflicts).toEqual([]);
    expect(entryOf(ours.plan(), 'moete').title).toBe('Felles');
  });

  it('gives back a value that only a newer version can read', () => {
    const { ours } = two();
    const peer = copyOf(ours.doc);
    peer.getMap('entry:moete').set('status@newer', 'approvedByBoard');
    send(peer, ours.doc);
    ours.edit(set({ status: 'done' }));
    ours.undo();
    expect([...readPlan(ours.doc).problems]).toMatchObject([{ record: 'moete', field: 'status' }]);
    const values = [...ours.doc.getMap('entry:moete')].filter(([key]) => key.startsWith('status@'));
    expect(values.map(([, value]) => value)).toEqual(['approvedByBoard']);
  });

  it('keeps a record of ours that a colleague has worked on since, and says so', () => {
    const { ours, theirs, meet } = two();
    ours.edit({ type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ny' } });
    meet();
    theirs.edit(set({ place: 'Rådhuset' }, 'ny'));
    theirs.edit(set({ place: '' }, 'ny'));
    meet();
    expect(ours.undo().told).toEqual([{ type: 'kept', kind: 'entry', record: 'ny', title: 'Ny' }]);
    expect(entryOf(ours.plan(), 'ny').title).toBe('Ny');
    expect(ours.state().canUndo).toBe(false);
  });

  it('keeps a record whose deletion is redone after a colleague has worked on it', () => {
    const { ours, theirs, meet } = two();
    ours.edit({ type: 'delete', kind: 'entry', id: 'moete' });
    ours.undo();
    meet();
    theirs.edit(set({ place: 'Rådhuset' }));
    meet();
    expect(ours.redo().told).toEqual([{ ...about, type: 'kept', title: 'Møte' }]);
    expect(entryOf(ours.plan(), 'moete').place).toBe('Rådhuset');
  });

  it('says that a colleague has deleted what was to be given back, and goes on when it is there again', () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt', notes: 'Husk kaffe.' }));
    meet();
    theirs.edit({ type: 'delete', kind: 'entry', id: 'moete' });
    meet();
    expect(ours.undo().told).toEqual([{ ...about, type: 'gone', title: 'Vårt' }]);
    theirs.undo();
    meet();
    ours.redo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Vårt', notes: 'Husk kaffe.' });
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Møte', notes: '' });
  });

  it('takes back a record that is still ours alone, and a deletion', () => {
    const { ours } = two();
    ours.edit({ type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ny', notes: 'Nytt' } });
    ours.edit(set({ place: 'Sal C', notes: 'Nytt møte' }, 'ny'), { type: 'delete', kind: 'entry', id: 'moete' });
    ours.undo();
    expect(entryOf(ours.plan(), 'moete').title).toBe('Møte');
    ours.undo();
    expect(ours.plan().entries.map(({ id }) => id)).toEqual(['moete']);
    ours.redo();
    ours.redo();
    expect(ours.plan().entries).toMatchObject([{ id: 'ny', title: 'Ny', place: 'Sal C', notes: 'Nytt møte' }]);
  });
});

describe('SPEC R12: undo in prose', () => {
  const notes = ({ plan }: { plan: () => ReturnType<typeof readPlan> }) => entryOf(plan(), 'moete').notes;

  it("keeps a colleague's words when it takes back ours", () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ notes: 'Husk papirer.' }));
    meet();
    theirs.edit(set({ notes: 'Husk papirer. Og kaffe.' }));
    meet();
    ours.undo();
    expect(notes(ours)).toBe(' Og kaffe.');
    ours.redo();
    expect(notes(ours)).toBe('Husk papirer. Og kaffe.');
  });

  it('takes our words out from around those a colleague put between them, and puts them around them again', () => {
    const { ours, theirs, meet } = two('Sak 1.');
    ours.edit(set({ notes: 'Sak 1. Husk papirer.' }));
    meet();
    theirs.edit(set({ notes: 'Sak 1. Husk alle papirer.' }));
    theirs.edit(set({ notes: 'Først: Sak 1. Husk alle papirer.' }));
    meet();
    ours.undo();
    expect(notes(ours)).toBe('Først: Sak 1.alle ');
    ours.redo();
    expect(notes(ours)).toBe('Først: Sak 1. Husk alle papirer.');
  });

  it('finds its own words where the same words stand twice', () => {
    const { ours, theirs, meet } = two('Kaffe. Slutt.');
    ours.edit(set({ notes: 'Kaffe. Kaffe. Slutt.' }));
    meet();
    theirs.edit(set({ notes: 'Te. Kaffe. Slutt.' }));
    meet();
    ours.undo();
    expect(notes(ours)).toBe('Te. Slutt.');
  });

  it('puts words back where they stood, whatever has been written before and after', () => {
    const { ours, theirs, meet } = two('Alfa beta gamma.');
    ours.edit(set({ notes: 'Alfa gamma.' }));
    meet();
    theirs.edit(set({ notes: 'Her: Alfa og gamma. Slutt.' }));
    meet();
    ours.undo();
    expect(notes(ours)).toContain('beta');
    expect(notes(ours).replace('beta ', '')).toBe('Her: Alfa og gamma. Slutt.');
    ours.redo();
    expect(notes(ours)).toBe('Her: Alfa og gamma. Slutt.');
  });
});

describe('undo of Yjs itself, on a plain key', () => {
  /** What stands in the key after our write, a colleague's, and our undo. */
  function undone({ seen }: { seen: boolean }): unknown {
    const [ours, theirs] = [new Y.Doc(), new Y.Doc()];
    // Of two writes at once, that of the higher id stands.
    [ours.clientID, theirs.clientID] = [2, 1];
    const entry = ours.getMap('entry');
    entry.set('title', 'Møte');
    send(ours, theirs);
    const manager = new Y.UndoManager(entry, { trackedOrigins: new Set(['own']) });
    ours.transact(() => entry.set('title', 'Vårt'), 'own');
    if (seen) send(ours, theirs);
    theirs.getMap('entry').set('title', 'Deres');
    send(theirs, ours);
    manager.undo();
    return entry.get('title');
  }

  it('gives undefined where a colleague wrote at the same time: hence one of our own', () => {
    expect(undone({ seen: false })).toBeUndefined();
  });

  it('does not give the earlier value where a colleague wrote since: hence one of our own', () => {
    expect(undone({ seen: true })).toBe('Deres');
  });
});
