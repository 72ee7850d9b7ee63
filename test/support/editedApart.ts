import type * as Y from 'yjs';
import { applyEdits, readPlan } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { FieldsOf, Plan } from '../../shared/plan/plan.ts';
import { copyOf, docOf, sync } from './peers.ts';
import type { PlanSketch } from './plans.ts';

let ids = 0;

/** One of several people with a copy of a plan each. */
export interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Edits as this person, at a minute of their own clock. */
  /** Gives the edits that take these back. */
  edit(edits: readonly Edit[], minute?: number): readonly Edit[];
  plan(): Plan;
}

function peer(name: string, doc: Y.Doc): Peer {
  return {
    name,
    doc,
    edit: (edits, minute = 0) => {
      const now = `2024-01-15T08:${String(minute).padStart(2, '0')}:00.000Z`;
      const made = applyEdits(doc, edits, { author: { by: name }, now, newId: () => `journal${ids++}` });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return made.value.inverse;
    },
    plan: () => readPlan(doc),
  };
}

/** Copies of a plan, one for each name. */
export function copiesOf<Names extends readonly string[]>(
  sketch: PlanSketch,
  ...names: Names
): { readonly [At in keyof Names]: Peer };
export function copiesOf(sketch: PlanSketch, ...names: string[]): readonly Peer[] {
  const doc = docOf(sketch);
  return names.map((name) => peer(name, copyOf(doc)));
}

export const meet = (...peers: readonly Peer[]): void => sync(...peers.map(({ doc }) => doc));

/** A change of an entry's fields; dates as plain strings. */
export const set = (id: string, fields: Omit<Partial<FieldsOf<'entry'>>, 'when'> & { readonly when?: string }): Edit =>
  ({ type: 'set', kind: 'entry', id, fields }) as Edit;

export const add = (id: string, fields: Omit<Partial<FieldsOf<'entry'>>, 'when'> & { readonly when?: string }): Edit =>
  ({ type: 'create', kind: 'entry', id, fields }) as Edit;
