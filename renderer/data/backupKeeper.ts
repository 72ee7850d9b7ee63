/** When a copy of the plan is put aside, ms after opening: when everything that comes with it has settled. */
const AT_OPENING = 3_000;
/** How often while changes come, ms. */
const WHILE_CHANGING = 10 * 60_000;

export interface BackupKeeper {
  /** Something in the plan has changed. */
  changed(): void;
  /** The window is hidden, and may not be seen again. */
  hidden(): void;
  /** Puts a last copy aside where something has changed since the one before. */
  close(): Promise<void>;
}

/**
 * Has copies of a plan put aside: at opening, every so often while changes come, and at the end.
 *
 * @param write rejects where the copy could not be written; it is tried again with the next change
 */
export function keepBackups(
  write: () => Promise<void>,
  later: (run: () => void, milliseconds: number) => () => void,
): BackupKeeper {
  let isDue = true;
  let running: Promise<void> = Promise.resolve();
  let cancel: () => void = () => undefined;
  let isPlanned = false;

  const back = () => {
    cancel();
    isPlanned = false;
    if (!isDue) return;
    isDue = false;
    running = running.then(write).catch((error: unknown) => {
      isDue = true;
      console.error(error);
    });
  };
  const plan = (milliseconds: number) => {
    if (isPlanned) return;
    isPlanned = true;
    cancel = later(back, milliseconds);
  };

  plan(AT_OPENING);
  return {
    changed: () => {
      isDue = true;
      plan(WHILE_CHANGING);
    },
    hidden: back,
    close: async () => {
      back();
      await running;
    },
  };
}
