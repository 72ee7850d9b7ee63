import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backups, createBackups } from '../../../electron/files/backups.ts';

let root = '';
let folder = '';
let backups: Backups;
let now = Temporal.Instant.from('2026-01-15T08:30:00.123Z');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'aarring-backups-'));
  folder = join(root, 'keep', 'backups');
  now = Temporal.Instant.from('2026-01-15T08:30:00.123Z');
  backups = createBackups(folder, () => now.toString({ fractionalSecondDigits: 3 }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const later = (hours: number) => {
  now = now.add({ hours });
};
const written = async (plan: string, text: string) => {
  const made = await backups.write(plan, bytes(text));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

describe('backups', () => {
  it('are dated, read again, and listed newest first, of one plan and of all', async () => {
    expect(await backups.list(null)).toEqual({ ok: true, value: [] });
    const first = await written('p1', 'en');
    expect(first).toEqual({
      plan: 'p1',
      name: '2026-01-15T08-30-00-123Z.aarring',
      at: '2026-01-15T08:30:00.123Z',
      size: 2,
    });
    later(1);
    const second = await written('p2', 'to');
    later(1);
    const third = await written('p1', 'tre');
    expect(await backups.list('p1')).toEqual({ ok: true, value: [third, first] });
    expect(await backups.list(null)).toEqual({ ok: true, value: [third, second, first] });
    expect(await backups.read('p1', first.name)).toEqual({ ok: true, value: bytes('en') });
  });

  it('are not made twice of the same, and never two under one name', async () => {
    const first = await written('p1', 'en');
    later(30);
    expect(await written('p1', 'en')).toEqual(first);
    now = now.subtract({ hours: 30 });
    const second = await written('p1', 'to');
    expect(second.at).toBe('2026-01-15T08:30:00.124Z');
    expect(await backups.read('p1', first.name)).toEqual({ ok: true, value: bytes('en') });
  });

  it('go when there are many, and the one just made stays even when the clock was set back', async () => {
    for (let index = 0; index < 20; index += 1) {
      later(1);
      await written('p1', `${index}`);
    }
    now = now.subtract({ hours: 24 * 700 });
    const old = await written('p1', 'med feil klokke');
    const listed = await backups.list('p1');
    expect(listed.ok && listed.value.length).toBeLessThan(10);
    expect(listed.ok && listed.value).toContainEqual(old);
    expect((await readdir(join(folder, 'p1'))).every((name) => name.endsWith('Z.aarring'))).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('are for this user alone', async () => {
    const { name } = await written('p1', 'en');
    expect((await stat(join(folder, 'p1'))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'p1', name))).mode & 0o077).toBe(0);
  });

  it('pass over what is none of theirs', async () => {
    const { name } = await written('p1', 'en');
    await writeFile(join(folder, 'p1', 'notes.txt'), 'x');
    await writeFile(join(folder, 'p1', '2026-99-99T00-00-00-000Z.aarring'), 'x');
    await writeFile(join(folder, 'p1', '.aarring-0123.tmp'), 'x');
    await mkdir(join(folder, '.hidden'));
    if (process.platform !== 'win32') {
      await writeFile(join(root, 'secret'), 'x');
      await symlink(join(root, 'secret'), join(folder, 'p1', '2026-01-15T08-30-00-999Z.aarring'));
    }
    expect(await backups.list(null)).toMatchObject({ ok: true, value: [{ name }] });
    for (const other of ['notes.txt', '../p1/notes.txt', '2026-99-99T00-00-00-000Z.aarring']) {
      expect(await backups.read('p1', other)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
  });

  it('tell when they cannot be written', async () => {
    await mkdir(join(root, 'keep'));
    await writeFile(folder, 'a file where the folder should be');
    expect((await backups.write('p1', bytes('en'))).ok).toBe(false);
    expect((await backups.list('p1')).ok).toBe(false);
    await chmod(folder, 0o600);
  });

  it('are gone with a plan that is forgotten, and others stay', async () => {
    await written('p1', 'en');
    const other = await written('p2', 'to');
    expect(await backups.forget('p1')).toEqual({ ok: true, value: {} });
    expect(await backups.forget('p1')).toEqual({ ok: true, value: {} });
    expect(await backups.list(null)).toEqual({ ok: true, value: [other] });
  });
});
