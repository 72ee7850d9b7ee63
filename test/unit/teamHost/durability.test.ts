import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PlanStore } from '../../../electron/teamHost/planStore.ts';
import { plansFile } from '../../../electron/teamHost/startTeamHost.ts';
import { type HostAccess, openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import type { Place } from '../../../shared/sync/index.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import {
  changed,
  hostFolder,
  type Keeper,
  keeperOf,
  level,
  problem,
  type SpawnedHost,
  spawnHost,
  startTestHost,
} from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);
const titleIn = (doc: Y.Doc) => seen(doc).entries[0]?.title;

const keep = closedAfterEach();
const keepProcess = (host: SpawnedHost): SpawnedHost => {
  keep({ close: host.kill });
  return host;
};

/** What a fresh copy of the plan gets from a host. */
async function atHost(keeper: Pick<Keeper, 'invite'>, plan = 'plan'): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const place = openHostPlace({ doc, invitation: keeper.invite(plan), person: { name: 'Ny' } });
  await level(place);
  await place.close();
  return doc;
}

/** Writes numbers, one after the other, and knows which of them the host has said to be stored. */
function writer(doc: Y.Doc, place: Place, name: string) {
  const stored = new Set<number>();
  let written = 0;
  const stop = place.subscribe(() => {
    if (place.getStatus().state === 'level') for (let count = 1; count <= written; count += 1) stored.add(count);
  });
  const timer = setInterval(() => {
    written += 1;
    doc.getMap('numbers').set(`${name}${written}`, written);
  }, 3);
  return {
    stored,
    written: () => written,
    stop: () => {
      clearInterval(timer);
      stop();
    },
  };
}

describe('a host that is killed while people write (H5)', () => {
  it('has what it said it had when it is back, and gets the rest', async () => {
    const data = hostFolder();
    let host = keepProcess(await spawnHost(data));
    const { port } = host;
    const keeper = keeperOf(data, host.address);
    const docs = ['k', 'o'].map((name) => ({ name, doc: name === 'k' ? docOf(PLAN) : new Y.Doc() }));
    const places = docs.map(({ doc }) =>
      keep(openHostPlace({ doc, invitation: keeper.invite('plan'), person: { name: 'Kari' } })),
    );
    await Promise.all(places.map(level));
    for (let round = 0; round < 2; round += 1) {
      const writers = docs.map(({ name, doc }, index) => {
        const place = places[index];
        if (place === undefined) throw new Error('No place');
        return writer(doc, place, `${name}${round}-`);
      });
      await Promise.all(
        docs.map(({ doc, name }, index) =>
          changed(
            doc,
            () => (writers[index]?.stored.size ?? 0) >= 20 && doc.getMap('numbers').has(`${name}${round}-30`),
          ),
        ),
      );
      await host.kill();
      for (const one of writers) one.stop();
      // Nobody is there to fill it: what it has now is what it kept.
      const store = new PlanStore(plansFile(data));
      const kept = new Y.Doc();
      Y.applyUpdate(kept, store.load('plan') ?? new Uint8Array());
      store.close();
      expect(kept.store.pendingStructs).toBeNull();
      for (const [index, { stored }] of writers.entries()) {
        const lost = [...stored].filter(
          (count) => !kept.getMap('numbers').has(`${docs[index]?.name}${round}-${count}`),
        );
        expect([stored.size > 0, lost]).toEqual([true, []]);
      }
      host = keepProcess(await spawnHost(data, port));
      await Promise.all(places.map((place) => place.exchange()));
      await Promise.all(places.map(level));
    }
    const all = docs.map(({ doc }) => doc.getMap('numbers').toJSON());
    const [kari] = docs;
    if (kari === undefined) throw new Error('No document');
    await changed(
      kari.doc,
      () => kari.doc.getMap('numbers').size >= Math.max(...all.map((one) => Object.keys(one).length)),
    );
    expect((await atHost(keeper)).getMap('numbers').toJSON()).toEqual(kari.doc.getMap('numbers').toJSON());
    keeper.close();
    // Three processes are started, one after the other.
  }, 60_000);
});

describe('a host that comes back without its plans (H6)', () => {
  it('is filled again by those who have them', async () => {
    const data = hostFolder();
    const first = await startTestHost({ data });
    const kari = docOf(PLAN);
    const place = keep(openHostPlace({ doc: kari, invitation: first.invite('plan'), person: { name: 'Kari' } }));
    await level(place);
    await first.close();
    await problem(place, 'away');
    for (const end of ['', '-wal', '-shm']) rmSync(join(data, `plans.sqlite${end}`), { force: true });
    const second = keep(await startTestHost({ data, port: first.port }));
    await place.exchange();
    await level(place);
    expect(seen(await atHost(second))).toEqual(seen(kari));
  });

  it('lets in by a new invitation where rights and key are gone too, and nobody lost anything', async () => {
    const data = hostFolder();
    const first = await startTestHost({ data });
    const kari = docOf(PLAN);
    const kept: HostAccess[] = [];
    const place = keep(
      openHostPlace({
        doc: kari,
        invitation: first.invite('plan'),
        person: { name: 'Kari' },
        onAccess: (access) => kept.push(access),
      }),
    );
    await level(place);
    await first.close();
    await problem(place, 'away');
    const second = keep(await startTestHost({ port: first.port }));
    expect(await place.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'refused' } });
    rename(kari, 'Mens verten var ny');
    const again = keep(openHostPlace({ doc: kari, invitation: second.invite('plan'), person: { name: 'Kari' } }));
    await level(again);
    expect(titleIn(await atHost(second))).toBe('Mens verten var ny');
  });
});

describe('a host that cannot store (H5)', () => {
  it('says so, says nothing is stored, and stores it when it can again', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const place = keep(openHostPlace({ doc: kari, invitation: host.invite('plan'), person: { name: 'Kari' } }));
    await level(place);
    // Another process that does not let go of the database: no write gets through.
    const other = new DatabaseSync(plansFile(host.data));
    other.exec('BEGIN IMMEDIATE');
    rename(kari, 'Ikke lagret ennå');
    expect(await problem(place, 'notStored')).toMatchObject({ state: 'cannot', unsent: 1 });
    other.exec('ROLLBACK');
    other.close();
    expect(await level(place)).toMatchObject({ unsent: 0, problem: null });
    expect(titleIn(await atHost(host))).toBe('Ikke lagret ennå');
  });
});

describe('a host that cannot read what it keeps', () => {
  it('turns away those who have a right only until it can', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const invitation = host.invite('plan');
    const disk = new DatabaseSync(plansFile(host.data));
    disk.exec('ALTER TABLE records RENAME TO unreadable');
    const place = keep(openHostPlace({ doc: kari, invitation, person: { name: 'Kari' } }));
    expect(await place.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'away' } });
    disk.exec('ALTER TABLE unreadable RENAME TO records');
    disk.close();
    await level(place);
    expect(seen(await atHost(host))).toEqual(seen(kari));
  });
});

describe('what a host keeps', () => {
  it('is put aside where a bit was turned on the disk, and filled in by those who have it', async () => {
    const data = hostFolder();
    const first = await startTestHost({ data });
    const kari = docOf(PLAN);
    const place = keep(openHostPlace({ doc: kari, invitation: first.invite('plan'), person: { name: 'Kari' } }));
    await level(place);
    for (const title of ['Én', 'To', 'Tre']) {
      rename(kari, title);
      await level(place);
    }
    await first.close();
    await problem(place, 'away');
    const disk = new DatabaseSync(plansFile(data));
    const row = disk.prepare('SELECT id, bytes FROM records ORDER BY id LIMIT 1 OFFSET 1').get();
    if (!(row?.['bytes'] instanceof Uint8Array)) throw new Error('No record');
    const bytes = Uint8Array.from(row['bytes']);
    bytes[9] = (bytes[9] ?? 0) ^ 4;
    disk.prepare('UPDATE records SET bytes = ? WHERE id = ?').run(bytes, Number(row['id']));
    const second = keep(await startTestHost({ data, port: first.port }));
    const alone = await atHost(second);
    expect(titleIn(alone)).toBe('Møte');
    expect(alone.store.pendingStructs).toBeNull();
    expect(disk.prepare('SELECT count(*) AS count FROM damaged').get()?.['count']).toBe(1);
    disk.close();
    await place.exchange();
    await level(place);
    expect(seen(await atHost(second))).toEqual(seen(kari));
  });

  it('is made one record when there are many, and loses nothing by it', async () => {
    const store = new PlanStore(plansFile(hostFolder()));
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => store.append('plan', update));
    for (let count = 0; count < 600; count += 1) doc.getMap<number>('numbers').set(String(count % 50), count);
    await new Promise<void>((resolve) => store.whenStored(resolve));
    const before = store.plans()[0]?.size ?? 0;
    store.compact('plan');
    const after = new Y.Doc();
    Y.applyUpdate(after, store.load('plan') ?? new Uint8Array());
    expect(after.getMap('numbers').toJSON()).toEqual(doc.getMap('numbers').toJSON());
    expect(store.plans()[0]?.size ?? 0).toBeLessThan(before / 2);
    store.close();
  });

  it('is not made one while something is missing that others wait for', async () => {
    const store = new PlanStore(plansFile(hostFolder()));
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let count = 0; count < 600; count += 1) doc.getMap<number>('numbers').set(String(count % 50), count);
    const [first, ...more] = updates;
    for (const update of more) store.append('plan', update);
    await new Promise<void>((resolve) => store.whenStored(resolve));
    store.compact('plan');
    store.appendNow('plan', first ?? new Uint8Array());
    const whole = new Y.Doc();
    Y.applyUpdate(whole, store.load('plan') ?? new Uint8Array());
    expect(whole.getMap('numbers').toJSON()).toEqual(doc.getMap('numbers').toJSON());
    store.close();
  });

  it('comes to those who are there when another process puts it in', async () => {
    const host = keep(await startTestHost());
    const kari = docOf(PLAN);
    const place = keep(openHostPlace({ doc: kari, invitation: host.invite('plan'), person: { name: 'Kari' } }));
    await level(place);
    const ola = new Y.Doc();
    Y.applyUpdate(ola, Y.encodeStateAsUpdate(kari));
    rename(ola, 'Fra en fil');
    const store = new PlanStore(plansFile(host.data));
    store.appendNow('plan', Y.encodeStateAsUpdate(ola));
    store.close();
    await changed(kari, () => titleIn(kari) === 'Fra en fil');
    await level(place);
  });
});
