import { type FileHandle, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogFolder } from '../../../electron/files/logFolder.ts';
import { writeFileSafely } from '../../../electron/files/writeFile.ts';

/** A power cut cannot be made here: what is asked of the system is looked at instead. */
type Flush = 'sync' | 'datasync';

let folder = '';
/** What was flushed, in order; of files, with what stood in the folder's one file by then. */
let flushed: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aarring-flushing-'));
  flushed = [];
  const handle = await open(folder, 'r');
  const prototype: Record<Flush, FileHandle['sync']> = Object.getPrototypeOf(handle);
  await handle.close();
  for (const name of ['sync', 'datasync'] as const) {
    const flush = prototype[name];
    vi.spyOn(prototype, name).mockImplementation(async function (this: FileHandle) {
      const what = await this.stat();
      flushed.push(what.isDirectory() ? 'folder' : `${name} ${what.size}`);
      return flush.call(this);
    });
  }
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('what is said to be on the disk', () => {
  it('has been flushed, record by record, with the folder where the file is new', async () => {
    const store = createLogFolder(join(folder, 'log'));
    expect(await store.append('a.aarlog', 0, Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: undefined });
    expect(flushed).toEqual(['datasync 3', 'folder', 'folder']);
    flushed = [];
    await store.append('a.aarlog', 3, Uint8Array.of(4));
    expect(flushed).toEqual(['datasync 4']);
  });

  it('has been flushed before it took the place of what was there', async () => {
    const path = join(folder, 'plan.aarring');
    await writeFileSafely(path, Uint8Array.of(1));
    const { ino } = await stat(path);
    flushed = [];
    await writeFileSafely(path, Uint8Array.of(1, 2));
    expect(flushed).toEqual(['sync 2', 'folder']);
    expect(await readFile(path)).toHaveLength(2);
    expect((await stat(path)).ino).not.toBe(ino);
  });
});
