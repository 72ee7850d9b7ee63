import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { mergePlans, PlanReader, readPlan } from '../../../shared/crdt/index.ts';
import type { Edit } from '../../../shared/plan/edit.ts';
import { readAnyPlan, writePlanFile } from '../../../shared/planfile/index.ts';
import { Replica } from '../../../shared/sync/index.ts';
import { Ledger, LINES, startDoc } from '../../support/devices.ts';
import { copyOf, send, sync } from '../../support/peers.ts';

const DEVICES = 5;
const device = fc.nat(DEVICES - 1);
const line = fc.constantFrom(...LINES);
const chance = fc.nat();

const editing = [
  { weight: 8, arbitrary: fc.record({ do: fc.constant('set' as const), device, line }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('splice' as const), device, line, chance }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), device }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), device, line }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), device, line }) },
];

type Editing = typeof editing extends readonly { arbitrary: fc.Arbitrary<infer Value> }[] ? Value : never;

/** The edit an act stands for, of a word nobody else writes. */
function editOf(act: Editing, doc: Y.Doc): (word: string) => Edit {
  if (act.do === 'create') {
    return (word) => ({
      type: 'create',
      kind: 'entry',
      id: `e${word}`,
      fields: { title: `title ${word}`, place: word },
    });
  }
  const { kind, id, field } = act.line;
  if (act.do === 'set') return (word) => ({ type: 'set', kind, id, fields: { [field]: word } }) as Edit;
  if (act.do !== 'splice') return () => ({ type: act.do, kind, id });
  const about = kind === 'plan' ? ({ kind, id } as const) : ({ kind: 'entry', id: 'a' } as const);
  // Between words, so that each stays whole: every word is put in between two spaces of its own.
  const text = doc.share.has(`${about.kind}:${about.id}/notes`)
    ? doc.getText(`${about.kind}:${about.id}/notes`).toString()
    : '';
  const places = [0, ...[...text].flatMap((letter, index) => (letter === ' ' ? [index + 1] : []))];
  const index = places[act.chance % places.length] ?? 0;
  return (word) => ({ type: 'splice', ...about, field: 'notes', index, remove: '', insert: `${word} ` });
}

const travelling = [
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), device, to: device }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mail' as const), device, chance, count: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bundle' as const), device, chance, count: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('snapshot' as const), device, to: device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('file' as const), device, to: device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), device, to: device }) },
];

/** Some of all that was ever written, by anybody, in no order. */
function some(updates: readonly Uint8Array[], start: number, count: number): Uint8Array[] {
  if (updates.length === 0) return [];
  return Array.from(
    { length: count + 1 },
    (_, step) => updates[(start + step * 7919) % updates.length] ?? new Uint8Array(),
  );
}

const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null;

describe('SPEC R2, R5, R6, R9: five devices', () => {
  it('converge, tell every concurrent write and no other, and lose no edit, whatever way the updates go', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...editing, ...travelling), { maxLength: 60 }), (acts) => {
        const ledger = new Ledger();
        const updates: Uint8Array[] = [];
        const collect = (doc: Y.Doc) => doc.on('update', (update: Uint8Array) => updates.push(update));
        const docs = Array.from({ length: DEVICES }, (_, index) => startDoc(index % 2 === 0 ? 0 : 1));
        for (const doc of docs) {
          updates.push(Y.encodeStateAsUpdate(doc));
          collect(doc);
        }
        const on = (index: number): Y.Doc => docs[index] ?? startDoc(0);
        const reader = new PlanReader(on(0));
        for (const act of acts) {
          const doc = on(act.device);
          if (act.do === 'send') send(doc, on(act.to));
          else if (act.do === 'mail')
            for (const update of some(updates, act.chance, act.count)) Y.applyUpdate(doc, update);
          else if (act.do === 'bundle') {
            const bundle = some(updates, act.chance, act.count);
            if (bundle.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(bundle));
          } else if (act.do === 'snapshot') Y.applyUpdate(on(act.to), Y.encodeStateAsUpdate(copyOf(doc)));
          else if (act.do === 'file') {
            const file = isWhole(doc) ? readAnyPlan(writePlanFile(doc)) : null;
            if (file?.ok && isWhole(on(act.to))) expect(mergePlans(on(act.to), file.value.doc).ok).toBe(true);
          } else if (act.do === 'clone') {
            // The reader follows the first device; what the others were goes on in the first.
            if (act.to !== 0) {
              send(on(act.to), on(0));
              docs[act.to] = copyOf(doc);
              collect(on(act.to));
            }
          } else ledger.write(doc, editOf(act, doc));
        }
        sync(...docs);
        sync(...docs);
        const plans = docs.map(readPlan);
        for (const plan of plans) expect(plan).toEqual(plans[0]);
        expect(reader.getPlan()).toEqual(plans[0]);
        expect(docs.every(isWhole)).toBe(true);
        ledger.check(on(0));
      }),
      { numRuns: 100 },
    );
  });
});

const meeting = [
  { weight: 3, arbitrary: fc.record({ do: fc.constant('push' as const), device, place: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pull' as const), device, place: fc.nat(1), chance, count: fc.nat(6) }),
  },
];

describe('SPEC S1–S4: five devices with two places at once', () => {
  it('converge and lose nothing, the places giving their records in any order and as often as they like', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...editing, ...meeting), { maxLength: 60 }), (acts) => {
        const ledger = new Ledger();
        const docs = Array.from({ length: DEVICES }, (_, index) => startDoc(index % 2 === 0 ? 0 : 1));
        const places: [Uint8Array[], Uint8Array[]] = [[], []];
        const ties = docs.map((doc) => [new Replica(doc), new Replica(doc)] as const);
        const push = (index: number, place: number) => {
          const replica = ties[index]?.[place === 0 ? 0 : 1];
          const update = replica?.lacking() ?? null;
          if (replica === undefined || update === null) return;
          places[place === 0 ? 0 : 1].push(update);
          replica.acknowledge(update);
        };
        const pull = (index: number, place: number, records: readonly Uint8Array[]) => {
          const answers = ties[index]?.[place === 0 ? 0 : 1].take(records) ?? [];
          expect(answers).not.toContain('damaged');
        };
        for (const act of acts) {
          const doc = docs[act.device];
          if (doc === undefined) continue;
          if (act.do === 'push') push(act.device, act.place);
          else if (act.do === 'pull') {
            pull(act.device, act.place, some(places[act.place === 0 ? 0 : 1], act.chance, act.count));
            expect(isWhole(doc)).toBe(true);
          } else ledger.write(doc, editOf(act, doc));
        }
        // Two of them meet in the one place only, two in the other only; the fifth carries it on.
        const uses = [[0], [0], [1], [1], [0, 1]];
        for (let round = 0; round < 3; round += 1) {
          uses.forEach((used, index) => {
            for (const place of used) push(index, place);
            for (const place of used) pull(index, place, (places[place] ?? []).toReversed());
          });
        }
        const plans = docs.map(readPlan);
        for (const plan of plans) expect(plan).toEqual(plans[0]);
        uses.forEach((used, index) => {
          for (const place of used) expect(ties[index]?.[place === 0 ? 0 : 1].lacking()).toBeNull();
        });
        for (const replica of ties.flat()) expect(replica.held).toBe(0);
        ledger.check(docs[0] ?? startDoc(0));
      }),
      { numRuns: 100 },
    );
  });
});
