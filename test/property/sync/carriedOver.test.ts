import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import { carriedOver, exchangeOnce, type Rebuilt } from '../../../shared/sync/index.ts';
import { MemoryFolder, memoryStore, nextId, tie } from '../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen, sync } from '../../support/peers.ts';

const edit = fc.record({ window: fc.nat(2), what: fc.nat(2) });

it('S13: what any window writes to a document that is given up is carried over, once, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 10 }),
      fc.array(edit, { maxLength: 10 }),
      fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
      async (before, after, turns) => {
        const base = docOf({ entries: [{ id: 'a', title: 'Møte', notes: 'Felles tekst.' }] });
        const [colleague, holder, ...others] = [copyOf(base), copyOf(base), copyOf(base), copyOf(base)];
        // One machine twice; the others are windows of the second.
        for (const doc of [colleague, holder]) doc.clientID = 4_711;
        const windows = [holder, ...others];
        const made: string[] = [];
        const write = (doc: Y.Doc, what: number) => {
          const id = `m${made.length}`;
          made.push(id);
          if (what === 0) mustEdit(doc, [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
          else if (what === 1) mustEdit(doc, [{ type: 'create', kind: 'lane', id, fields: { name: id } }]);
          else {
            const insert = `<${id}>`;
            mustEdit(doc, [{ type: 'splice', kind: 'entry', id: 'a', field: 'notes', index: 0, remove: '', insert }]);
          }
        };
        const folder = new MemoryFolder();
        const store = memoryStore(folder);
        write(colleague, 0);
        await exchangeOnce({
          doc: colleague,
          planId: 'test',
          device: { id: 'kollega', name: '' },
          store,
          newId: nextId,
          onCloned: () => undefined,
        });
        write(holder, 0);
        for (const { window, what } of before) {
          write(windows[window] ?? holder, what);
          if (what === 0) sync(...windows);
        }
        let ordered: Rebuilt | null = null;
        const place = tie(holder, store, 'min', {
          onRebuild: (rebuilt) => {
            ordered = rebuilt;
          },
        });
        expect((await place.exchange()).problem?.code).toBe('cloned');
        const rebuilt = ordered as Rebuilt | null;
        if (rebuilt === null) throw new Error('The holder has to yield: its part was never sent');
        for (const { window, what } of after) {
          write(windows[window] ?? holder, what);
          if (what === 1) sync(...windows);
        }
        const anew = new Y.Doc();
        Y.applyUpdate(anew, rebuilt.state);
        for (const turn of turns) {
          Y.applyUpdate(anew, carriedOver(rebuilt, Y.encodeStateAsUpdate(windows[turn] ?? holder)));
        }
        await place.close();

        const { entries, lanes } = readPlan(anew);
        const notes = entries.find(({ id }) => id === 'a')?.notes ?? '';
        const words = [...notes.matchAll(/<(m\d+)>/g)].map(([, id]) => id ?? '');
        const found = [...words, ...[...entries, ...lanes].map(({ id }) => id).filter((id) => id !== 'a')];
        expect(found.sort()).toEqual([...made].sort());
        expect(notes.replaceAll(/<m\d+>/g, '')).toBe('Felles tekst.');
        const met = await exchangeOnce({
          doc: anew,
          planId: 'test',
          device: { id: 'min', name: '' },
          store,
          newId: nextId,
          onCloned: () => undefined,
        });
        expect(met).toMatchObject({ problem: null, missing: [], lacking: false, held: 0 });
        const back = await exchangeOnce({
          doc: colleague,
          planId: 'test',
          device: { id: 'kollega', name: '' },
          store,
          newId: nextId,
          onCloned: () => undefined,
        });
        expect(seen(back.doc)).toEqual(seen(met.doc));
      },
    ),
    { numRuns: 40 },
  );
});
