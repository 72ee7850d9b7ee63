import type { JournalEntry, Plan, RecordKind } from './plan.ts';
import { sameJson } from './sameJson.ts';

/** Who did something and when, as the journal tells; both empty where it does not. */
export interface Told {
  /** Role or name. */
  readonly by: string;
  /** Instant by the writer's own clock, ISO 8601 UTC. Shown, never used to decide anything. */
  readonly at: string;
}

export const UNTOLD: Told = { by: '', at: '' };

const told = (entry: JournalEntry | undefined): Told => (entry ? { by: entry.by, at: entry.at } : UNTOLD);

const byRecord = new WeakMap<readonly JournalEntry[], ReadonlyMap<string, readonly JournalEntry[]>>();

/** What the journal says of one record, oldest first. */
export function journalOf({ journal }: Plan, kind: RecordKind, record: string): readonly JournalEntry[] {
  const known = byRecord.get(journal) ?? Map.groupBy(journal, (entry) => `${entry.kind} ${entry.record}`);
  byRecord.set(journal, known);
  return known.get(`${kind} ${record}`) ?? [];
}

/**
 * Who left a value in a field: the writer stands in the field's register, the journal knows who that was. A value that
 * came with the record is told by the record's making.
 */
export function whoWrote(
  journal: readonly JournalEntry[],
  field: string,
  { writer, value }: { readonly writer: string; readonly value: unknown },
): Told {
  const own = journal.filter((entry) => entry.writer === writer);
  const writes = own.filter((entry) => entry.action === 'change' && entry.field === field);
  return told(
    writes.findLast((entry) => sameJson(entry.after ?? null, value ?? null)) ??
      writes.at(-1) ??
      own.find((entry) => entry.action === 'create'),
  );
}

/** Who last gave a field the value it shows; who made the record where nobody has changed the field since. */
export function whoSet(journal: readonly JournalEntry[], field: string, value: unknown): Told {
  const writes = journal.filter((entry) => entry.action === 'change' && entry.field === field);
  return told(
    writes.findLast((entry) => sameJson(entry.after ?? null, value ?? null)) ??
      journal.find((entry) => entry.action === 'create'),
  );
}

/** The making of a record: who, and the writer's name; `null` where the journal does not tell. */
export function whoMade(journal: readonly JournalEntry[]): (Told & { readonly writer: string }) | null {
  const made = journal.find((entry) => entry.action === 'create');
  return made ? { by: made.by, at: made.at, writer: made.writer } : null;
}
