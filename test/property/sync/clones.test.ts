import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import { exchangeOnce, readLogs } from '../../../shared/sync/index.ts';
import { MemoryFolder, memoryStore, nextId } from '../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

/** The first two are one machine twice: the same device id, the same Yjs client id; the third is a colleague's. */
const machine = fc.nat(2);
const edit = fc.record({ machine, what: fc.nat(2), at: fc.nat(40) });

it('S13: whatever two clones wrote before they met, all of it is kept once, and all come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { maxLength: 12 }),
      fc.array(machine, { maxLength: 6 }),
      fc.array(edit, { maxLength: 6 }),
      async (apart, meetings, later) => {
        const base = docOf({ entries: [{ id: 'a', title: 'Møte', notes: 'Felles tekst.' }] });
        const docs = [copyOf(base), copyOf(base), copyOf(base)];
        const devices = ['same', 'same', 'tredje'];
        const folder = new MemoryFolder();
        const doc = (at: number) => docs[at] ?? base;
        doc(0).clientID = 4_711;
        doc(1).clientID = 4_711;
        let count = 0;
        const made: string[] = [];
        const write = (at: number, what: number, index: number) => {
          count += 1;
          const id = `m${at}-${count}`;
          if (what === 0) {
            made.push(id);
            mustEdit(doc(at), [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
          } else if (what === 1) {
            mustEdit(doc(at), [{ type: 'set', kind: 'entry', id: 'a', fields: { place: id } }]);
          } else {
            made.push(id);
            // Not within another's word: what is written between its letters is there, but not found.
            const notes = readPlan(doc(at)).entries.find((entry) => entry.id === 'a')?.notes ?? '';
            const after = notes.indexOf('>', index % (notes.length + 1));
            const where = index % 2 === 0 || after < 0 ? 0 : after + 1;
            mustEdit(doc(at), [
              { type: 'splice', kind: 'entry', id: 'a', field: 'notes', index: where, remove: '', insert: `<${id}>` },
            ]);
          }
        };
        const exchange = async (at: number) => {
          const done = await exchangeOnce({
            doc: doc(at),
            planId: 'test',
            device: { id: devices[at] ?? '', name: '' },
            store: memoryStore(folder),
            newId: nextId,
            onCloned: ({ id }) => {
              devices[at] = id;
            },
          });
          expect(done.problem).toBeNull();
          docs[at] = done.doc;
        };
        for (const { machine: at, what, at: index } of apart) write(at, what, index);
        for (const at of meetings) await exchange(at);
        for (const { machine: at, what, at: index } of later) write(at, what, index);
        for (let round = 0; round < 4; round += 1) for (const at of [0, 1, 2]) await exchange(at);
        const read = await readLogs(memoryStore(folder));
        const joined = new Y.Doc();
        if (read.ok) Y.applyUpdate(joined, read.value.state);
        for (const one of [...docs, joined]) {
          const { entries } = readPlan(one);
          const notes = entries.find(({ id }) => id === 'a')?.notes ?? '';
          const found = [...notes.matchAll(/<(m\d-\d+)>/g)].map(([, id]) => id ?? '');
          for (const { id } of entries) if (id !== 'a') found.push(id);
          expect(found.sort()).toEqual([...made].sort());
          expect(notes.replaceAll(/<m\d-\d+>/g, '')).toBe('Felles tekst.');
          expect(seen(one)).toEqual(seen(doc(0)));
        }
      },
    ),
    { numRuns: 60 },
  );
});
