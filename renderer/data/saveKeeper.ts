import { LogError } from './ownLog.ts';
import type { SaveStatus } from './planSession.ts';

type FailureReason = Extract<SaveStatus, { state: 'failed' }>['reason'];

/** Waits between attempts after failures, ms; the last one goes on. */
const RETRY_AFTER = [1_000, 2_000, 5_000, 15_000] as const;

export interface SaveKeeper {
  getStatus(): SaveStatus;
  subscribe(listener: () => void): () => void;
  /** An update that must reach the disk. */
  add(update: Uint8Array): void;
  /** Resolves when nothing is waiting, or the last attempt has failed. */
  settled(): Promise<void>;
  stop(): void;
}

/** Why IndexedDB or the log refused, as far as their exceptions tell. */
export function failureReason(error: unknown): FailureReason {
  if (!(error instanceof Error || error instanceof DOMException)) return 'unknown';
  if (error.name === 'QuotaExceededError') return 'quota';
  if (error instanceof LogError) return 'log';
  return error.name === 'InvalidStateError' || error.name === 'AbortError' ? 'closed' : 'unknown';
}

/**
 * Says `saved` only while every update it was given has been proved by `prove`. Updates given meanwhile are proved
 * together in the next turn; updates that failed stay in the queue until they are on disk.
 */
export function createSaveKeeper(
  prove: (updates: readonly Uint8Array[]) => Promise<void>,
  later: (run: () => void, milliseconds: number) => () => void,
): SaveKeeper {
  let status: SaveStatus = { state: 'saved' };
  let queue: readonly Uint8Array[] = [];
  let running: Promise<void> | null = null;
  let failures = 0;
  let cancelRetry: () => void = () => undefined;
  let stopped = false;
  const listeners = new Set<() => void>();

  const say = (next: SaveStatus) => {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    for (const listener of listeners) listener();
  };

  const work = async () => {
    // Listeners of the same Yjs update, y-indexeddb's among them, go first.
    await Promise.resolve();
    while (queue.length > 0 && !stopped) {
      const batch = queue;
      try {
        await prove(batch);
      } catch (error) {
        const wait = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)] ?? 0;
        failures += 1;
        say({ state: 'failed', reason: failureReason(error) });
        cancelRetry = later(start, wait);
        return;
      }
      failures = 0;
      queue = queue.slice(batch.length);
    }
    if (queue.length === 0) say({ state: 'saved' });
  };

  const start = () => {
    if (running || stopped || queue.length === 0) return;
    cancelRetry();
    running = work().finally(() => {
      running = null;
    });
  };

  return {
    getStatus: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (update) => {
      queue = [...queue, update];
      // After a failure it stays said until the disk has taken everything.
      if (status.state === 'saved') say({ state: 'saving' });
      start();
    },
    settled: async () => {
      while (running) await running;
    },
    stop: () => {
      stopped = true;
      cancelRetry();
    },
  };
}
