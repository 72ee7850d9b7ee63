import { link, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogFolder } from '../../../../electron/files/logFolder.ts';
import { describeLogStore } from '../../../support/folders.ts';
import { MemoryFolder, memoryStore } from '../../../support/logStores.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aarring-logs-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describeLogStore('a real folder', async (folder) => createLogFolder(join(root, folder)));

const folders = new Map<string, MemoryFolder>();
describeLogStore('in memory', async (name) => {
  const folder = folders.get(name) ?? new MemoryFolder();
  folders.set(name, folder);
  return memoryStore(folder);
});

const content = new Uint8Array([1, 2, 3]);

it('makes its folder at the first writing, and takes one that is in nothing for away', async () => {
  const store = createLogFolder(join(root, 'later'));
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.append('a.aarlog', 0, content)).toMatchObject({ ok: true });
  const away = createLogFolder(join(root, 'no', 'drive'));
  expect(await away.list()).toMatchObject({ ok: false, error: { code: 'away' } });
  expect(await away.append('a.aarlog', 0, content)).toMatchObject({ ok: false, error: { code: 'away' } });
});

it('tells that its folder was moved away', async () => {
  await mkdir(join(root, 'drive'));
  const store = createLogFolder(join(root, 'drive', 'plan'));
  await store.append('a.aarlog', 0, content);
  await rename(join(root, 'drive'), join(root, 'elsewhere'));
  expect(await store.list()).toMatchObject({ ok: false, error: { code: 'away' } });
  expect(await store.append('a.aarlog', 3, content)).toMatchObject({ ok: false, error: { code: 'away' } });
  expect(await store.read('a.aarlog', 0, 3)).toMatchObject({ ok: false, error: { code: 'away' } });
});

it.each(['../out.aarlog', 'in/side.aarlog', 'in\\side.aarlog', '..', '.hidden', 'a:stream', '', 'a\0b'])(
  'takes no name that leads elsewhere: %j',
  async (name) => {
    const store = createLogFolder(join(root, 'names'));
    for (const done of [await store.append(name, 0, content), await store.read(name, 0, 1), await store.remove(name)]) {
      expect(done).toMatchObject({ ok: false });
    }
  },
);

it('follows no link and lists nothing but regular files', async () => {
  const folder = join(root, 'links');
  await mkdir(join(folder, 'sub.aarlog'), { recursive: true });
  const secret = join(root, 'secret');
  await writeFile(secret, 'hemmelig');
  await symlink(secret, join(folder, 'link.aarlog'));
  const store = createLogFolder(folder);
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.read('link.aarlog', 0, 10)).toMatchObject({ ok: false });
  expect(await store.append('link.aarlog', 8, content)).toMatchObject({ ok: false });
  expect(await readFile(secret, 'utf8')).toBe('hemmelig');
  await link(secret, join(folder, 'hard'));
  expect(await store.list()).toMatchObject({ ok: true });
});

it('takes no link for its folder', async () => {
  const elsewhere = join(root, 'elsewhere-linked');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(root, 'linked'));
  const store = createLogFolder(join(root, 'linked'));
  expect(await store.list()).toMatchObject({ ok: false, error: { code: 'denied' } });
  expect(await store.append('a.aarlog', 0, content)).toMatchObject({ ok: false, error: { code: 'denied' } });
  expect(await createLogFolder(elsewhere).list()).toEqual({ ok: true, value: [] });
});
