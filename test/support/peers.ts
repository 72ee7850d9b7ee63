import * as Y from 'yjs';
import { type Applied, applyEdits, planDocFrom, readPlan } from '../../shared/crdt/index.ts';
import type { Edit, EditError } from '../../shared/plan/edit.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/result.ts';
import { documentOf, type PlanSketch } from './plans.ts';

/** A Y.Doc of a sketched plan, as one who opens its JSON has it. */
export function docOf(sketch: PlanSketch): Y.Doc {
  const doc = planDocFrom(documentOf(sketch));
  if (!doc.ok) throw new Error(JSON.stringify(doc.error));
  return doc.value;
}

let counter = 0;
const newId = () => {
  counter += 1;
  return `id${counter}`;
};

/** Edits as somebody would make them. */
export function edit(doc: Y.Doc, edits: readonly Edit[], by = 'sekretær'): Result<Applied, EditError> {
  return applyEdits(doc, edits, { author: { by }, now: '2024-01-15T08:00:00.000Z', newId });
}

/** Edits that must succeed; gives those that take them back. */
export function mustEdit(doc: Y.Doc, edits: readonly Edit[], by = 'sekretær'): readonly Edit[] {
  const applied = edit(doc, edits, by);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.inverse;
}

/** Sends everything `from` has to `to`. */
export const send = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

export function sync(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) send(from, to);
}

/** A copy of a document for another person, as a file sent by mail is. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** What people see, without the journal's random ids. */
export const seen = (doc: Y.Doc): Omit<Plan, 'journal'> => {
  const { journal: _journal, ...rest } = readPlan(doc);
  return rest;
};
