import { changesBetween, joinReview, type RecordRef, type Review, refKey } from '../../../shared/plan/review.ts';
import type { Incoming } from '../incoming.ts';
import { storedPlanKeys } from '../planDatabase.ts';
import { changeReview, keepReviewsOf, watchReview } from './reviewDatabase.ts';

/** Keeps what came in from others until somebody has looked at it, also over a restart. */
export interface ReviewKeeper {
  /** The same array until something changed. */
  get(): Review;
  subscribe(listener: () => void): () => void;
  add(incoming: Incoming): void;
  markSeen(records: readonly RecordRef[] | 'all'): void;
  close(): Promise<void>;
}

/** More than anybody looks through; the oldest go. */
const MOST_CHANGES = 5_000;

type Change = (review: Review) => Review;

/** Other plans' rows go with their plans; asked once an opening, and of no consequence where it fails. */
async function tidy(planKey: string): Promise<void> {
  const plans = await storedPlanKeys();
  if (plans.includes(planKey)) await keepReviewsOf(plans);
}

/**
 * What is shown is what is stored, with the changes on top that are on their way there: it is up to date at once, and
 * two windows of one plan come to the same.
 */
export function createReviewKeeper(planKey: string): ReviewKeeper {
  let stored: Review = [];
  let shown: Review = stored;
  let waiting: readonly Change[] = [];
  let last: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = () => {
    const next = waiting.reduce((review, change) => change(review), stored);
    if (next === shown || (next.length === 0 && shown.length === 0)) return;
    shown = next;
    for (const listener of listeners) listener();
  };

  const settle = (change: Change, result: Review | null) => {
    waiting = waiting.filter((one) => one !== change);
    // What could not be stored is still shown until the window is closed.
    stored = result ?? change(stored);
    show();
  };

  const put = (change: Change) => {
    waiting = [...waiting, change];
    show();
    last = last.then(() =>
      changeReview(planKey, change).then(
        (result) => settle(change, result),
        (error: unknown) => {
          console.error(error);
          settle(change, null);
        },
      ),
    );
  };

  const stop = watchReview(planKey, (review) => {
    // What is on its way brings back what it found there; until then it would be counted twice.
    if (waiting.length > 0) return;
    stored = review;
    show();
  });
  tidy(planKey).catch(console.error);

  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: ({ before, after }) => {
      try {
        const incoming = changesBetween(before, after);
        if (incoming.length > 0) put((review) => joinReview(review, incoming).slice(-MOST_CHANGES));
      } catch (error) {
        // The plan itself has come in; only its marks are missing.
        console.error(error);
      }
    },
    markSeen: (records) => {
      const seen = new Set((records === 'all' ? shown : records).map(refKey));
      if (seen.size === 0) return;
      put((review) => {
        const left = review.filter((change) => !seen.has(refKey(change)));
        return left.length === review.length ? review : left;
      });
    },
    close: async () => {
      stop();
      await last;
      listeners.clear();
    },
  };
}
