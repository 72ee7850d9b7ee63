import type * as Y from 'yjs';
import { err, ok } from '../../shared/result.ts';
import { type LogPlaceOptions, type LogStore, openLogPlace, type PlaceProblem } from '../../shared/sync/index.ts';

/** A folder in memory, as one machine sees it. */
export class MemoryFolder {
  readonly files = new Map<string, Uint8Array>();
  #listeners = new Set<() => void>();

  change(name: string, bytes: Uint8Array): void {
    this.files.set(name, bytes);
    this.tell();
  }

  remove(name: string): void {
    this.files.delete(name);
    this.tell();
  }

  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All bytes of all files. */
  get size(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }
}

/** What is to go wrong; may be changed while the store is in use. */
export interface Faults {
  /** Every call fails so. */
  all?: PlaceProblem | null;
  read?: PlaceProblem | null;
  append?: PlaceProblem | null;
  /** So many bytes of the next append are written and then it fails, or, told nothing of, succeeds. */
  tear?: { readonly after: number; readonly told: boolean } | null;
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
};

/** A store on a folder in memory that fails on order. */
export function memoryStore(folder: MemoryFolder, faults: Faults = {}): LogStore {
  return {
    list: async () =>
      faults.all ? err(faults.all) : ok([...folder.files].map(([name, { length }]) => ({ name, size: length }))),
    read: async (name, offset, length) => {
      const problem = faults.all ?? faults.read;
      return problem ? err(problem) : ok((folder.files.get(name) ?? new Uint8Array()).slice(offset, offset + length));
    },
    append: async (name, at, bytes) => {
      const problem = faults.all ?? faults.append;
      if (problem) return err(problem);
      const before = folder.files.get(name);
      if ((before?.length ?? 0) !== at || (at === 0 && before !== undefined)) return err({ code: 'overtaken' });
      const { tear } = faults;
      faults.tear = null;
      folder.change(name, joined(before ?? new Uint8Array(), tear ? bytes.slice(0, tear.after) : bytes));
      return tear?.told ? err({ code: 'full' }) : ok(undefined);
    },
    remove: async (name) => {
      if (faults.all) return err(faults.all);
      folder.remove(name);
      return ok(undefined);
    },
    wait: (milliseconds) => {
      let cancel = (): void => undefined;
      const changed = new Promise<void>((resolve) => {
        const timer = setTimeout(() => cancel(), milliseconds);
        const stop = folder.listen(() => cancel());
        cancel = () => {
          clearTimeout(timer);
          stop();
          resolve();
        };
      });
      return { changed, cancel: () => cancel() };
    },
  };
}

/** The same store, but nothing is looked at unless somebody asks. */
const onlyWhenAsked = (store: LogStore): LogStore => ({
  ...store,
  wait: () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { changed: promise, cancel: resolve };
  },
});

let counter = 0;
/** Ids that differ at each call and are the same in each run. */
export const nextId = (): string => {
  counter += 1;
  return `id-${counter}`;
};

/** A plan tied to a store; exchanges happen only when the test calls for them, so that no clock is involved. */
export const tie = (doc: Y.Doc, store: LogStore, device: string, more: Partial<LogPlaceOptions> = {}) =>
  openLogPlace({
    doc,
    planId: 'test',
    device: { id: device, name: `Maskin ${device}` },
    store: onlyWhenAsked(store),
    kind: 'folder',
    newId: nextId,
    now: () => '2024-01-15T08:00:00.000Z',
    later: () => () => undefined,
    ...more,
  });
