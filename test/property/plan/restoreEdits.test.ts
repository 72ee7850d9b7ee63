import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Doc } from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import { toDocument } from '../../../shared/plan/document.ts';
import type { Edit } from '../../../shared/plan/edit.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { restoreEdits } from '../../../shared/plan/restoreEdits.ts';
import { sealVersion, versionPlan } from '../../../shared/plan/versionState.ts';
import { copyOf, docOf, edit, mustEdit, sync } from '../../support/peers.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const other = fc.option(id, { nil: null });
const words = fc.constantFrom('', 'Budsjett', 'Høring på «planen»', '𝄞 <b>&amp;');
const order = fc.constantFrom('', 'A', 'V', 'Vn');
const when = fc.constantFrom('2024-01-17', '2024-W34', '2024-05-XX', 'XXXX-XX-XX');

/** Fields that a random edit of a kind sets, of every kind there is. */
const FIELDS = {
  plan: fc.record({ title: words, edition: words, notes: words }, { requiredKeys: [] }),
  lane: fc.record({ name: words, hue: fc.option(fc.nat(8), { nil: null }), order, notes: words }, { requiredKeys: [] }),
  entry: fc.record(
    {
      title: words,
      when,
      lanes: fc.array(id, { maxLength: 3 }),
      status: fc.constantFrom('planned', 'moved', 'cancelled'),
      responsible: fc.array(words, { maxLength: 2 }),
      series: other,
      notes: words,
    },
    { requiredKeys: [] },
  ),
  series: fc.record({ title: words, order }, { requiredKeys: [] }),
  link: fc.record({ from: other, to: other, lead: fc.integer({ min: 0, max: 30 }) }, { requiredKeys: [] }),
  scenario: fc.record({ name: words, trigger: other, notes: words }, { requiredKeys: [] }),
  agenda: fc.record(
    { title: words, meeting: other, minutes: fc.option(fc.nat(90), { nil: null }), notes: words },
    { requiredKeys: [] },
  ),
  note: fc.record({ title: words, text: words, parent: other }, { requiredKeys: [] }),
} as const;

const KINDS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

const randomEdit: fc.Arbitrary<Edit> = fc.constantFrom(...KINDS).chain((kind) =>
  fc
    .record({
      kind: fc.constant(kind),
      id: kind === 'plan' ? fc.constant('plan') : id,
      type:
        kind === 'plan' ? fc.constant('set') : fc.constantFrom('create', 'create', 'set', 'set', 'delete', 'restore'),
      fields: FIELDS[kind] as fc.Arbitrary<object>,
    })
    .map((made) => made as unknown as Edit),
);
const edits = fc.array(randomEdit, { maxLength: 30 });

/** Makes of random edits what can be made. */
const make = (doc: Doc, wanted: readonly Edit[]) => {
  for (const one of wanted) edit(doc, [one]);
};

/** Everything of a plan that a version holds. */
const state = (plan: Plan) => ({ ...toDocument(plan), journal: [], versions: [], settled: undefined });

const seed = { plan: { notes: 'Om planen' }, entries: [{ id: 'a', title: 'Møte', notes: 'Husk kaffe' }] };

it('restoring brings the plan back to what it was, and undoing that to what it had become', () => {
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const doc = docOf(seed);
      make(doc, before);
      const then = readPlan(doc);
      make(doc, after);
      const now = readPlan(doc);
      const back = mustEdit(doc, restoreEdits(now, then));
      expect(state(readPlan(doc))).toEqual(state(then));
      expect(restoreEdits(readPlan(doc), then)).toEqual([]);
      mustEdit(doc, back);
      expect(state(readPlan(doc))).toEqual(state(now));
    }),
    { numRuns: 300 },
  );
});

it('restoring works after copies that were edited apart have met', () => {
  fc.assert(
    fc.property(edits, edits, edits, (before, mine, theirs) => {
      const doc = docOf(seed);
      make(doc, before);
      const then = readPlan(doc);
      const copy = copyOf(doc);
      make(doc, mine);
      make(copy, theirs);
      sync(doc, copy);
      mustEdit(doc, restoreEdits(readPlan(doc), then));
      expect(state(readPlan(doc))).toEqual(state(then));
      sync(doc, copy);
      expect(state(readPlan(copy))).toEqual(state(then));
    }),
    { numRuns: 200 },
  );
});

it('a version gives back the plan it was issued of (SPEC R14)', () => {
  fc.assert(
    fc.property(edits, words, (before, note) => {
      const doc = docOf(seed);
      make(doc, before);
      const plan = readPlan(doc);
      const label = { name: 'Vedtatt', date: '2024-01-15', note, at: '2024-01-15T08:00:00.000Z', by: 'sekretær' };
      const opened = versionPlan(sealVersion(plan, label));
      expect(opened.ok && state(opened.value)).toEqual(state(plan));
    }),
    { numRuns: 150 },
  );
});
