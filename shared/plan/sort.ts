import { boundsOf, type IsoDate, whenOf } from '../time/index.ts';
import { compareOrder } from './order.ts';
import type { Entry } from './plan.ts';

interface SortKey {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

const LAST = '9999-12-31';

/** An entry that an edit left alone is the same object after it. */
const SORT_KEYS = new WeakMap<Entry, SortKey>();

function sortKeyOf(entry: Entry): SortKey {
  const known = SORT_KEYS.get(entry);
  if (known !== undefined) return known;
  const bounds = boundsOf(whenOf(entry.when));
  const key = { start: bounds?.start ?? null, end: bounds?.end ?? null };
  SORT_KEYS.set(entry, key);
  return key;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By first possible day, the shorter first, then clock time, order key and id; without a date last. */
export function sortEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: sortKeyOf(entry) }))
    .sort(
      (a, b) =>
        compareText(a.key.start ?? LAST, b.key.start ?? LAST) ||
        compareText(a.key.end ?? LAST, b.key.end ?? LAST) ||
        compareText(a.entry.time || '99', b.entry.time || '99') ||
        compareOrder(a.entry, b.entry),
    )
    .map(({ entry }) => entry);
}

/** Records with an order key, in order. */
export function sortOrdered<Ordered extends { readonly order: string; readonly id: string }>(
  records: readonly Ordered[],
): readonly Ordered[] {
  return [...records].sort(compareOrder);
}
