import type * as Y from 'yjs';
import { History, type Turned } from '../../renderer/data/history.ts';
import { applyEdits, readPlan, settleQuestion } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { docOf, sync } from './peers.ts';
import type { PlanSketch } from './plans.ts';

/** Somebody with a copy of a plan and an undo of their own. */
export interface Undoer {
  readonly doc: Y.Doc;
  plan(): Plan;
  /** Edits that must be taken. */
  edit(...edits: Edit[]): void;
  /** Leaves a question as it is, or asks it again. */
  settle(key: string, settled?: boolean): void;
  undo(): Turned;
  redo(): Turned;
  state(): { readonly canUndo: boolean; readonly canRedo: boolean };
}

function undoer(doc: Y.Doc, by: string): Undoer {
  let ids = 0;
  const history = new History({
    doc,
    getPlan: () => readPlan(doc),
    write: (edits) =>
      applyEdits(doc, edits, {
        author: { by },
        now: '2024-01-01T00:00:00.000Z',
        newId: () => `${doc.clientID.toString(36)}x${ids++}`,
      }),
    settle: (key, settled) =>
      settleQuestion(doc, key, { author: { by }, now: '2024-01-01T00:00:00.000Z', origin: null }, settled),
  });
  return {
    doc,
    plan: () => readPlan(doc),
    edit: (...edits) => {
      const made = history.edit(edits);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
    },
    settle: (key, settled = true) => {
      const made = history.settle(key, settled);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    state: () => history.state,
  };
}

/** Two people with copies of one plan, and what lets each hear of all the other did. */
export function twoUndoers(sketch: PlanSketch): { ours: Undoer; theirs: Undoer; meet: () => void } {
  const [ours, theirs] = [undoer(docOf(sketch), 'Sekretær'), undoer(docOf(sketch), 'Leder')];
  return { ours, theirs, meet: () => sync(ours.doc, theirs.doc) };
}
