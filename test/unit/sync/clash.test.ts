import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import { exchangeOnce, readLogs } from '../../../shared/sync/index.ts';
import { MemoryFolder, memoryStore, nextId, tie } from '../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

const PLAN = {
  entries: [
    { id: 'a', title: 'Møte', notes: 'Først dette.' },
    { id: 'b', title: 'Frist' },
  ],
};
const CLONE = 4_711;

/** A document with the client id that a copied machine shares with the one it was copied from. */
function cloneOf(doc: Y.Doc): Y.Doc {
  const clone = copyOf(doc);
  clone.clientID = CLONE;
  return clone;
}

const set = (doc: Y.Doc, id: string, fields: Record<string, unknown>) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id, fields }]);
const add = (doc: Y.Doc, id: string) => mustEdit(doc, [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
const entry = (doc: Y.Doc, id: string) => readPlan(doc).entries.find((one) => one.id === id);
const journal = (doc: Y.Doc) =>
  readPlan(doc)
    .journal.map(({ id }) => id)
    .sort();

/** A machine that exchanges now and then; its document may be replaced. */
class Machine {
  doc: Y.Doc;
  device: string;
  readonly folder: MemoryFolder;
  cloned = 0;

  constructor(doc: Y.Doc, device: string, folder: MemoryFolder) {
    this.doc = doc;
    this.device = device;
    this.folder = folder;
  }

  async exchange() {
    const done = await exchangeOnce({
      doc: this.doc,
      planId: 'test',
      device: { id: this.device, name: this.device },
      store: memoryStore(this.folder),
      newId: nextId,
      onCloned: ({ id }) => {
        this.device = id;
        this.cloned += 1;
      },
    });
    this.doc = done.doc;
    expect(done.problem).toBeNull();
    return done;
  }
}

/** Everybody exchanges until nobody has anything to say any more. */
async function settle(...machines: Machine[]) {
  for (let round = 0; round < 4; round += 1) for (const machine of machines) await machine.exchange();
  const size = machines[0]?.folder.size;
  for (const machine of machines) {
    expect(await machine.exchange()).toMatchObject({ missing: [], lacking: false, held: 0 });
  }
  expect(machines[0]?.folder.size).toBe(size);
}

describe('two machines with one profile (S12, S13)', () => {
  it('with the same device id: take new ids and lose nothing', async () => {
    const folder = new MemoryFolder();
    const base = docOf(PLAN);
    const first = new Machine(copyOf(base), 'same', folder);
    await first.exchange();
    const second = new Machine(copyOf(base), 'same', folder);
    // The second machine's folder has not got what the first wrote meanwhile.
    const apart = new MemoryFolder();
    for (const [name, bytes] of folder.files) apart.change(name, bytes);
    set(first.doc, 'a', { title: 'Fra den ene' });
    await first.exchange();
    const offline = new Machine(second.doc, 'same', apart);
    set(offline.doc, 'b', { title: 'Fra den andre' });
    await offline.exchange();
    // Its sync client puts what both made of one file side by side.
    for (const [name, bytes] of apart.files) folder.change(folder.files.has(name) ? `kopi-${name}` : name, bytes);
    const back = new Machine(offline.doc, 'same', folder);
    await settle(first, back);
    expect(first.cloned + back.cloned).toBeGreaterThan(0);
    for (const { doc } of [first, back]) {
      expect(entry(doc, 'a')?.title).toBe('Fra den ene');
      expect(entry(doc, 'b')?.title).toBe('Fra den andre');
    }
    expect(seen(first.doc)).toEqual(seen(back.doc));
  });

  /** Two clones that have both written under one client id. */
  function clones(folder: MemoryFolder) {
    const base = docOf(PLAN);
    const [one, other] = [cloneOf(base), cloneOf(base)];
    set(one, 'a', { title: 'Ene', notes: 'Først dette. Så det ene.' });
    set(one, 'b', { place: 'Rom 1' });
    add(one, 'bare-ene');
    set(other, 'a', { title: 'Andre', notes: 'Aller først dette.' });
    set(other, 'b', { time: '10:00' });
    add(other, 'bare-andre');
    add(other, 'bare-andre-to');
    const ids = [...journal(one), ...journal(other)].sort();
    return { base, first: new Machine(one, 'same', folder), second: new Machine(other, 'same', folder), ids };
  }

  function expectAll(doc: Y.Doc, ids: readonly string[]) {
    const plan = readPlan(doc);
    expect(plan.entries.map(({ id }) => id).sort()).toEqual(['a', 'b', 'bare-andre', 'bare-andre-to', 'bare-ene']);
    const conflict = plan.conflicts.find((one) => one.type === 'field' && one.field === 'title');
    expect(conflict?.type === 'field' && conflict.values.map(({ value }) => value).sort()).toEqual(['Andre', 'Ene']);
    expect(entry(doc, 'b')).toMatchObject({ place: 'Rom 1', time: '10:00' });
    expect(entry(doc, 'a')?.notes).toBe('Aller først dette. Så det ene.');
    expect(journal(doc)).toEqual(ids);
  }

  it('with the same Yjs client id: everything of both is kept, once', async () => {
    const folder = new MemoryFolder();
    const { first, second, ids } = clones(folder);
    await settle(first, second);
    expectAll(first.doc, ids);
    expectAll(second.doc, ids);
    expect(seen(first.doc)).toEqual(seen(second.doc));
    const read = await readLogs(memoryStore(folder));
    const joined = new Y.Doc();
    if (read.ok) Y.applyUpdate(joined, read.value.state);
    expect(seen(joined)).toEqual(seen(first.doc));
  });

  it('with the same Yjs client id, met by a third who has nothing of either', async () => {
    const folder = new MemoryFolder();
    const { base, first, second, ids } = clones(folder);
    const third = new Machine(copyOf(base), 'tredje', folder);
    await settle(first, third, second);
    for (const { doc } of [first, second, third]) expectAll(doc, ids);
    expect(seen(third.doc)).toEqual(seen(first.doc));
  });

  it('with the same Yjs client id, both sent before either heard of the other', async () => {
    const folder = new MemoryFolder();
    const { base, first, second, ids } = clones(folder);
    const apart = new MemoryFolder();
    await first.exchange();
    await new Machine(second.doc, 'same', apart).exchange();
    for (const [name, bytes] of apart.files) folder.change(name, bytes);
    const third = new Machine(copyOf(base), 'tredje', folder);
    const read = await readLogs(memoryStore(folder));
    const joined = new Y.Doc();
    if (read.ok) Y.applyUpdate(joined, read.value.state);
    expectAll(joined, ids);
    await settle(third, second, first);
    for (const { doc } of [first, second, third]) expectAll(doc, ids);
    expect(seen(first.doc)).toEqual(seen(second.doc));
    expect(seen(third.doc)).toEqual(seen(second.doc));
    expect(seen(joined)).toEqual(seen(second.doc));
  });

  it('with the same Yjs client id, while records are missing: waits, tells of whom, and loses nothing', async () => {
    const folder = new MemoryFolder();
    const { base, first, second, ids } = clones(folder);
    const colleague = new Machine(copyOf(base), 'kollega', folder);
    set(colleague.doc, 'b', { title: 'Frist 2' });
    await colleague.exchange();
    const theirs = new Map(folder.files);
    await new Machine(copyOf(base), 'tredje', folder).exchange();
    for (const name of theirs.keys()) folder.remove(name);
    await first.exchange();
    const before = seen(second.doc);
    const waiting = await second.exchange();
    expect(waiting).toMatchObject({ lacking: true, missing: [{ device: 'kollega', count: 1 }] });
    expect(seen(second.doc)).toEqual(before);
    for (const [name, bytes] of theirs) folder.change(name, bytes);
    await settle(second, first, colleague);
    const all = [...ids, ...journal(colleague.doc).filter((id) => !ids.includes(id))].sort();
    for (const { doc } of [first, second, colleague]) {
      expectAll(doc, all);
      expect(entry(doc, 'b')?.title).toBe('Frist 2');
    }
  });

  it('of which the one goes on for long before they meet', async () => {
    const folder = new MemoryFolder();
    const { first, second } = clones(folder);
    await first.exchange();
    for (let count = 0; count < 30; count += 1) {
      add(first.doc, `ene-${count}`);
      set(first.doc, 'a', { notes: `${entry(first.doc, 'a')?.notes} ${count}` });
      if (count % 5 === 0) await first.exchange();
    }
    for (let count = 0; count < 45; count += 1) add(second.doc, `andre-${count}`);
    const ids = [...new Set([...journal(first.doc), ...journal(second.doc)])].sort();
    await settle(second, first);
    for (const { doc } of [first, second]) {
      expect(readPlan(doc).entries).toHaveLength(2 + 3 + 75);
      expect(journal(doc)).toEqual(ids);
      expect(entry(doc, 'a')?.notes).toMatch(/^Aller først dette\. Så det ene\. 0 1 .* 29$/);
    }
    expect(seen(first.doc)).toEqual(seen(second.doc));
  });

  it('of which each meets its own former records in its own log', async () => {
    const folder = new MemoryFolder();
    const { first, second, ids } = clones(folder);
    const logs = [new MemoryFolder(), new MemoryFolder()];
    const keep = async (machine: Machine, log: MemoryFolder) => {
      let rebuilt = 0;
      const onRebuild = () => {
        rebuilt += 1;
      };
      const place = tie(machine.doc, memoryStore(log), machine.device, { kind: 'log', onRebuild });
      expect(await place.exchange()).toMatchObject({ state: 'level', problem: null });
      await place.close();
      expect(rebuilt).toBe(0);
    };
    const machines = [first, second];
    for (let round = 0; round < 3; round += 1) {
      for (const [at, machine] of machines.entries()) {
        await keep(machine, logs[at] ?? folder);
        await machine.exchange();
      }
    }
    await settle(first, second);
    for (const { doc } of machines) expectAll(doc, ids);
    for (const log of logs) {
      const read = await readLogs(memoryStore(log));
      const again = new Y.Doc();
      if (read.ok) Y.applyUpdate(again, read.value.state);
      expectAll(again, ids);
    }
  });
});
