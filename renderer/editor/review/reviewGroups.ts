import type { Plan } from '../../../shared/plan/plan.ts';
import { type Review, type ReviewChange, refKey } from '../../../shared/plan/review.ts';
import { concernedEntry } from './concerned.ts';

export type Arrangement = 'entry' | 'person';

/** Changes told together: what concerns one entry, or what one person did. */
export interface ReviewGroup {
  readonly key: string;
  /** The entry it concerns; `null` for a person's, and for what concerns none. */
  readonly entry: string | null;
  readonly changes: readonly ReviewChange[];
}

/** The groups as far as `most` changes go. */
export function firstGroups(groups: readonly ReviewGroup[], most: number): readonly ReviewGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const changes = group.changes.slice(0, Math.max(0, left));
    left -= group.changes.length;
    return changes.length > 0 ? [{ ...group, changes }] : [];
  });
}

const nameOf = ({ by }: ReviewChange) => by.join(', ');

/** What nobody but one who signs with this name has changed. */
export const signedAlike = (review: Review, name: string): Review =>
  review.filter(({ by }) => by.length > 0 && by.every((who) => who === name));

/** What is to be looked at, in the order it is stepped through. */
export function reviewGroups(plan: Plan, review: Review, arrangement: Arrangement): readonly ReviewGroup[] {
  if (arrangement === 'person') {
    return [...Map.groupBy(review, nameOf)].map(([key, changes]) => ({ key, entry: null, changes }));
  }
  const places = new Map(plan.entries.map(({ id }, at) => [id, at]));
  // What is gone from the views, and what concerns no entry, comes last, each by itself where it is an entry.
  const about = (change: ReviewChange) =>
    concernedEntry(plan, change) ?? (change.kind === 'entry' ? refKey(change) : '');
  const place = (key: string) => places.get(key) ?? (key === '' ? Infinity : Number.MAX_SAFE_INTEGER);
  return [...Map.groupBy(review, about)]
    .sort(([a], [b]) => (place(a) === place(b) ? 0 : place(a) - place(b)))
    .map(([key, changes]) => ({
      key,
      entry: places.has(key) ? key : null,
      changes: changes.toSorted((a, b) => Number(b.kind === 'entry') - Number(a.kind === 'entry')),
    }));
}
