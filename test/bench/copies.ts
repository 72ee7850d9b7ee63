/**
 * What is measured on two engines: our documents, with conflict registers and journal, and the same records as maps in
 * Automerge, with neither. Strings are whole values on both sides (`ImmutableString`), as titles and dates are here.
 */
import * as Automerge from '@automerge/automerge';
import * as Y from 'yjs';
import { applyEdits, planDocFrom, quickRoots } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import { generatePlan, seededRandom } from '../support/generatePlan.ts';
import { documentOf } from '../support/plans.ts';

const FIELDS = ['title', 'place', 'reason', 'source'] as const;

export interface FieldEdit {
  readonly id: string;
  readonly field: (typeof FIELDS)[number];
  readonly value: string;
}

/** Edits of single fields of random entries, alike for a given seed. */
export function randomEdits(count: number, entries: number, seed: number): readonly FieldEdit[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `e${Math.floor(random() * entries)}`,
    field: FIELDS[Math.floor(random() * FIELDS.length)] ?? 'title',
    value: `Behandling av sak ${seed}/${index}`,
  }));
}

const sketchOf = (entries: number) => generatePlan(entries).entries ?? [];

let ids = 0;
const context = {
  author: { by: 'Sekretær' },
  now: '2024-01-15T08:00:00.000Z',
  newId: () => {
    ids += 1;
    return `journal${ids}`;
  },
};

/** The state of our plan of so many entries. */
export function planState(entries: number): Uint8Array {
  const doc = planDocFrom(documentOf(generatePlan(entries)));
  if (!doc.ok) throw new Error(doc.error.code);
  return Y.encodeStateAsUpdate(doc.value);
}

export function loadDoc(state: Uint8Array): Y.Doc {
  // As is every document that a Plan is read from.
  const doc = quickRoots(new Y.Doc());
  Y.applyUpdate(doc, state);
  return doc;
}

export function editDoc(doc: Y.Doc, { id, field, value }: FieldEdit): void {
  const made = applyEdits(doc, [{ type: 'set', kind: 'entry', id, fields: { [field]: value } }], context);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

/** Makes the generated plan's entry of this number. */
export function createEntry(doc: Y.Doc, { id, ...fields }: ReturnType<typeof sketchOf>[number]): void {
  const made = applyEdits(doc, [{ type: 'create', kind: 'entry', id, fields } as Edit], context);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

/** Each takes what it has not got. */
export function exchange(one: Y.Doc, other: Y.Doc): void {
  const [ours, theirs] = [Y.encodeStateVector(one), Y.encodeStateVector(other)];
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, ours));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, theirs));
}

type Value = Automerge.ImmutableString | number;
export type Records = { entries: Record<string, Record<string, Value>> };
export type AutomergeDoc = Automerge.Doc<Records>;

const whole = (value: unknown): Value =>
  new Automerge.ImmutableString(typeof value === 'string' ? value : JSON.stringify(value));

const recordOf = (fields: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, whole(value)]));

export const emptyRecords = (): AutomergeDoc => Automerge.from<Records>({ entries: {} });

export const createRecord = (doc: AutomergeDoc, { id, ...fields }: ReturnType<typeof sketchOf>[number]): AutomergeDoc =>
  Automerge.change(doc, ({ entries }) => {
    entries[id] = recordOf(fields);
  });

/** The same entries as records in Automerge. */
export const automergePlan = (entries: number): AutomergeDoc =>
  Automerge.from<Records>({
    entries: Object.fromEntries(sketchOf(entries).map(({ id, ...fields }) => [id, recordOf(fields)])),
  });

export const editRecords = (doc: AutomergeDoc, { id, field, value }: FieldEdit): AutomergeDoc =>
  Automerge.change(doc, ({ entries }) => {
    const record = entries[id];
    if (record !== undefined) record[field] = whole(value);
  });

export const sketches = sketchOf;
