import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridgeLogStore } from '../../../renderer/data/places/bridgeLogStore.ts';
import type { LogPlace } from '../../../shared/bridge/bridge.ts';
import { describeLogStore } from '../../support/folders.ts';
import { type HostedBridge, hostedBridge } from '../../support/httpBridge.ts';

let folder = '';
let home = '';
let keep = '';
let host: HostedBridge;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'aarring-logs-')));
  home = join(folder, 'home');
  keep = join(folder, 'config', 'aarring');
  await mkdir(join(home, 'felles'), { recursive: true });
  await mkdir(join(folder, 'drive'));
  await mkdir(join(folder, 'outside', 'aarring-p1'), { recursive: true });
  await writeFile(join(folder, 'outside', 'aarring-p1', 'secret.aarlog'), 'secret');
  await writeFile(join(folder, 'secret.aarlog'), 'secret');
  host = await hostedBridge({ home, keep, reach: [join(folder, 'drive')] }, folder);
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

describeLogStore('a shared folder over the bridge', async (name) => {
  const path = join(home, name);
  await mkdir(path, { recursive: true });
  return bridgeLogStore(host.bridge, { in: 'folder', path, plan: 'p1' });
});

describeLogStore('the machine’s own log over the bridge', async (name) =>
  bridgeLogStore(host.bridge, { in: 'machine', plan: name }),
);

const bytes = new Uint8Array([1, 2, 3]);
const refused = (code: string) => ({ ok: false, error: { code } });

/** Every channel that touches a place, on one. */
const touch = (place: LogPlace, name = 'x.aarlog') => [
  host.bridge.logList({ place }),
  host.bridge.logRead({ place, name, offset: 0, length: 10 }),
  host.bridge.logAppend({ place, name, at: 0, bytes }),
  host.bridge.logRemove({ place, name }),
  host.bridge.logWait({ place, milliseconds: 1 }),
];

describe('the channels to logs', () => {
  it('keep records of a plan in a folder of its own, and tell which plans are there', async () => {
    const path = join(folder, 'drive');
    const place: LogPlace = { in: 'folder', path, plan: 'plan-1' };
    expect(await host.bridge.logAppend({ place, name: 'a.aarlog', at: 0, bytes })).toEqual({
      ok: true,
      value: { size: 3 },
    });
    expect(new Uint8Array(await readFile(join(path, 'aarring-plan-1', 'a.aarlog')))).toEqual(bytes);
    await mkdir(join(path, 'something else'));
    await writeFile(join(path, 'aarring-file'), '');
    expect(await host.bridge.logPlans({ path })).toEqual({ ok: true, value: ['plan-1'] });
  });

  it('take a plan’s own folder for the one it is in, when that was chosen', async () => {
    const path = join(home, 'delt');
    await mkdir(path);
    await host.bridge.logAppend({ place: { in: 'folder', path, plan: 'p9' }, name: 'a.aarlog', at: 0, bytes });
    const own = join(path, 'aarring-p9');
    expect(await host.bridge.logPlans({ path: own })).toEqual({ ok: true, value: ['p9'] });
    const list = await host.bridge.logList({ place: { in: 'folder', path: own, plan: 'p9' } });
    expect(list).toEqual({ ok: true, value: [{ name: 'a.aarlog', size: 3 }] });
  });

  it('keep this machine’s own for its user alone', async () => {
    const place: LogPlace = { in: 'machine', plan: 'own' };
    await host.bridge.logAppend({ place, name: 'a.aarlog', at: 0, bytes });
    expect(await readdir(join(keep, 'logs', 'aarring-own'))).toEqual(['a.aarlog']);
    expect((await host.bridge.logPlans({ path: null })).ok).toBe(true);
    if (process.platform !== 'win32') expect((await stat(join(keep, 'logs'))).mode & 0o077).toBe(0);
  });

  it('reach no folder but those the page may share plans in', async () => {
    for (const path of [folder, join(folder, 'outside'), `${home}/../outside`, '/etc', `${home}/felles/../..`]) {
      for (const answer of touch({ in: 'folder', path, plan: 'p1' })) {
        expect(await answer).toMatchObject(refused('denied'));
      }
      expect(await host.bridge.logPlans({ path })).toMatchObject(refused('denied'));
    }
    for (const path of ['felles', '../outside']) {
      for (const answer of touch({ in: 'folder', path, plan: 'p1' })) {
        expect(await answer).toMatchObject(refused('badRequest'));
      }
    }
    expect(await readFile(join(folder, 'outside', 'aarring-p1', 'secret.aarlog'), 'utf8')).toBe('secret');
    expect(await readdir(join(folder, 'outside', 'aarring-p1'))).toEqual(['secret.aarlog']);
  });

  it('take no plan or file that leads elsewhere', async () => {
    const path = join(home, 'felles');
    for (const plan of ['..', '../outside', '', '.', 'a/b', 'a\\b', 'x'.repeat(65)]) {
      for (const answer of touch({ in: 'folder', path, plan })) {
        expect(await answer).toMatchObject(refused('badRequest'));
      }
      for (const answer of touch({ in: 'machine', plan })) expect(await answer).toMatchObject(refused('badRequest'));
    }
    for (const name of ['../secret.aarlog', '..\\secret.aarlog', '', 'a/b.aarlog', 'a:b.aarlog']) {
      for (const answer of touch({ in: 'machine', plan: 'own' }, name).slice(1, 4)) {
        expect(await answer).toMatchObject(refused('badRequest'));
      }
    }
    for (const name of ['..', '.aarlog', '.hidden.aarlog']) {
      for (const answer of touch({ in: 'machine', plan: 'own' }, name).slice(1, 4)) {
        expect((await answer).ok).toBe(false);
      }
    }
    expect(await readFile(join(folder, 'secret.aarlog'), 'utf8')).toBe('secret');
  });

  it('write and remove nothing but records', async () => {
    const place: LogPlace = { in: 'folder', path: join(home, 'felles'), plan: 'kinds' };
    for (const name of ['run.sh', 'plan.aarring', 'autorun.inf', 'x.aarlog.exe']) {
      expect(await host.bridge.logAppend({ place, name, at: 0, bytes })).toMatchObject(refused('badRequest'));
      expect(await host.bridge.logRemove({ place, name })).toMatchObject(refused('badRequest'));
    }
    expect(await host.bridge.logList({ place })).toEqual({ ok: true, value: [] });
  });

  it.runIf(process.platform !== 'win32')('are not led out by links that a colleague has put there', async () => {
    const path = join(home, 'lenker');
    await mkdir(join(path, 'aarring-p2'), { recursive: true });
    await symlink(join(folder, 'outside', 'aarring-p1'), join(path, 'aarring-p1'));
    await symlink(join(folder, 'secret.aarlog'), join(path, 'aarring-p2', 'x.aarlog'));
    for (const answer of touch({ in: 'folder', path, plan: 'p1' }, 'secret.aarlog')) {
      expect(await answer).toMatchObject(refused('denied'));
    }
    const place: LogPlace = { in: 'folder', path, plan: 'p2' };
    expect(await host.bridge.logList({ place })).toEqual({ ok: true, value: [] });
    expect((await host.bridge.logRead({ place, name: 'x.aarlog', offset: 0, length: 10 })).ok).toBe(false);
    expect((await host.bridge.logAppend({ place, name: 'x.aarlog', at: 6, bytes })).ok).toBe(false);
    await host.bridge.logRemove({ place, name: 'x.aarlog' });
    expect(await readFile(join(folder, 'secret.aarlog'), 'utf8')).toBe('secret');
  });

  it('say what is wrong with a folder that is not there, and keep nothing in its place', async () => {
    const path = join(home, 'borte');
    for (const answer of touch({ in: 'folder', path, plan: 'p1' }).slice(0, 3)) {
      expect(await answer).toMatchObject(refused('notFound'));
    }
    expect(await readdir(home)).not.toContain('borte');
  });

  it('read no more at once than there is room for', async () => {
    const place: LogPlace = { in: 'machine', plan: 'own' };
    const much = { place, name: 'a.aarlog', offset: 0, length: Number.MAX_SAFE_INTEGER };
    expect(await host.bridge.logRead(much)).toMatchObject(refused('tooLarge'));
    expect(await bridgeLogStore(host.bridge, place).read('a.aarlog', 0, 50_000_000)).toMatchObject({ value: bytes });
  });

  it('answer others while somebody waits, and end the waiting when the host closes', async () => {
    const other = await hostedBridge({ home, keep }, folder);
    const place: LogPlace = { in: 'folder', path: join(home, 'felles'), plan: 'waiting' };
    await host.bridge.logAppend({ place, name: 'a.aarlog', at: 0, bytes });
    const waits = Array.from({ length: 3 }, () => other.bridge.logWait({ place, milliseconds: 60_000 }));
    expect(await other.bridge.logList({ place })).toMatchObject({ ok: true });
    await other.close();
    for (const wait of waits) expect(await wait).not.toMatchObject({ value: { changed: true } });
  });

  it('tell of a change to whoever waits', async () => {
    const place: LogPlace = { in: 'folder', path: join(home, 'felles'), plan: 'watched' };
    await host.bridge.logAppend({ place, name: 'a.aarlog', at: 0, bytes });
    const waits = [1, 2].map(() => host.bridge.logWait({ place, milliseconds: 60_000 }));
    await host.bridge.logList({ place });
    const turns = setInterval(() => void writeFile(join(place.path, 'aarring-watched', 'b.aarlog'), 'x'), 50);
    expect(await Promise.all(waits)).toEqual([1, 2].map(() => ({ ok: true, value: { changed: true } })));
    clearInterval(turns);
  });

  it('forget a plan that was deleted for good, on this machine and nowhere else', async () => {
    const shared: LogPlace = { in: 'folder', path: join(home, 'felles'), plan: 'gone' };
    const own: LogPlace = { in: 'machine', plan: 'gone' };
    for (const place of [shared, own]) await host.bridge.logAppend({ place, name: 'a.aarlog', at: 0, bytes });
    await host.bridge.backupWrite({ plan: 'gone', bytes });
    await host.bridge.backupWrite({ plan: 'stays', bytes });
    expect(await host.bridge.forgetPlan({ plan: 'gone' })).toEqual({ ok: true, value: {} });
    expect(await host.bridge.logList({ place: own })).toEqual({ ok: true, value: [] });
    expect(await host.bridge.logList({ place: shared })).toMatchObject({ value: [{ name: 'a.aarlog' }] });
    expect(await host.bridge.backupList({ plan: null })).toMatchObject({ ok: true, value: [{ plan: 'stays' }] });
    for (const plan of ['..', '.', '', '../logs', 'a/b']) {
      expect(await host.bridge.forgetPlan({ plan })).toMatchObject(refused('badRequest'));
    }
  });

  it('are not there where the host keeps nothing', async () => {
    const bare = await hostedBridge({ home }, folder);
    const place: LogPlace = { in: 'machine', plan: 'own' };
    expect(await bare.bridge.info({})).toMatchObject({ value: { keepsLogs: false } });
    expect(await bare.bridge.logList({ place })).toMatchObject(refused('unsupported'));
    expect(await bare.bridge.backupList({ plan: null })).toMatchObject(refused('unsupported'));
    await bare.close();
  });
});
