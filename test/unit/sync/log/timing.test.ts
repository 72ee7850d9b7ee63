import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readPlan } from '../../../../shared/crdt/index.ts';
import { type LogStore, openLogPlace, Replica } from '../../../../shared/sync/index.ts';
import { type Faults, MemoryFolder, memoryStore, nextId, tie } from '../../../support/logStores.ts';
import { copyOf, docOf, mustEdit } from '../../../support/peers.ts';

const rename = (doc: Y.Doc, title: string) =>
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title } }]);

/** A place with a clock that the test turns. */
function placed(kind: 'folder' | 'log' = 'folder') {
  const doc = docOf({ entries: [{ id: 'a', title: 'Møte' }] });
  const folder = new MemoryFolder();
  const faults: Faults = {};
  let waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = 0;
  const later = (run: () => void, milliseconds: number) => {
    const timer = { at: now + milliseconds, run };
    waiting.add(timer);
    return () => void waiting.delete(timer);
  };
  const store: LogStore = {
    ...memoryStore(folder, faults),
    wait: (milliseconds) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = folder.listen(resolve);
      const cancel = later(resolve, milliseconds);
      return {
        changed: promise,
        cancel: () => {
          stop();
          cancel();
          resolve();
        },
      };
    },
  };
  const idle = async () => {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      await idle();
      const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      now = next.at;
      waiting = new Set([...waiting].filter((timer) => timer !== next));
      next.run();
    }
    now = end;
    await idle();
  };
  const place = openLogPlace({
    doc,
    planId: 'test',
    device: { id: 'm0', name: 'Maskin' },
    store,
    kind,
    newId: nextId,
    now: () => '2024-01-15T08:00:00.000Z',
    later,
  });
  return { doc, folder, faults, place, pass };
}

it('writes edits made in one breath together, a moment later (S10)', async () => {
  const { doc, folder, place, pass } = placed();
  await pass(0);
  expect(place.getStatus().state).toBe('level');
  const size = folder.size;
  for (const title of ['Én', 'To', 'Tre']) rename(doc, title);
  expect(place.getStatus()).toMatchObject({ state: 'sending', unsent: 3 });
  await pass(200);
  expect(folder.size).toBe(size);
  await pass(200);
  expect(place.getStatus()).toMatchObject({ state: 'level', unsent: 0 });
  expect(folder.size).toBeGreaterThan(size);
  await place.close();
});

it('waits longer with what another place brought, in case others write it (S10)', async () => {
  const { doc, folder, place, pass } = placed();
  await pass(0);
  const theirs = copyOf(doc);
  const host = new Replica(doc);
  theirs.on('update', (update: Uint8Array) => host.take([update]));
  host.take([]);
  host.acknowledge(host.lacking() ?? new Uint8Array());
  const size = folder.size;
  rename(theirs, 'Fra verten');
  expect(place.getStatus()).toMatchObject({ state: 'sending' });
  await pass(4_000);
  expect(folder.size).toBe(size);
  await pass(12_000);
  expect(folder.size).toBeGreaterThan(size);
  expect(place.getStatus()).toMatchObject({ state: 'level' });
  host.destroy();
  await place.close();
});

it('takes what comes without being asked, and acknowledges it after a while (S10)', async () => {
  const { doc, folder, place, pass } = placed();
  await pass(0);
  const theirs = copyOf(doc);
  const other = tie(theirs, memoryStore(folder), 'm1');
  await other.exchange();
  rename(theirs, 'Fra en annen');
  await other.exchange();
  const size = folder.size;
  await pass(6_000);
  expect(readPlan(doc).entries[0]?.title).toBe('Fra en annen');
  expect(folder.size).toBe(size);
  await pass(40_000);
  const acknowledged = folder.size;
  expect(acknowledged).toBeGreaterThan(size);
  await pass(120_000);
  expect(folder.size).toBe(acknowledged);
  await Promise.all([place.close(), other.close()]);
});

it('tries again with longer and longer waits while the folder is away', async () => {
  const { doc, faults, place, pass } = placed();
  await pass(0);
  faults.all = { code: 'away' };
  rename(doc, 'Ventet');
  await pass(120_000);
  expect(place.getStatus()).toMatchObject({ state: 'cannot', problem: { code: 'away' }, unsent: 1 });
  faults.all = null;
  await pass(61_000);
  expect(place.getStatus()).toMatchObject({ state: 'level', problem: null, unsent: 0 });
  await place.close();
});

it('writes what is not written yet when it is closed', async () => {
  const { doc, folder, place, pass } = placed('log');
  await pass(0);
  const size = folder.size;
  rename(doc, 'Til slutt');
  await place.close();
  expect(folder.size).toBeGreaterThan(size);
});

it('goes on after a store that throws', async () => {
  const { doc, faults, place, pass } = placed();
  await pass(0);
  Object.defineProperty(faults, 'all', {
    configurable: true,
    get: () => {
      throw new Error('brudd');
    },
  });
  rename(doc, 'Ventet');
  await pass(1_000);
  expect(place.getStatus()).toMatchObject({ state: 'cannot', problem: { code: 'failed', detail: 'brudd' }, unsent: 1 });
  Object.defineProperty(faults, 'all', { value: null });
  await pass(61_000);
  expect(place.getStatus()).toMatchObject({ state: 'level', problem: null, unsent: 0 });
  await place.close();
});
