import { changeOf, type EntryChange } from '../../../shared/importing/matching/changeOf.ts';
import { type Matching, matchReading } from '../../../shared/importing/matching/matchReading.ts';
import type { ReadEntry } from '../../../shared/importing/reading.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import type { DraftRow } from './rows.ts';

/** The document beside the plan it goes into. */
export interface Comparison {
  /** Whether the plan has anything of this document: else all is new, and nothing is said of it. */
  readonly isKnown: boolean;
  /** What each row is to the plan. */
  readonly changeOf: (row: DraftRow) => EntryChange;
  /** Entries of the plan that the document has no more. */
  readonly gone: readonly Entry[];
}

const NEW: EntryChange = { type: 'new' };

/** All is new: the document becomes a plan of its own. */
export const NO_COMPARISON: Comparison = { isKnown: false, changeOf: () => NEW, gone: [] };

/** Finds the entries of a reading in a plan. */
export function compareWith(
  plan: Plan,
  entries: readonly ReadEntry[],
  ownIds: boolean,
): (rows: readonly DraftRow[]) => Comparison {
  const matching: Matching = matchReading(entries, plan, ownIds);
  const byId = new Map(plan.entries.map((entry) => [entry.id, entry]));
  const gone = matching.gone.flatMap((id) => byId.get(id) ?? []);
  const known = new WeakMap<DraftRow, { into: string | null; change: EntryChange }>();
  return (rows) => {
    const used = new Set<string>();
    const changes = new Map<string, EntryChange>();
    for (const row of rows) {
      const match = row.reads.map(({ id }) => matching.matches.get(id)).find((one) => one && !used.has(one.entry));
      if (match) used.add(match.entry);
      const into = match?.entry ?? null;
      const before = known.get(row);
      const change =
        before?.into === into
          ? before.change
          : changeOf(row.entry, into === null ? undefined : byId.get(into), match?.line ?? null, plan);
      known.set(row, { into, change });
      changes.set(row.id, change);
    }
    return { isKnown: matching.matches.size > 0, changeOf: (row) => changes.get(row.id) ?? NEW, gone };
  };
}
