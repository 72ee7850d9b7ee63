import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHomeAccess } from '../../../electron/files/homeAccess.ts';
import { createPickedAccess } from '../../../electron/files/pickedAccess.ts';

let folder = '';
let home = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'aarring-access-')));
  home = join(folder, 'home');
  await mkdir(join(home, 'planer'), { recursive: true });
  await mkdir(join(home, '.config'));
  await mkdir(join(folder, 'home2'));
  for (const path of ['home/planer/a.aarring', 'home/.config/b.json', 'home2/c.json', 'd.json', 'home/e.txt']) {
    await writeFile(join(folder, path), 'x');
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = (code: string) => ({ ok: false, error: { code } });

describe('createHomeAccess', () => {
  it('reaches plans in the home folder and below', async () => {
    const access = createHomeAccess(home);
    const plan = join(home, 'planer', 'a.aarring');
    expect(await access.toRead(plan)).toEqual({ ok: true, value: plan });
    expect(await access.toRead(`${home}/planer/../planer/a.aarring`)).toEqual({ ok: true, value: plan });
    expect(await access.toWrite(plan)).toEqual({ ok: true, value: plan });
    expect(await access.toWrite(join(home, 'ny.pdf'))).toEqual({ ok: true, value: join(home, 'ny.pdf') });
    const root = { root: home, above: null, beside: [] };
    expect(await access.toList(null)).toEqual({ ok: true, value: { path: home, ...root } });
    expect(await access.toList(join(home, 'planer'))).toEqual({
      ok: true,
      value: { path: join(home, 'planer'), ...root },
    });
    expect(await access.toShare(join(home, 'planer'))).toEqual({ ok: true, value: join(home, 'planer') });
  });

  it('reaches nothing else', async () => {
    const access = createHomeAccess(home);
    const outside = [
      join(folder, 'd.json'),
      `${home}/../d.json`,
      join(folder, 'home2', 'c.json'),
      join(folder, 'none.json'),
      join(home, '.config', 'b.json'),
      '/etc/passwd.json',
    ];
    for (const path of outside) {
      expect(await access.toRead(path)).toMatchObject(refusal('denied'));
      expect(await access.toWrite(path)).toMatchObject(refusal('denied'));
    }
    for (const path of [folder, `${home}/..`, join(home, '.config'), '/']) {
      expect(await access.toList(path)).toMatchObject(refusal('denied'));
      expect(await access.toShare(path)).toMatchObject(refusal('denied'));
    }
    for (const path of ['a.aarring', './a.aarring', 'file:///a.aarring', `${home}/a\0.json`]) {
      expect(await access.toRead(path)).toMatchObject(refusal('badRequest'));
      expect(await access.toWrite(path)).toMatchObject(refusal('badRequest'));
      expect(await access.toList(path)).toMatchObject(refusal('badRequest'));
    }
  });

  it('neither reads nor writes files that are no plan or poster', async () => {
    const access = createHomeAccess(home);
    expect(await access.toRead(join(home, 'e.txt'))).toMatchObject(refusal('unsupported'));
    for (const name of ['e.txt', 'run.sh', 'x.aarring.exe', 'noending']) {
      expect(await access.toWrite(join(home, name))).toMatchObject(refusal('unsupported'));
    }
    expect(await access.toWrite(join(home, '.json'))).toMatchObject(refusal('unsupported'));
    expect(await access.toWrite(join(home, '.x.json'))).toMatchObject(refusal('denied'));
    expect(await access.toWrite(join(home, 'none', 'x.json'))).toMatchObject(refusal('notFound'));
  });

  it.runIf(process.platform !== 'win32')('is not led out by links', async () => {
    const access = createHomeAccess(home);
    await symlink(join(folder, 'd.json'), join(home, 'file.json'));
    await symlink(folder, join(home, 'up'));
    await symlink(join(home, '.config'), join(home, 'settings'));
    await symlink(join(folder, 'new.json'), join(home, 'nowhere.json'));
    await symlink(join(home, 'e.txt'), join(home, 'text.json'));
    for (const path of ['file.json', 'up/d.json', 'settings/b.json']) {
      expect(await access.toRead(join(home, path))).toMatchObject(refusal('denied'));
      expect(await access.toWrite(join(home, path))).toMatchObject(refusal('denied'));
    }
    expect(await access.toWrite(join(home, 'up/new.json'))).toMatchObject(refusal('denied'));
    expect(await access.toWrite(join(home, 'nowhere.json'))).toMatchObject(refusal('denied'));
    expect(await access.toWrite(join(home, 'text.json'))).toMatchObject(refusal('unsupported'));
    expect(await access.toList(join(home, 'up'))).toMatchObject(refusal('denied'));
  });

  it('reaches folders that were named beside home, and finds the way there and back', async () => {
    const drive = join(folder, 'home2');
    const away = join(folder, 'drive');
    const access = createHomeAccess(home, [drive, away]);
    const plan = join(drive, 'c.json');
    expect(await access.toRead(plan)).toEqual({ ok: true, value: plan });
    expect(await access.toShare(drive)).toEqual({ ok: true, value: drive });
    expect(await access.toList(null)).toMatchObject({ value: { above: null, beside: [drive, away] } });
    expect(await access.toList(drive)).toEqual({
      ok: true,
      value: { path: drive, root: drive, above: home, beside: [] },
    });
    // A drive that is not plugged in is none that may not be reached.
    expect(await access.toShare(away)).toMatchObject(refusal('notFound'));
    for (const path of [join(folder, 'd.json'), `${drive}/../d.json`]) {
      expect(await access.toRead(path)).toMatchObject(refusal('denied'));
    }
    expect(await access.toShare(folder)).toMatchObject(refusal('denied'));
  });

  it.runIf(process.platform !== 'win32')('takes a home folder that is itself a link', async () => {
    await symlink(home, join(folder, 'alias'));
    const access = createHomeAccess(join(folder, 'alias'));
    const plan = join(home, 'planer', 'a.aarring');
    expect(await access.toRead(join(folder, 'alias', 'planer', 'a.aarring'))).toEqual({ ok: true, value: plan });
    expect(await access.toRead(plan)).toEqual({ ok: true, value: plan });
  });
});

describe('createPickedAccess', () => {
  it('reaches what was picked, also after a new start, and nothing else', async () => {
    const memory = join(folder, 'picked.json');
    const plan = join(home, 'planer', 'a.aarring');
    const first = await createPickedAccess(memory);
    expect(await first.toRead(plan)).toMatchObject(refusal('denied'));
    await first.remember(plan);
    const second = await createPickedAccess(memory);
    for (const access of [first, second]) {
      expect(await access.toRead(plan)).toEqual({ ok: true, value: plan });
      expect(await access.toWrite(plan)).toEqual({ ok: true, value: plan });
      expect(await access.toRead(join(home, 'planer', 'b.aarring'))).toMatchObject(refusal('denied'));
      expect(await access.toWrite(memory)).toMatchObject(refusal('denied'));
      expect(await access.toList(null)).toMatchObject(refusal('unsupported'));
    }
  });

  it('shares plans in folders that were picked, also after a new start, and reads no file there', async () => {
    const memory = join(folder, 'picked.json');
    const first = await createPickedAccess(memory);
    expect(await first.toShare(home)).toMatchObject(refusal('denied'));
    await first.rememberFolder(home);
    const second = await createPickedAccess(memory);
    for (const access of [first, second]) {
      expect(await access.toShare(home)).toEqual({ ok: true, value: home });
      for (const path of [folder, join(home, 'planer'), `${home}/..`]) {
        expect(await access.toShare(path)).toMatchObject(refusal('denied'));
      }
      for (const path of [home, join(home, 'e.json')]) {
        expect(await access.toRead(path)).toMatchObject(refusal('denied'));
        expect(await access.toWrite(path)).toMatchObject(refusal('denied'));
      }
    }
    await first.remember(join(home, 'planer', 'a.aarring'));
    expect(await first.toShare(join(home, 'planer', 'a.aarring'))).toMatchObject(refusal('denied'));
  });

  it('starts afresh from a damaged list', async () => {
    const memory = join(folder, 'picked.json');
    for (const content of ['{', '{"a":1}', '[1]', '']) {
      await writeFile(memory, content);
      expect(await (await createPickedAccess(memory)).toRead('/x.json')).toMatchObject(refusal('denied'));
    }
  });

  it('forgets the oldest first', async () => {
    const access = await createPickedAccess(join(folder, 'picked.json'));
    for (let index = 0; index <= 500; index += 1) await access.remember(join(home, `${index}.json`));
    expect(await access.toRead(join(home, '0.json'))).toMatchObject(refusal('denied'));
    expect(await access.toRead(join(home, '500.json'))).toMatchObject({ ok: true });
  });
});
