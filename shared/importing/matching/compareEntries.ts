import type { Entry, Plan } from '../../plan/plan.ts';
import type { ReadEntry } from '../reading.ts';
import { changeOf, type EntryChange } from './changeOf.ts';
import { matchReading } from './matchReading.ts';

export interface ComparedEntry {
  readonly entry: ReadEntry;
  readonly change: EntryChange;
}

/** What each entry of a document is to a plan, and what the plan has that the document has no more. */
export function compareEntries(
  entries: readonly ReadEntry[],
  plan: Plan,
  ownIds: boolean,
): { readonly entries: readonly ComparedEntry[]; readonly gone: readonly Entry[] } {
  const { matches, gone } = matchReading(entries, plan, ownIds);
  const byId = new Map(plan.entries.map((entry) => [entry.id, entry]));
  return {
    entries: entries.map((entry) => {
      const match = matches.get(entry.id);
      const into = match && byId.get(match.entry);
      return { entry, change: changeOf(entry, into, match?.line ?? null, plan) };
    }),
    gone: gone.flatMap((id) => byId.get(id) ?? []),
  };
}
