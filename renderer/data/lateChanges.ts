import { fromBase64, toBase64 } from 'lib0/buffer';

/**
 * Changes written after a plan's document was let go of and before its window is loaded anew. They are kept in the
 * browser's synchronous storage, so that there is no moment in which they are kept nowhere.
 */
const PREFIX = 'aarring-late-';

const keyOf = (planKey: string, window: string) => `${PREFIX}${planKey}-${window}`;

/** Keeps one window's late changes, all of them each time. */
export function keepLate(planKey: string, window: string, changes: Uint8Array): void {
  localStorage.setItem(keyOf(planKey, window), toBase64(changes));
}

export interface LateChanges {
  readonly changes: Uint8Array;
  /** They are kept elsewhere now. */
  forget(): void;
}

/** What windows of a plan have left behind. */
export function readLate(planKey: string): readonly LateChanges[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(planKey, '')));
    return keys.flatMap((key) => {
      const kept = localStorage.getItem(key);
      if (kept === null) return [];
      const forget = () => {
        if (localStorage.getItem(key) === kept) localStorage.removeItem(key);
      };
      return [{ changes: fromBase64(kept), forget }];
    });
  } catch (error) {
    console.error(error);
    return [];
  }
}
