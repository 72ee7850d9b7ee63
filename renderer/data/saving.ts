import type { OwnLog } from './ownLog.ts';
import type { SaveStatus } from './planSession.ts';
import { runLater } from './runLater.ts';
import { createSaveKeeper, type SaveKeeper } from './saveKeeper.ts';

/** What is true of both: saved only where the browser's storage and the log on disk have it. */
export function jointStatus(storage: SaveStatus, log: SaveStatus): SaveStatus {
  if (storage.state === 'failed') return storage;
  if (log.state === 'failed') return log;
  return storage.state === 'saving' ? storage : log;
}

/**
 * Sees every update onto the disk, through the browser's storage and, where there is one, through the log. Each keeps
 * trying by itself.
 */
export function createSaving(
  prove: (updates: readonly Uint8Array[]) => Promise<void>,
  log: Pick<OwnLog, 'prove'> | null,
): SaveKeeper {
  const storage = createSaveKeeper(prove, runLater);
  if (log === null) return storage;
  const logged = createSaveKeeper(() => log.prove(), runLater);
  // What is in the browser's storage may not be in the log: it is new, or was away. The log compares by itself.
  logged.add(new Uint8Array());
  const getJoint = () => jointStatus(storage.getStatus(), logged.getStatus());
  let status = getJoint();
  /** The same object until something changed. */
  const getStatus = () => {
    const next = getJoint();
    if (JSON.stringify(next) !== JSON.stringify(status)) status = next;
    return status;
  };
  return {
    getStatus,
    subscribe: (listener) => {
      let heard = getStatus();
      const hear = () => {
        const next = getStatus();
        if (next !== heard) {
          heard = next;
          listener();
        }
      };
      const stops = [storage.subscribe(hear), logged.subscribe(hear)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    add: (update) => {
      storage.add(update);
      logged.add(update);
    },
    settled: async () => {
      await Promise.all([storage.settled(), logged.settled()]);
    },
    stop: () => {
      storage.stop();
      logged.stop();
    },
  };
}
