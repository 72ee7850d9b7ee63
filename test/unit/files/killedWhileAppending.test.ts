import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLogFolder } from '../../../electron/files/logFolder.ts';
import { readPlan } from '../../../shared/crdt/index.ts';
import { exchangeOnce, readLogs } from '../../../shared/sync/index.ts';
import { nextId } from '../../support/logStores.ts';
import { docOf } from '../../support/peers.ts';

const ROUNDS = 6;
/** Long titles, so that a write takes a moment and is cut off in the middle now and then. */
const TITLE = 900;

/** Adds entries one by one and exchanges after each; says which of them the folder has acknowledged. */
const WRITER = `
  const [folders, sync, crdt, yjs, folder, round] = process.argv.slice(1);
  const { createLogFolder } = await import(folders);
  const { openLogPlace, readLogs } = await import(sync);
  const { applyEdits } = await import(crdt);
  const Y = await import(yjs);
  const store = createLogFolder(folder);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await readLogs(store)).value.state);
  const place = openLogPlace({
    doc, planId: 'test', device: { id: 'm0', name: 'Maskin' }, store, kind: 'log',
    newId: () => crypto.randomUUID(), now: () => new Date().toISOString(),
    later: (run, ms) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer); },
  });
  for (let turn = 0; ; turn += 1) {
    const id = 'r' + round + '-' + turn;
    const made = applyEdits(doc, [{ type: 'create', kind: 'entry', id, fields: { title: id.padEnd(${TITLE}, '.') } }],
      { author: { by: 'x' }, now: new Date().toISOString(), newId: () => crypto.randomUUID() });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const status = await place.exchange();
    if (status.unsent === 0) process.stdout.write(id + '\\n');
  }
`;

const moduleOf = (path: string) => new URL(`../../../${path}`, import.meta.url).href;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aarring-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('has everything it acknowledged, after the writer was killed at any point of a write', async () => {
  const store = createLogFolder(join(folder, 'log'));
  const doc = docOf({ entries: [] });
  const start = {
    doc,
    planId: 'test',
    device: { id: 'm9', name: '' },
    store,
    newId: nextId,
    onCloned: () => undefined,
  };
  expect((await exchangeOnce(start)).problem).toBeNull();
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const modules = ['electron/files/logFolder.ts', 'shared/sync/index.ts', 'shared/crdt/index.ts'].map(moduleOf);
    const args = [...modules, import.meta.resolve('yjs'), join(folder, 'log'), String(round)];
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    writer.stdout.on('data', (data: Buffer) => {
      told += data.toString();
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      writer.on('close', (_code, signal) => resolve(signal)),
    );
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    // Somewhere in the middle of one of the writes that follow.
    await new Promise((resolve) => setTimeout(resolve, round * 7));
    writer.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    // A line that was cut short was not said.
    acknowledged.push(...told.split('\n').slice(0, -1));
    const read = await readLogs(store);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ missing: [], held: 0, planId: 'test' });
    const again = new Y.Doc();
    Y.applyUpdate(again, read.value.state);
    const ids = new Set(readPlan(again).entries.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
});
