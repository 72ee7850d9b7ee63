/** A window's turn to hold what only one window may: it is given up when the window is closed, or killed. */
export interface WindowTurn {
  /** Whether it is this window's turn from the start. */
  readonly mine: boolean;
  leave(): void;
}

/**
 * Queues for a turn among the windows of this browser. Where the browser gives no locks (a page over plain HTTP from
 * elsewhere), everybody has a turn.
 *
 * @param onTurn called when the turn comes later, another window having left
 */
export async function queueForTurn(name: string, onTurn: () => void): Promise<WindowTurn> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return { mine: true, leave: () => undefined };
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const { promise: first, resolve: answer, reject } = Promise.withResolvers<boolean>();
  locks
    .request(name, { ifAvailable: true }, async (lock) => {
      answer(lock !== null);
      if (lock) await left;
    })
    .catch(reject);
  if (await first) return { mine: true, leave: resolve };

  const queue = new AbortController();
  const queued = locks.request(name, { signal: queue.signal }, async () => {
    onTurn();
    await left;
  });
  queued.catch((error: unknown) => {
    if (!queue.signal.aborted) console.error(error);
  });
  return {
    mine: false,
    leave: () => {
      resolve();
      queue.abort();
    },
  };
}
