import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyEdits, readPlan, seedUpdate } from '../../../shared/crdt/index.ts';
import { acceptEdits } from '../../../shared/importing/accepting/acceptEdits.ts';
import { comparePlans } from '../../../shared/plan/compare.ts';
import { decodeDocument, toDocument } from '../../../shared/plan/document.ts';
import type { Edit } from '../../../shared/plan/edit.ts';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { restoreEdits } from '../../../shared/plan/restoreEdits.ts';
import { documentOf } from '../../support/plans.ts';
import { countedId, readEntry } from '../../support/readEntries.ts';

const SKETCH = documentOf({ entries: [{ id: 'a', title: 'Møte', when: '2025-03-01' }] });
const HOLIDAY = readEntry({ title: 'Ferie', when: '2025-07-01' });
const NOTHING = { document: 'plan.docx', entries: [], gone: [], leftOut: [], notes: [] };

function copy(): Y.Doc {
  const seed = seedUpdate(SKETCH);
  if (!seed.ok) throw new Error(seed.error.code);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed.value);
  return doc;
}

function edit(doc: Y.Doc, edits: readonly Edit[]): readonly Edit[] {
  const context = { author: { by: 'Leder' }, now: '2025-01-01T10:00:00.000Z', newId: () => countedId('j') };
  const made = applyEdits(doc, edits, context);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.inverse;
}

it('what is left out of a plan is kept with it, and said to nobody (SPEC.md R17)', () => {
  const [one, two] = [copy(), copy()];
  const before = readPlan(one);
  const leave = (doc: Y.Doc) =>
    edit(
      doc,
      acceptEdits({ ...NOTHING, leftOut: [HOLIDAY] }, readPlan(doc), (kind) => countedId(kind)),
    );
  const back = leave(one);
  // Undo, and leaving out once more.
  edit(one, back);
  expect(readPlan(one).leftOut).toEqual([]);
  leave(one);
  leave(two);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
  const plan = readPlan(one);
  expect(plan.leftOut).toHaveLength(2);
  expect([plan.journal, plan.conflicts, questionsOf(plan), plan.deleted]).toEqual([[], [], [], []]);
  expect([comparePlans(before, plan), restoreEdits(plan, before)]).toEqual([[], []]);
  const read = decodeDocument(JSON.parse(JSON.stringify(toDocument(plan))));
  expect(read.ok && read.value.leftOut).toEqual(plan.leftOut);

  const taken = { entry: HOLIDAY, reads: [HOLIDAY], into: null };
  edit(
    one,
    acceptEdits({ ...NOTHING, entries: [taken] }, plan, (kind) => countedId(kind)),
  );
  expect(readPlan(one).leftOut).toEqual([]);
});
