import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withFileLock } from '../../../electron/files/fileLock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aarring-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const plan = () => join(folder, 'plan.aarring');

/** The lock file's name, as it is while someone holds it. */
async function lockFile(): Promise<string> {
  let names: string[] = [];
  await withFileLock(plan(), async () => {
    names = await readdir(folder);
  });
  return join(folder, names.find((name) => name.endsWith('.lock')) ?? 'none');
}

describe('a lock on a file', () => {
  it('lets one work at a time, and leaves nothing behind', async () => {
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} in`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} out`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => withFileLock(plan(), work(name))));
    expect(told.map((step) => step.split(' ')[1])).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given back when the work throws', async () => {
    const failing = withFileLock(plan(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withFileLock(plan(), async () => 'again')).toEqual({ ok: true, value: 'again' });
  });

  it('is not waited for when its holder has died, or left it long ago', async () => {
    const lock = await lockFile();
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(lock, `${hostname()} ${pid}`);
    expect(await withFileLock(plan(), async () => 1, 0)).toEqual({ ok: true, value: 1 });
    await writeFile(lock, `${hostname()} ${process.pid}`);
    await utimes(lock, 1_000_000, 1_000_000);
    expect(await withFileLock(plan(), async () => 2, 0)).toEqual({ ok: true, value: 2 });
  });

  it('is waited for no longer than one has patience, and not taken from another machine', async () => {
    const lock = await lockFile();
    for (const holder of [`${hostname()} ${process.pid}`, 'elsewhere 1', '']) {
      await writeFile(lock, holder);
      expect(await withFileLock(plan(), async () => 1, 0)).toEqual({ ok: false, error: 'busy' });
    }
  });

  it('keeps nobody from telling that the folder is not there', async () => {
    expect(await withFileLock(join(folder, 'no', 'plan.aarring'), async () => 'told')).toEqual({
      ok: true,
      value: 'told',
    });
  });
});
