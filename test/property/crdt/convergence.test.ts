import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { PlanReader, readPlan } from '../../../shared/crdt/index.ts';
import { copyOf, docOf, edit, seen, send, sync } from '../../support/peers.ts';

/** Five devices, each on its own; what they do, and who hears of it, in any order. */
const DEVICES = 5;
const device = fc.nat(DEVICES - 1);
const record = fc.constantFrom('a', 'b', 'c');
const field = fc.constantFrom('title', 'place', 'when');
const VALUES = {
  title: ['Én', 'To', 'Tre'],
  place: ['Sal', 'Kantine'],
  when: ['2024-05-02', '2024-W34', '2024-06-XX'],
};

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('set' as const), device, record, field, value: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), device, record }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), device, record }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), device, to: device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), device }) },
);

const start = { entries: ['a', 'b', 'c'].map((id) => ({ id, title: id, place: '', when: '2024-01-01' })) };

/** What has been written to a field and not been seen and replaced since: the model that the registers must equal. */
class Model {
  /** Writes by place, each with the writes it had seen. */
  readonly writes = new Map<string, { value: string; seen: Set<number>; at: number }[]>();
  readonly knows: Set<number>[] = Array.from({ length: DEVICES }, () => new Set());
  #clock = 0;

  write(by: number, place: string, value: string): void {
    const known = this.knows[by] ?? new Set();
    const at = this.#clock++;
    const list = this.writes.get(place) ?? [];
    list.push({ value, seen: new Set(known), at });
    this.writes.set(place, list);
    known.add(at);
  }

  send(from: number, to: number): void {
    for (const at of this.knows[from] ?? []) this.knows[to]?.add(at);
  }

  /** Values nobody has replaced, once everybody knows everything. */
  left(place: string): string[] {
    const list = this.writes.get(place) ?? [];
    const standing = list.filter(({ at }) => !list.some(({ seen }) => seen.has(at)));
    return [...new Set(standing.map(({ value }) => value))].sort();
  }
}

it('SPEC R2: every concurrent write of a field is told with all its values, no sequential one is, and all agree', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const docs = Array.from({ length: DEVICES }, () => docOf(start));
      const model = new Model();
      const on = (index: number): Y.Doc => docs[index] ?? docOf(start);
      for (const step of actions) {
        const doc = on(step.device);
        if (step.do === 'set') {
          const options = VALUES[step.field];
          const value = options[step.value % options.length] ?? '';
          const plan = readPlan(doc);
          const entry = plan.entries.find(({ id }) => id === step.record);
          const place = `${step.record}.${step.field}`;
          const contested = plan.conflicts.some(
            (conflict) => conflict.type === 'field' && `${conflict.record}.${conflict.field}` === place,
          );
          const made = edit(doc, [{ type: 'set', kind: 'entry', id: step.record, fields: { [step.field]: value } }]);
          if (made.ok && entry !== undefined && (contested || entry[step.field] !== value))
            model.write(step.device, place, value);
        } else if (step.do === 'send') {
          send(doc, on(step.to));
          model.send(step.device, step.to);
        } else if (step.do === 'restart') {
          docs[step.device] = copyOf(doc);
        } else {
          edit(doc, [{ type: step.do, kind: 'entry', id: step.record }]);
        }
      }
      // Restore everything so that all fields can be seen, then let everybody hear from everybody, twice.
      sync(...docs);
      const everything = docs.map(seen);
      for (const plan of everything) expect(plan).toEqual(everything[0]);
      const first = on(0);
      for (const id of ['a', 'b', 'c']) edit(first, [{ type: 'restore', kind: 'entry', id }]);
      const plan = readPlan(first);
      for (const id of ['a', 'b', 'c']) {
        for (const name of ['title', 'place', 'when'] as const) {
          const conflict = plan.conflicts.find(
            (known) => known.type === 'field' && known.record === id && known.field === name,
          );
          const entry = plan.entries.find((candidate) => candidate.id === id);
          const shown =
            conflict?.type === 'field' ? conflict.values.map(({ value }) => String(value)).sort() : [entry?.[name]];
          const expected = model.left(`${id}.${name}`);
          if (expected.length > 0) expect(shown).toEqual(expected);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('order, repetition and snapshots of updates make no difference', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (actions, chance) => {
      const docs = Array.from({ length: DEVICES }, () => docOf(start));
      const updates: Uint8Array[] = [];
      for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
      for (const step of actions) {
        const doc = docs[step.device];
        if (doc === undefined || step.do !== 'set') continue;
        edit(doc, [{ type: 'set', kind: 'entry', id: step.record, fields: { place: `Rom ${step.value}` } }]);
      }
      const shuffled = [...updates, ...updates]
        .map((update) => ({ update, key: chance.next().value ?? 0 }))
        .sort((x, y) => x.key - y.key)
        .map(({ update }) => update);
      const one = docOf(start);
      for (const update of shuffled) Y.applyUpdate(one, update);
      const whole = docOf(start);
      for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
      expect(seen(one)).toEqual(seen(whole));
    }),
    { numRuns: 60 },
  );
});

it('a reader that follows a document sees what a reader that starts afresh sees', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const [a, b] = [docOf(start), docOf(start)];
      const reader = new PlanReader(a);
      for (const step of actions) {
        const doc = step.device % 2 === 0 ? a : b;
        if (step.do === 'set') {
          edit(doc, [{ type: 'set', kind: 'entry', id: step.record, fields: { title: `T${step.value}` } }]);
          edit(doc, [{ type: 'create', kind: 'lane', id: `l${step.value}`, fields: { name: 'AU' } }]);
        } else if (step.do === 'delete' || step.do === 'restore') {
          edit(doc, [{ type: step.do, kind: 'entry', id: step.record }]);
        } else sync(a, b);
        reader.getPlan();
      }
      sync(a, b);
      expect(reader.getPlan()).toEqual(readPlan(a));
      reader.destroy();
    }),
    { numRuns: 80 },
  );
});
