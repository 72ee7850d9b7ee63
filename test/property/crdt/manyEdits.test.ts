import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { encodeDoc, mergePlans, openPlanDoc, readPlan } from '../../../shared/crdt/index.ts';
import { generatePlan, seededRandom } from '../../support/generatePlan.ts';
import { copyOf, docOf, mustEdit } from '../../support/peers.ts';

const EDITS = 10_000;
const ENTRIES = 500;
const FIELDS = ['title', 'place', 'reason', 'source'] as const;

/** Makes edits one by one; gives the last value of each field that was written. */
function editAway(doc: Y.Doc, name: string, seed: number): ReadonlyMap<string, string> {
  const random = seededRandom(seed);
  const last = new Map<string, string>();
  for (let count = 0; count < EDITS; count += 1) {
    const id = `e${Math.floor(random() * ENTRIES)}`;
    const field = FIELDS[Math.floor(random() * FIELDS.length)] ?? 'title';
    mustEdit(doc, [{ type: 'set', kind: 'entry', id, fields: { [field]: `${name}${count}` } }], name);
    last.set(`${id} ${field}`, `${name}${count}`);
  }
  return last;
}

it('10,000 edits meet 10,000 others: both copies are the same, every last value stands or is told, all are in the journal', () => {
  const mine = docOf(generatePlan(ENTRIES));
  const theirs = copyOf(mine);
  const [ours, others] = [editAway(mine, 'Sekretær', 1), editAway(theirs, 'Leder', 2)];
  expect(mergePlans(mine, theirs).ok).toBe(true);
  expect(mergePlans(theirs, mine).ok).toBe(true);
  const plan = readPlan(mine);
  const words = JSON.stringify(plan);
  expect(JSON.stringify(readPlan(theirs)) === words).toBe(true);

  const entries = new Map(plan.entries.map((entry) => [entry.id, entry]));
  const told = new Map(
    plan.conflicts.map((conflict) => [
      conflict.type === 'field' ? `${conflict.record} ${conflict.field}` : conflict.record,
      conflict.type === 'field' ? conflict.values.map(({ value }) => value) : [],
    ]),
  );
  const lost: string[] = [];
  for (const cell of new Set([...ours.keys(), ...others.keys()])) {
    const [id = '', name] = cell.split(' ');
    const field = FIELDS.find((known) => known === name) ?? 'title';
    const values = [ours.get(cell), others.get(cell)].filter((value) => value !== undefined);
    const stands = values.length === 1 && entries.get(id)?.[field] === values[0] && !told.has(cell);
    const conflicts = values.length === 2 && values.every((value) => told.get(cell)?.includes(value));
    if (!stands && !conflicts) lost.push(cell);
  }
  expect(lost).toEqual([]);
  expect(told.size).toBe([...ours.keys()].filter((cell) => others.has(cell)).length);
  expect(new Set(plan.journal.map(({ after }) => after)).size).toBe(2 * EDITS);

  const again = openPlanDoc(encodeDoc(mine));
  expect(again.ok && JSON.stringify(readPlan(again.value)) === words).toBe(true);
});
