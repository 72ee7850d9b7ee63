import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../../shared/crdt/index.ts';
import { type Place, readLogs } from '../../../../shared/sync/index.ts';
import { type Faults, MemoryFolder, memoryStore, tie } from '../../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../../support/peers.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);
const add = (doc: Y.Doc, id: string) => mustEdit(doc, [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
const titleOf = (doc: Y.Doc) => readPlan(doc).entries.find(({ id }) => id === 'a')?.title;
const closeAll = (...places: Place[]) => Promise.all(places.map((place) => place.close()));

function machines(count: number, faults: Faults = {}) {
  const folder = new MemoryFolder();
  const first = docOf(PLAN);
  const docs = Array.from({ length: count }, (_, index) => (index === 0 ? first : copyOf(first)));
  const places = docs.map((doc, index) => tie(doc, memoryStore(folder, index === 0 ? faults : {}), `m${index}`));
  return { folder, docs: docs as [Y.Doc, Y.Doc, ...Y.Doc[]], places: places as [Place, Place, ...Place[]] };
}

it('brings what one wrote to the others, and tells the truth of it (S9)', async () => {
  const { docs, places, folder } = machines(3);
  const [a, b] = docs;
  expect(places[0].getStatus().state).toBe('looking');
  for (const place of places) await place.exchange();
  for (const place of places) expect((await place.exchange()).state).toBe('level');
  rename(a, 'Nytt');
  expect(places[0].getStatus()).toMatchObject({ state: 'sending', unsent: 1 });
  expect(await places[0].exchange()).toMatchObject({ state: 'level', unsent: 0, levelAt: '2024-01-15T08:00:00.000Z' });
  expect(titleOf(b)).toBe('Møte');
  await places[1].exchange();
  expect(titleOf(b)).toBe('Nytt');
  // Nobody writes what is there already, and acknowledgements call for no others.
  for (const place of places) await place.exchange();
  const size = folder.size;
  for (const place of [...places, ...places]) await place.exchange();
  expect(folder.size).toBe(size);
  await closeAll(...places);
});

it('each device appends to files of its own only (S9)', async () => {
  const { docs, places, folder } = machines(2);
  for (const place of places) await place.exchange();
  const before = new Map(folder.files);
  rename(docs[1], 'Fra to');
  await places[1].exchange();
  const grown = [...folder.files].filter(([name, bytes]) => before.get(name)?.length !== bytes.length);
  expect(grown.length).toBe(1);
  for (const [name, bytes] of before) expect(folder.files.get(name)?.slice(0, bytes.length)).toEqual(bytes);
  for (const name of folder.files.keys()) expect(name).toMatch(/^[a-z0-9]{16}\.aarlog$/);
  await closeAll(...places);
});

it('tells which changes have not come, from whom, and takes them when they do (S6)', async () => {
  const { docs, places, folder } = machines(2);
  const [a, b] = docs;
  for (const place of places) await place.exchange();
  await places[1].close();
  const before = new Map(folder.files);
  const ends: number[] = [];
  for (const title of ['Én', 'To', 'Tre', 'Fire']) {
    rename(a, title);
    await places[0].exchange();
    ends.push(Math.max(...[...folder.files.values()].map(({ length }) => length)));
  }
  const [name, bytes] = [...folder.files].find(([known, { length }]) => before.get(known)?.length !== length) ?? [
    '',
    new Uint8Array(),
  ];
  // The second and third change have not come: where they are to be, there is nothing yet.
  const reader = new MemoryFolder();
  for (const [known, content] of before) reader.change(known, content);
  reader.change(name, bytes.slice().fill(0, ends[0], ends[2]));
  const place = tie(b, memoryStore(reader), 'm1');
  const status = await place.exchange();
  expect(status).toMatchObject({ state: 'waiting', missing: [{ device: 'm0', name: 'Maskin m0', count: 2 }] });
  expect(b.store.pendingStructs).toBeNull();
  expect(titleOf(b)).toBe('Én');
  reader.change(name, bytes);
  for (let look = 0; look < 4; look += 1) await place.exchange();
  expect(titleOf(b)).toBe('Fire');
  expect(place.getStatus()).toMatchObject({ state: 'level', missing: [] });
  await closeAll(places[0], place);
});

it('fills an emptied folder again and deletes nothing here (S3)', async () => {
  const { docs, places, folder } = machines(2);
  for (const place of places) await place.exchange();
  rename(docs[0], 'Beholdt');
  for (const place of [...places, ...places]) await place.exchange();
  folder.files.clear();
  for (const place of [...places, ...places]) expect((await place.exchange()).problem).toBeNull();
  expect(titleOf(docs[0])).toBe('Beholdt');
  const read = await readLogs(memoryStore(folder));
  const again = new Y.Doc();
  if (read.ok) Y.applyUpdate(again, read.value.state);
  expect(seen(again)).toEqual(seen(docs[0]));
  expect(read).toMatchObject({ ok: true, value: { planId: 'test', missing: [], damaged: 0, held: 0 } });
  await closeAll(...places);
});

it('fills a folder that was taken back to an older state (S3)', async () => {
  const { docs, places, folder } = machines(2);
  for (const place of places) await place.exchange();
  const old = new Map(folder.files);
  for (const title of ['Én', 'To', 'Tre']) {
    rename(docs[0], title);
    for (const place of places) await place.exchange();
  }
  folder.files.clear();
  for (const [name, bytes] of old) folder.files.set(name, bytes);
  for (const place of [...places, ...places]) await place.exchange();
  expect(docs.map(titleOf)).toEqual(['Tre', 'Tre']);
  const newcomer = copyOf(docOf(PLAN));
  const place = tie(newcomer, memoryStore(folder), 'm9');
  expect(await place.exchange()).toMatchObject({ state: 'level', missing: [] });
  expect(titleOf(newcomer)).toBe('Tre');
  await closeAll(...places, place);
});

it('takes a conflict copy for what it is: more records (S5)', async () => {
  const { docs, places, folder } = machines(2);
  for (const place of places) await place.exchange();
  rename(docs[0], 'Kopiert');
  await places[0].exchange();
  for (const [name, bytes] of [...folder.files]) folder.change(`${name.slice(0, -7)} (Karis PC).aarlog`, bytes);
  await places[1].exchange();
  expect(titleOf(docs[1])).toBe('Kopiert');
  expect(places[1].getStatus()).toMatchObject({ state: 'level', problem: null });
  expect((await places[0].exchange()).problem).toBeNull();
  await closeAll(...places);
});

it.each(['away', 'denied', 'readOnly', 'full'] as const)(
  'tells that the folder is %s, and goes on when it is back',
  async (code) => {
    const faults: Faults = {};
    const { docs, places } = machines(2, faults);
    for (const place of places) await place.exchange();
    if (code === 'away') faults.all = { code };
    else faults.append = { code };
    rename(docs[0], 'Ventet');
    expect(await places[0].exchange()).toMatchObject({ state: 'cannot', problem: { code }, unsent: 1 });
    faults.all = null;
    faults.append = null;
    expect(await places[0].exchange()).toMatchObject({ state: 'level', problem: null, unsent: 0 });
    await places[1].exchange();
    expect(titleOf(docs[1])).toBe('Ventet');
    await closeAll(...places);
  },
);

it.each([true, false])(
  'never counts a torn write as stored, told of (%s) or not, and writes it again',
  async (told) => {
    for (const after of [0, 1, 30, 90, 150]) {
      const faults: Faults = {};
      const { docs, places } = machines(2, faults);
      for (const place of places) await place.exchange();
      faults.tear = { after, told };
      rename(docs[0], `Revet ${after}`);
      const status = await places[0].exchange();
      expect(status.state).toBe('cannot');
      expect(status.unsent).toBe(1);
      expect((await places[0].exchange()).state).toBe('level');
      const theirs = await places[1].exchange();
      expect(titleOf(docs[1])).toBe(`Revet ${after}`);
      expect(theirs.missing).toEqual([]);
      await closeAll(...places);
    }
  },
);

it('ignores files of other plans, and writes nothing where there is nothing else', async () => {
  const folder = new MemoryFolder();
  const other = tie(docOf({ ...PLAN, plan: { planId: 'other' } }), memoryStore(folder), 'x', { planId: 'other' });
  await other.exchange();
  const size = folder.size;
  const lost = tie(docOf(PLAN), memoryStore(folder), 'm0');
  expect(await lost.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'otherPlan' } });
  expect(folder.size).toBe(size);
  const { docs, places, folder: shared } = machines(2);
  for (const place of places) await place.exchange();
  for (const [name, bytes] of folder.files) shared.change(name, bytes);
  rename(docs[0], 'Vårt');
  for (const place of [...places, ...places]) await place.exchange();
  expect(titleOf(docs[1])).toBe('Vårt');
  expect(places[1].getStatus()).toMatchObject({ state: 'level', problem: null });
  expect(await readLogs(memoryStore(shared))).toMatchObject({
    ok: true,
    value: { planId: null, plans: ['other', 'test'] },
  });
  expect(await readLogs(memoryStore(shared), 'test')).toMatchObject({ ok: true, value: { planId: 'test' } });
  await closeAll(other, lost, ...places);
});

it('gets on with files that are nothing of ours beside it', async () => {
  const { docs, places, folder } = machines(2);
  folder.change('les meg.txt', new TextEncoder().encode('Ikke slett denne mappa'));
  folder.change('tom.aarlog', new Uint8Array());
  folder.change('nuller.aarlog', new Uint8Array(5_000));
  rename(docs[0], 'Likevel');
  for (const place of [...places, ...places]) await place.exchange();
  expect(titleOf(docs[1])).toBe('Likevel');
  expect(places[1].getStatus().state).toBe('level');
  expect(folder.files.get('les meg.txt')?.length).toBeGreaterThan(0);
  await closeAll(...places);
});

it('puts old records together, and removes own files only when everybody has read them (S11)', async () => {
  const { docs, folder, places } = machines(1);
  await closeAll(...places);
  const [a] = docs;
  const away = copyOf(a);
  const away2 = tie(away, memoryStore(folder), 'away');
  await away2.exchange();
  await away2.close();
  const small = { compaction: { records: 20, bytes: 10_000_000 } };
  const place = tie(a, memoryStore(folder), 'm0', small);
  const reader = tie(copyOf(a), memoryStore(folder), 'm1');
  await place.exchange();
  await reader.exchange();
  const first = [...folder.files.keys()];
  for (let count = 0; count < 60; count += 1) {
    add(a, `e${count}`);
    await place.exchange();
  }
  await reader.exchange();
  await place.exchange();
  // The one that is away has acknowledged nothing of this: everything is still there.
  for (const name of first) expect(folder.files.has(name)).toBe(true);
  const files = folder.files.size;
  expect(files).toBeGreaterThan(first.length);
  const back = tie(away, memoryStore(folder), 'away');
  expect(await back.exchange()).toMatchObject({ state: 'level', missing: [] });
  expect(seen(away)).toEqual(seen(a));
  await place.exchange();
  expect(folder.files.size).toBeLessThan(files);
  const newcomer = new Y.Doc();
  const late = tie(newcomer, memoryStore(folder), 'late');
  expect(await late.exchange()).toMatchObject({ state: 'level', missing: [], problem: null });
  expect(seen(newcomer)).toEqual(seen(a));
  // What was removed on purpose is not taken for lost.
  const size = folder.size;
  for (const one of [place, reader, back, late]) await one.exchange();
  for (const one of [place, reader, back, late]) expect((await one.exchange()).state).toBe('level');
  expect(folder.size - size).toBeLessThan(2_000);
  await closeAll(place, reader, back, late);
});

it('acknowledges nothing and removes at once where nobody else reads: the own log', async () => {
  const folder = new MemoryFolder();
  const doc = docOf(PLAN);
  const log = tie(doc, memoryStore(folder), 'm0', { kind: 'log', compaction: { records: 10, bytes: 10_000_000 } });
  for (let count = 0; count < 45; count += 1) {
    add(doc, `e${count}`);
    await log.exchange();
  }
  expect(folder.files.size).toBeLessThanOrEqual(2);
  await log.close();
  const read = await readLogs(memoryStore(folder));
  const again = new Y.Doc();
  if (read.ok) Y.applyUpdate(again, read.value.state);
  expect(seen(again)).toEqual(seen(doc));
});
