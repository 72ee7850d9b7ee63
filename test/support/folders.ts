import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import type { LogStore } from '../../shared/sync/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Result<Uint8Array, unknown>) => (read.ok ? new TextDecoder().decode(read.value) : read.error);

/**
 * What every `LogStore` must do. `make` gives a store on an empty folder; two on one `folder` see the same files.
 */
export function describeLogStore(name: string, make: (folder: string) => Promise<LogStore>): void {
  let folders = 0;
  const fresh = async () => {
    folders += 1;
    const folder = `folder-${folders}`;
    return { store: await make(folder), other: await make(folder) };
  };

  describe(`a store of records: ${name}`, () => {
    it('is empty at first', async () => {
      const { store } = await fresh();
      expect(await store.list()).toEqual({ ok: true, value: [] });
      expect(text(await store.read('a.aarlog', 0, 10))).toBe('');
    });

    it('appends, and others read it', async () => {
      const { store, other } = await fresh();
      expect(await store.append('a.aarlog', 0, bytes('en'))).toMatchObject({ ok: true });
      expect(await store.append('a.aarlog', 2, bytes('to'))).toMatchObject({ ok: true });
      expect(await other.append('b.aarlog', 0, bytes('tre'))).toMatchObject({ ok: true });
      const listed = await other.list();
      expect(listed.ok && [...listed.value].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { name: 'a.aarlog', size: 4 },
        { name: 'b.aarlog', size: 3 },
      ]);
      expect(text(await other.read('a.aarlog', 0, 100))).toBe('ento');
      expect(text(await other.read('a.aarlog', 1, 2))).toBe('nt');
      expect(text(await other.read('a.aarlog', 4, 2))).toBe('');
      expect(text(await other.read('a.aarlog', 40, 2))).toBe('');
    });

    it('refuses to append where the file is not as long as was thought', async () => {
      const { store, other } = await fresh();
      await store.append('a.aarlog', 0, bytes('en'));
      const overtaken = { ok: false, error: { code: 'overtaken' } };
      expect(await other.append('a.aarlog', 0, bytes('x'))).toMatchObject(overtaken);
      expect(await other.append('a.aarlog', 1, bytes('x'))).toMatchObject(overtaken);
      expect(await other.append('a.aarlog', 3, bytes('x'))).toMatchObject(overtaken);
      expect(await other.append('b.aarlog', 3, bytes('x'))).toMatchObject(overtaken);
      expect(text(await store.read('a.aarlog', 0, 100))).toBe('en');
    });

    it('removes, also what is gone', async () => {
      const { store, other } = await fresh();
      await store.append('a.aarlog', 0, bytes('en'));
      expect(await store.remove('a.aarlog')).toMatchObject({ ok: true });
      expect(await store.remove('a.aarlog')).toMatchObject({ ok: true });
      expect(await other.list()).toEqual({ ok: true, value: [] });
      expect(await other.append('a.aarlog', 0, bytes('to'))).toMatchObject({ ok: true });
    });

    it('takes a record of a few megabytes', async () => {
      const { store, other } = await fresh();
      const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
      expect(await store.append('a.aarlog', 0, large)).toMatchObject({ ok: true });
      const read = await other.read('a.aarlog', 0, large.length);
      expect(read.ok && read.value.length).toBe(large.length);
      expect(read.ok && read.value.every((byte, index) => byte === index % 251)).toBe(true);
    });

    it('waits until something changes, at the latest until the time is over or the wait is cancelled', async () => {
      const { store, other } = await fresh();
      await store.append('a.aarlog', 0, bytes('en'));
      const late = store.wait(20);
      await late.changed;
      const cancelled = store.wait(60_000);
      cancelled.cancel();
      await cancelled.changed;
      // Where no change is told of, the time is over soon enough.
      const changed = store.wait(3_000);
      await other.append('b.aarlog', 0, bytes('to'));
      await changed.changed;
    });
  });
}
