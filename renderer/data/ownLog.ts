import type { Place, PlaceProblem } from '../../shared/sync/index.ts';

/** How long opening a plan waits for what its log has to give, ms; after that it comes when it comes. */
const PATIENCE = 3_000;
/** Times that the log is written to again because somebody has written on meanwhile, before it is said to lag. */
const TURNS = 20;

/** The log did not take what it was given. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly problem: PlaceProblem;

  constructor(problem: PlaceProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** This machine's own log of one plan: what every edit goes to beside IndexedDB. */
export interface OwnLog {
  /** Resolves when everything in the plan is on the log's disk; rejects with a `LogError` where it cannot be. */
  prove(): Promise<void>;
  /** Resolves when what only the log had is in the plan, or soon. */
  readonly taken: Promise<void>;
  close(): Promise<void>;
}

/** @param place the log, as the place it is */
export function guardByLog(place: Place): OwnLog {
  const first = place.exchange();
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  return {
    prove: async () => {
      for (let turn = 0; turn < TURNS; turn += 1) {
        const { problem, unsent } = await place.exchange();
        // A machine that was found to be cloned has gone over to names of its own, and writes.
        const stands = problem !== null && problem.code !== 'cloned';
        if (stands) throw new LogError(problem);
        if (unsent === 0) return;
      }
      throw new LogError({ code: 'notStored' });
    },
    taken: Promise.race([first.then(() => undefined), late]),
    close: () => place.close(),
  };
}
