import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import { exchangeOnce, readLogs } from '../../../shared/sync/index.ts';
import { MemoryFolder, memoryStore, nextId } from '../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

/** 0 and 1 are one machine twice: the same device id, the same Yjs client id; 2 and 3 are colleagues'. */
const MACHINES = [0, 1, 2, 3] as const;
const machine = fc.constantFrom<number>(...MACHINES);

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('edit' as const), at: machine, what: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('exchange' as const), at: machine }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('deliver' as const), at: machine, to: machine }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Both clones have sent, to folders that do not meet yet, and a colleague has built on each. */
const sentApart = (what: number): readonly Step[] =>
  [0, 1].flatMap(
    (at): Step[] =>
      [
        { type: 'edit', at, what },
        { type: 'exchange', at },
        { type: 'deliver', at, to: at + 2 },
        { type: 'exchange', at: at + 2 },
        { type: 'edit', at: at + 2, what: 1 },
        { type: 'edit', at: at + 2, what: 3 },
        { type: 'exchange', at: at + 2 },
      ] as Step[],
  );
const begun = fc.oneof(fc.constant<readonly Step[]>([]), fc.nat(3).map(sentApart));

/** A colleague has replaced the very value by which the two clones are told apart. */
const goneSince: [readonly Step[], Step[]] = [
  sentApart(1),
  [
    { type: 'edit', at: 1, what: 2 },
    { type: 'exchange', at: 1 },
  ],
];

/** What the one wrote first it has written over by the time it is sent. */
const overwritten: [readonly Step[], Step[]] = [[], [0, 0, 1].map((at): Step => ({ type: 'edit', at, what: 1 }))];

const startsWith = (long: Uint8Array, short: Uint8Array) => short.every((byte, at) => long[at] === byte);

/** What a sync client does; where two copies of a file have gone apart, it keeps both. */
function deliver(from: MemoryFolder, to: MemoryFolder): void {
  for (const [name, bytes] of from.files) {
    const there = to.files.get(name);
    if (there === undefined || (bytes.length > there.length && startsWith(bytes, there))) to.change(name, bytes);
    else if (!startsWith(there, bytes) && ![...to.files.values()].some((one) => startsWith(one, bytes))) {
      to.change(`${name} (kopi ${to.files.size}).aarlog`, bytes);
    }
  }
}

it('S13: clones that have both sent before they meet, and others who built on either: all is kept once', async () => {
  await fc.assert(
    fc.asyncProperty(begun, fc.array(step, { maxLength: 25 }), async (before, steps) => {
      const base = docOf({ entries: [{ id: 'a', title: 'Møte', notes: 'Felles tekst.' }] });
      const docs = MACHINES.map(() => copyOf(base));
      const devices = ['same', 'same', 'tredje', 'fjerde'];
      const folders = MACHINES.map(() => new MemoryFolder());
      const doc = (at: number) => docs[at] ?? base;
      const folder = (at: number) => folders[at] ?? new MemoryFolder();
      doc(0).clientID = 4_711;
      doc(1).clientID = 4_711;
      const made: string[] = [];
      /** Places that were written, and which of them the writer had seen. */
      const places: { readonly entry: string; readonly value: string; readonly seen: ReadonlySet<unknown> }[] = [];
      const write = (at: number, what: number) => {
        const id = `m${at}-${made.length}`;
        const plan = readPlan(doc(at));
        if (what === 0) {
          made.push(id);
          mustEdit(doc(at), [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
        } else if (what === 1) {
          // Builds on whatever this one has seen last.
          const entry = plan.entries.at(-1)?.id ?? 'a';
          const value = `sted ${places.length}`;
          const seen = new Set(plan.journal.filter(({ field }) => field === 'place').map(({ after }) => after));
          mustEdit(doc(at), [{ type: 'set', kind: 'entry', id: entry, fields: { place: value } }]);
          places.push({ entry, value, seen });
        } else {
          made.push(id);
          const notes = plan.entries.find((entry) => entry.id === 'a')?.notes ?? '';
          const index = what === 2 ? 0 : notes.lastIndexOf('>') + 1;
          const insert = `<${id}>`;
          mustEdit(doc(at), [{ type: 'splice', kind: 'entry', id: 'a', field: 'notes', index, remove: '', insert }]);
        }
      };
      const exchange = async (at: number) => {
        const done = await exchangeOnce({
          doc: doc(at),
          planId: 'test',
          device: { id: devices[at] ?? '', name: '' },
          store: memoryStore(folder(at)),
          newId: nextId,
          onCloned: ({ id }) => {
            devices[at] = id;
          },
        });
        expect(done.problem).toBeNull();
        docs[at] = done.doc;
        return done;
      };
      const ownWords = (at: number) => made.filter((id) => id.startsWith(`m${at}-`));
      const wordsOf = (one: Y.Doc) => {
        const { entries } = readPlan(one);
        const notes = entries.find(({ id }) => id === 'a')?.notes ?? '';
        return [
          ...[...notes.matchAll(/<(m\d-\d+)>/g)].map(([, id]) => id ?? ''),
          ...entries.map(({ id }) => id),
        ].filter((id) => id !== 'a');
      };
      for (const one of [...before, ...steps]) {
        if (one.type === 'edit') write(one.at, one.what);
        else if (one.type === 'exchange') await exchange(one.at);
        else if (one.at !== one.to) deliver(folder(one.at), folder(one.to));
        // Nobody ever loses what they wrote themselves, also while records are missing.
        for (const at of MACHINES) expect(wordsOf(doc(at))).toEqual(expect.arrayContaining(ownWords(at)));
      }
      let last: unknown[] = [];
      for (let round = 0; round < 5; round += 1) {
        for (const from of folders) for (const to of folders) if (from !== to) deliver(from, to);
        last = [];
        for (const at of MACHINES) last.push(await exchange(at));
      }
      for (const done of last) expect(done).toMatchObject({ missing: [], lacking: false, held: 0 });
      const read = await readLogs(memoryStore(folder(0)));
      const joined = new Y.Doc();
      if (read.ok) Y.applyUpdate(joined, read.value.state);
      for (const one of [...docs, joined]) {
        expect(wordsOf(one).sort()).toEqual([...made].sort());
        const notes = readPlan(one).entries.find(({ id }) => id === 'a')?.notes ?? '';
        expect(notes.replaceAll(/<m\d-\d+>/g, '')).toBe('Felles tekst.');
        const plan = readPlan(one);
        for (const { entry, value } of places.filter((one) => !places.some(({ seen }) => seen.has(one.value)))) {
          const open = plan.conflicts.find((known) => known.type === 'field' && known.record === entry);
          const values = open?.type === 'field' ? open.values.map((given) => given.value) : [];
          expect([...values, plan.entries.find(({ id }) => id === entry)?.place]).toContain(value);
        }
        expect(seen(one)).toEqual(seen(doc(0)));
      }
    }),
    { numRuns: 20, examples: [goneSince, overwritten] },
  );
});
