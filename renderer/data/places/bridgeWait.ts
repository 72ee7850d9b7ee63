import type { Bridge, LogPlace } from '../../../shared/bridge/bridge.ts';

/** What `LogStore.wait` gives. */
export interface Wait {
  readonly changed: Promise<void>;
  cancel(): void;
}

/**
 * A browser keeps six connections to a host, for all its windows together; one that waits holds one of them. So many
 * windows may wait for the host at a time; others look again by the clock.
 */
const LONG_WAITS = 2;
/** A wait that is given up holds its connection to its end, ms. */
const LONGEST = 20_000;
/** How often the others look, ms. */
const LOOK_AGAIN = 3_000;

/** Resolves after a while, or when cancelled. */
export function later(milliseconds: number): Wait {
  const { promise: changed, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  return {
    changed,
    cancel: () => {
      clearTimeout(timer);
      resolve();
    },
  };
}

/** The first of a few names that is free, held while `run` runs; `false` where none was. */
async function withTurn(run: () => Promise<void>): Promise<boolean> {
  for (let turn = 0; turn < LONG_WAITS; turn += 1) {
    const had = await navigator.locks.request(`aarring-wait-${turn}`, { ifAvailable: true }, async (lock) => {
      if (lock) await run();
      return lock !== null;
    });
    if (had) return true;
  }
  return false;
}

/** Waits for a change in a shared folder, by the host's watching where this window has a turn. */
export function waitForChange(bridge: Bridge, place: LogPlace, milliseconds: number): Wait {
  const { promise: cancelled, resolve: cancel } = Promise.withResolvers<void>();
  const pause = async () => {
    const paused = later(Math.min(milliseconds, LOOK_AGAIN));
    await Promise.race([paused.changed, cancelled]);
    paused.cancel();
  };
  const ask = async () => {
    const asked = bridge.logWait({ place, milliseconds: Math.min(Math.round(milliseconds), LONGEST) });
    const answer = await Promise.race([asked, cancelled]);
    // A host that cannot watch answers at once.
    if (answer && !answer.ok) await pause();
  };
  const wait = async () => {
    if (!(await withTurn(ask))) await pause();
  };
  return { changed: wait(), cancel };
}
