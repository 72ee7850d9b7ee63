import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { History, rememberStep, type Step, takeBack } from '../../../../renderer/data/history.ts';
import { applyEdits, planDocFrom, readPlan } from '../../../../shared/crdt/index.ts';
import type { Edit } from '../../../../shared/plan/edit.ts';
import { documentOf, entryOf } from '../../../support/plans.ts';

/** Somebody with a copy of the plan, an undo of their own, and edits that reach the others when told. */
function person(state: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const history = new History();
  let ids = 0;
  const write = (edits: readonly Edit[]): Step => {
    const made = applyEdits(doc, edits, {
      author: { by: 'Sekretær' },
      now: '2024-01-01T00:00:00.000Z',
      newId: () => `${doc.clientID.toString(36)}x${ids++}`,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return rememberStep(made.value.inverse, readPlan(doc));
  };
  const turn = (step: Step) => {
    const edits = takeBack(step, readPlan(doc));
    return edits.length > 0 ? write(edits) : null;
  };
  return {
    doc,
    history,
    plan: () => readPlan(doc),
    edit: (...edits: Edit[]) => history.push(write(edits)),
    undo: () => history.undo(turn),
    redo: () => history.redo(turn),
  };
}

function two() {
  const seed = planDocFrom(documentOf({ entries: [{ id: 'moete', title: 'Møte', place: 'Sal A' }] }));
  if (!seed.ok) throw new Error('seed');
  const state = Y.encodeStateAsUpdate(seed.value);
  const [ours, theirs] = [person(state), person(state)];
  const meet = () => {
    Y.applyUpdate(ours.doc, Y.encodeStateAsUpdate(theirs.doc));
    Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(ours.doc));
  };
  return { ours, theirs, meet };
}

const set = (fields: Extract<Edit, { kind: 'entry'; type: 'set' }>['fields']): Edit => ({
  type: 'set',
  kind: 'entry',
  id: 'moete',
  fields,
});

describe('undo of a session', () => {
  it('takes back and makes again one step at a time', () => {
    const { ours } = two();
    ours.edit(set({ title: 'Ett' }), set({ place: 'Sal B' }));
    ours.edit(set({ title: 'To' }));
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Ett', place: 'Sal B' });
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Møte', place: 'Sal A' });
    expect(ours.history.state).toEqual({ canUndo: false, canRedo: true });
    ours.redo();
    ours.redo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'To', place: 'Sal B' });
    expect(ours.history.state).toEqual({ canUndo: true, canRedo: false });
  });

  it('forgets what was undone at the next edit', () => {
    const { ours } = two();
    ours.edit(set({ title: 'Ett' }));
    ours.undo();
    ours.edit(set({ title: 'To' }));
    expect(ours.history.state).toEqual({ canUndo: true, canRedo: false });
  });

  it("leaves a colleague's later value of the same field, and takes back the rest", () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ title: 'Vårt', place: 'Sal B' }));
    meet();
    theirs.edit(set({ title: 'Deres' }));
    meet();
    ours.undo();
    expect(entryOf(ours.plan(), 'moete')).toMatchObject({ title: 'Deres', place: 'Sal A' });
  });

  it('leaves a record of ours that a colleague has worked on since', () => {
    const { ours, theirs, meet } = two();
    ours.edit({ type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ny' } });
    meet();
    theirs.edit({ type: 'set', kind: 'entry', id: 'ny', fields: { place: 'Rådhuset' } });
    meet();
    ours.undo();
    expect(entryOf(ours.plan(), 'ny').place).toBe('Rådhuset');
    expect(ours.history.state.canUndo).toBe(false);
  });

  it('takes back a record that is still ours alone, and a deletion', () => {
    const { ours } = two();
    ours.edit({ type: 'create', kind: 'entry', id: 'ny', fields: { title: 'Ny' } });
    ours.edit({ type: 'delete', kind: 'entry', id: 'moete' });
    ours.undo();
    expect(entryOf(ours.plan(), 'moete').title).toBe('Møte');
    ours.undo();
    expect(ours.plan().entries.map(({ id }) => id)).toEqual(['moete']);
  });

  it("keeps a colleague's words when it takes back ours in the same notes", () => {
    const { ours, theirs, meet } = two();
    ours.edit(set({ notes: 'Husk papirer.' }));
    meet();
    theirs.edit(set({ notes: 'Husk papirer. Og kaffe.' }));
    meet();
    ours.undo();
    expect(entryOf(ours.plan(), 'moete').notes).toBe(' Og kaffe.');
  });
});
