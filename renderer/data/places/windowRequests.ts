import type { PlaceProblem } from '../../../shared/sync/index.ts';
import type { WindowNote } from './windowNotes.ts';

/** How long the window that holds the places may take to answer, ms. */
const PATIENCE = 10_000;

const NO_ANSWER: PlaceProblem = { code: 'failed', detail: 'window' };

/** What a window has the one do that holds the places. */
export interface WindowRequests {
  /** Resolves with what was wrong, `null` where nothing was. */
  ask(what: 'exchange' | 'prove'): Promise<PlaceProblem | null>;
  /** The other window has answered. */
  answer(note: Extract<WindowNote, { type: 'answer' }>): void;
  /** Nobody will answer any more. */
  giveUp(): void;
}

export function createWindowRequests(say: (note: WindowNote) => void, newId: () => string): WindowRequests {
  const waiting = new Map<string, (problem: PlaceProblem | null) => void>();
  return {
    ask: (what) =>
      new Promise((resolve) => {
        const id = newId();
        const answer = (problem: PlaceProblem | null) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(problem);
        };
        const timer = setTimeout(() => answer(NO_ANSWER), PATIENCE);
        waiting.set(id, answer);
        say({ type: 'request', id, what });
      }),
    answer: ({ id, problem }) => waiting.get(id)?.(problem),
    giveUp: () => {
      for (const answer of [...waiting.values()]) answer(NO_ANSWER);
    },
  };
}
