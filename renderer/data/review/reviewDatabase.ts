import { Dexie, liveQuery, type Table } from 'dexie';
import * as v from 'valibot';
import { RECORD_KINDS } from '../../../shared/plan/records/index.ts';
import type { Review, ReviewChange } from '../../../shared/plan/review.ts';

/** What is to be looked at, a row a plan; apart from the catalogue, for it may be lost without harm. */
class ReviewDatabase extends Dexie {
  declare readonly reviews: Table<unknown, string>;

  constructor() {
    super('aarring-review');
    this.version(1).stores({ reviews: 'plan' });
  }
}

const changeSchema = v.object({
  type: v.picklist(['added', 'changed', 'deleted', 'restored']),
  kind: v.picklist(RECORD_KINDS),
  record: v.string(),
  title: v.string(),
  fields: v.array(
    v.pipe(
      v.object({ field: v.string(), before: v.optional(v.unknown()), after: v.optional(v.unknown()) }),
      v.transform(({ field, before, after }) => ({ field, before, after })),
    ),
  ),
  by: v.array(v.string()),
  at: v.string(),
});

const rowSchema = v.object({ plan: v.string(), changes: v.array(v.unknown()) });

/** A row's changes; those that cannot be read are passed over. */
function decodeReview(row: unknown): Review {
  const read = v.safeParse(rowSchema, row);
  if (!read.success) return [];
  return read.output.changes.flatMap((change): ReviewChange[] => {
    const parsed = v.safeParse(changeSchema, change);
    return parsed.success ? [parsed.output] : [];
  });
}

const database = new ReviewDatabase();

/** Calls back with what is kept for a plan, now and whenever a window of this machine changes it. */
export function watchReview(plan: string, listener: (review: Review) => void): () => void {
  const subscription = liveQuery(() => database.reviews.get(plan)).subscribe({
    next: (row) => listener(decodeReview(row)),
    error: (error: unknown) => console.error(error),
  });
  return () => subscription.unsubscribe();
}

/** Changes what is kept for a plan, in turn with other windows; gives what is kept then. */
export function changeReview(plan: string, change: (review: Review) => Review): Promise<Review> {
  return database.transaction('rw', database.reviews, async () => {
    const before = decodeReview(await database.reviews.get(plan));
    const after = change(before);
    if (after === before) return before;
    if (after.length === 0) await database.reviews.delete(plan);
    else await database.reviews.put({ plan, changes: after });
    return after;
  });
}

/** Drops what is kept for plans that are no longer on this machine. */
export async function keepReviewsOf(plans: readonly string[]): Promise<void> {
  await database.reviews
    .where('plan')
    .noneOf([...plans])
    .delete();
}
