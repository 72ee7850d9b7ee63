import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFolder } from '../../../electron/files/listFolder.ts';
import { readFileWithin } from '../../../electron/files/readFile.ts';
import { writeFileSafely } from '../../../electron/files/writeFile.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'aarring-files-')));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  describe('readFileWithin', () => {
    it('reads a whole file up to the limit', async () => {
      await writeFile(at('a'), 'hei');
      expect(await readFileWithin(at('a'), 3)).toEqual({ ok: true, value: bytes('hei') });
      expect(await readFileWithin(at('a'), 2)).toEqual({ ok: false, error: { code: 'tooLarge', path: at('a') } });
    });

    it('says what is missing and what is no file', async () => {
      expect(await readFileWithin(at('none'))).toMatchObject({ ok: false, error: { code: 'notFound' } });
      expect((await readFileWithin(folder)).ok).toBe(false);
    });
  });

  describe('writeFileSafely', () => {
    it('makes, replaces, and leaves nothing else behind', async () => {
      expect(await writeFileSafely(at('plan.aarring'), bytes('en'))).toEqual({ ok: true, value: at('plan.aarring') });
      await writeFileSafely(at('plan.aarring'), bytes('to'));
      expect(await readFile(at('plan.aarring'), 'utf8')).toBe('to');
      expect(await readdir(folder)).toEqual(['plan.aarring']);
    });

    it('takes a name as long as the file system allows', async () => {
      const name = `${'å'.repeat(120)}.aarring`;
      expect(await writeFileSafely(at(name), bytes('x'))).toMatchObject({ ok: true });
    });

    it('leaves the old file as it was when it cannot write', async () => {
      await writeFile(at('plan.json'), 'gammel');
      expect(await writeFileSafely(at('plan.json'), bytes('for lang'), 3)).toMatchObject({
        ok: false,
        error: { code: 'tooLarge' },
      });
      expect(await readFile(at('plan.json'), 'utf8')).toBe('gammel');
      expect(await writeFileSafely(join(folder, 'none', 'x.json'), bytes('x'))).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
      await mkdir(at('folder.json'));
      expect(await writeFileSafely(at('folder.json'), bytes('x'))).toMatchObject({
        ok: false,
        error: { code: 'exists' },
      });
      expect((await readdir(folder)).sort()).toEqual(['folder.json', 'plan.json']);
    });

    it.runIf(process.platform !== 'win32')('keeps the permissions of the file, and a link a link', async () => {
      await writeFile(at('real.json'), 'en');
      await chmod(at('real.json'), 0o640);
      await symlink(at('real.json'), at('link.json'));
      expect(await writeFileSafely(at('link.json'), bytes('to'))).toEqual({ ok: true, value: at('real.json') });
      expect(await readFile(at('real.json'), 'utf8')).toBe('to');
      expect((await stat(at('real.json'))).mode & 0o777).toBe(0o640);
      expect(await realpath(at('link.json'))).toBe(at('real.json'));
    });

    it('replaces the file rather than writing in it', async () => {
      await writeFile(at('plan.json'), 'gammel');
      await link(at('plan.json'), at('second-name'));
      await writeFileSafely(at('plan.json'), bytes('ny'));
      expect(await readFile(at('second-name'), 'utf8')).toBe('gammel');
    });

    it('leaves one of the two whole when two write at once', async () => {
      const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
      const results = await Promise.all(texts.map((text) => writeFileSafely(at('plan.json'), bytes(text))));
      expect(results.every((result) => result.ok)).toBe(true);
      expect(texts).toContain(await readFile(at('plan.json'), 'utf8'));
      expect(await readdir(folder)).toEqual(['plan.json']);
    });
  });

  describe('listFolder', () => {
    it('shows folders and plans by name, and nothing hidden or foreign', async () => {
      await mkdir(at('Møter'));
      await mkdir(at('.skjult'));
      for (const name of ['plan 10.aarring', 'plan 2.AARRING', 'a.json', 'b.txt', '.c.json'])
        await writeFile(at(name), 'x');
      const listing = await listFolder(folder, folder);
      expect(listing).toMatchObject({ ok: true, value: { path: folder, parent: null } });
      expect(listing.ok && listing.value.items.map((item) => [item.kind, item.name, item.size > 0])).toEqual([
        ['folder', 'Møter', expect.any(Boolean)],
        ['plan', 'a.json', true],
        ['plan', 'plan 2.AARRING', true],
        ['plan', 'plan 10.aarring', true],
      ]);
      const below = await listFolder(at('Møter'), folder);
      expect(below).toEqual({ ok: true, value: { path: at('Møter'), parent: folder, items: [] } });
    });

    it.runIf(process.platform !== 'win32')('leaves out links that lead out or nowhere', async () => {
      const root = at('home');
      await mkdir(root);
      await writeFile(at('outside.json'), 'x');
      await writeFile(join(root, 'inside.json'), 'x');
      await symlink(at('outside.json'), join(root, 'out.json'));
      await symlink(folder, join(root, 'up'));
      await symlink(join(root, 'gone'), join(root, 'gone.json'));
      await symlink(join(root, 'inside.json'), join(root, 'alias.json'));
      const listing = await listFolder(root, root);
      expect(listing.ok && listing.value.items.map((item) => item.name)).toEqual(['alias.json', 'inside.json']);
    });

    it('says what is missing', async () => {
      expect(await listFolder(at('none'), folder)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    });
  });
});
