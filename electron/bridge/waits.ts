import type { LogStore } from '../../shared/sync/index.ts';

/** Waiting for changes in folders. */
export interface Waits {
  /** Whether something may have changed in `folder`, as soon as it has, at the latest after `milliseconds`. */
  wait(folder: string, store: LogStore, milliseconds: number): Promise<boolean>;
  /** Ends all waiting: nothing changed. */
  stop(): void;
}

/** A watch on one folder that several wait for. */
interface Watch {
  readonly changed: Promise<void>;
  cancel(): void;
  waiting: number;
}

/** Watches a folder once, however many wait for it: a page that is reloaded leaves its wait behind for a while. */
export function createWaits(): Waits {
  const watches = new Map<string, Watch>();
  const stops = new Set<() => void>();
  let stopped = false;

  function watch(folder: string, store: LogStore, milliseconds: number): Watch {
    const known = watches.get(folder);
    if (known) return known;
    const { changed, cancel } = store.wait(milliseconds);
    const made: Watch = { changed, cancel, waiting: 0 };
    watches.set(folder, made);
    const forget = () => {
      if (watches.get(folder) === made) watches.delete(folder);
    };
    changed.then(forget, forget);
    return made;
  }

  return {
    async wait(folder, store, milliseconds) {
      if (stopped) return false;
      const watched = watch(folder, store, milliseconds);
      watched.waiting += 1;
      const { promise: ended, resolve: end } = Promise.withResolvers<boolean>();
      const late = () => end(false);
      const timer = setTimeout(late, milliseconds);
      stops.add(late);
      watched.changed.then(
        () => end(true),
        () => end(true),
      );
      try {
        return await ended;
      } finally {
        clearTimeout(timer);
        stops.delete(late);
        watched.waiting -= 1;
        if (watched.waiting === 0) watched.cancel();
      }
    },

    stop() {
      stopped = true;
      for (const end of stops) end();
    },
  };
}
