import { comparePlans, type FieldChange, type PlanChange } from './compare.ts';
import type { JournalEntry, Plan, RecordKind } from './plan.ts';
import type { FieldSpec } from './records/define.ts';
import { RECORDS } from './records/index.ts';
import { sameJson } from './sameJson.ts';

export interface RecordRef {
  readonly kind: RecordKind;
  readonly record: string;
}

/** What others did to one record since somebody here last looked: net, first state against last. */
export interface ReviewChange extends RecordRef {
  readonly type: 'added' | 'changed' | 'deleted' | 'restored';
  /** Title or name it goes by now, or went by. */
  readonly title: string;
  /**
   * For `changed`: every field that differs. For a record that came or went: what it holds or held, the other side
   * `undefined`, fields at their initial value left out.
   */
  readonly fields: readonly FieldChange[];
  /** Roles or names of those who did it, in the order they did. */
  readonly by: readonly string[];
  /** Instant of the last of it, by the writer's clock, ISO 8601 UTC; empty where the journal does not tell. */
  readonly at: string;
}

/** What is to be looked at, in the order it came. */
export type Review = readonly ReviewChange[];

export const refKey = ({ kind, record }: RecordRef): string => `${kind} ${record}`;

const specOf = (kind: RecordKind, field: string): FieldSpec | undefined => {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  return Object.hasOwn(specs, field) ? specs[field] : undefined;
};

/** A field's value where none is told: its initial one. */
const orInitial = (kind: RecordKind, field: string, value: unknown): unknown =>
  value === undefined ? (field === 'extra' ? {} : specOf(kind, field)?.initial) : value;

/** Which side of the change the record was there on. */
const wasThere = ({ type }: Pick<ReviewChange, 'type'>) => type === 'changed' || type === 'deleted';
const isThere = ({ type }: Pick<ReviewChange, 'type'>) => type !== 'deleted';

/** Field by field, the first state against the last; what was not told of a record that came or went is initial. */
function netFields(first: ReviewChange, last: ReviewChange): readonly FieldChange[] {
  const earlier = new Map(first.fields.map((change) => [change.field, change]));
  const later = new Map(last.fields.map((change) => [change.field, change]));
  // Deleted here and brought back by others: only what had changed before is known with both its sides.
  const names =
    first.type === 'changed' && !wasThere(last) ? [...earlier.keys()] : [...earlier.keys(), ...later.keys()];
  return [...new Set(names)].flatMap((field): FieldChange[] => {
    const [was, is] = [earlier.get(field), later.get(field)];
    const away = first.type === 'deleted' || !wasThere(last);
    const before = orInitial(first.kind, field, was || first.type === 'deleted' ? was?.before : is?.before);
    const after = orInitial(first.kind, field, is || away ? is?.after : was?.after);
    return sameJson(before, after) ? [] : [{ field, before, after }];
  });
}

/** Two changes of one record, one after the other, as one; `null` where it is back where it was. */
function together(first: ReviewChange, last: ReviewChange): ReviewChange | null {
  const [before, after] = [wasThere(first), isThere(last)];
  if (!before && !after) return null;
  const by = [...first.by, ...last.by.filter((who) => !first.by.includes(who))];
  const told = { ...last, by, at: last.at || first.at };
  // Brought back here in between: what it went with is no longer news.
  if (first.type === 'deleted' && last.type === 'changed') return told;
  const net = netFields(first, last);
  if (before && after) return net.length > 0 ? { ...told, type: 'changed', fields: net } : null;
  return before
    ? { ...told, type: 'deleted', fields: net.map((change) => ({ ...change, after: undefined })) }
    : { ...told, type: first.type, fields: net.map((change) => ({ ...change, before: undefined })) };
}

const written = (kind: RecordKind, record: object): readonly (readonly [string, unknown])[] =>
  Object.entries(record).filter(
    ([field, value]) => field !== 'id' && !sameJson(value, orInitial(kind, field, undefined)),
  );

function recordsOf(plan: Plan): ReadonlyMap<string, object> {
  const lists = {
    lane: plan.lanes,
    entry: plan.entries,
    series: plan.series,
    link: plan.links,
    scenario: plan.scenarios,
    agenda: plan.agenda,
    note: plan.notes,
  };
  return new Map(
    Object.entries(lists).flatMap(([kind, records]) =>
      records.map((record): [string, object] => [`${kind} ${record.id}`, record]),
    ),
  );
}

/** The journal's entries that came in, by the record they tell of. */
function newEntries(before: Plan, after: Plan): ReadonlyMap<string, readonly JournalEntry[]> {
  const known = new Set(before.journal.map(({ id }) => id));
  return Map.groupBy(
    after.journal.filter(({ id }) => !known.has(id)),
    ({ kind, record }) => `${kind} ${record}`,
  );
}

/** What came in between two states of a plan, a record each. */
export function changesBetween(before: Plan, after: Plan): Review {
  const changes = comparePlans(before, after);
  if (changes.length === 0) return [];
  const journal = newEntries(before, after);
  // Only where a record came or went is all of it told.
  const whole = changes.some(({ type }) => type !== 'changed');
  const [then, now] = whole ? [recordsOf(before), recordsOf(after)] : [new Map(), new Map()];
  const deleted = new Set(before.deleted.map(({ kind, id }) => `${kind} ${id}`));
  return changes.map(({ type, kind, record, title, fields }: PlanChange): ReviewChange => {
    const name = refKey({ kind, record });
    const entries = journal.get(name) ?? [];
    const by = [...new Set(entries.map((entry) => entry.by))].filter((who) => who !== '');
    const told = { kind, record, title, by, at: entries.at(-1)?.at ?? '' };
    if (type === 'changed') return { type, ...told, fields };
    if (type === 'deleted') {
      const was = written(kind, then.get(name) ?? {});
      return { type, ...told, fields: was.map(([field, value]) => ({ field, before: value, after: undefined })) };
    }
    const is = written(kind, now.get(name) ?? {});
    return {
      type: deleted.has(name) ? 'restored' : 'added',
      ...told,
      fields: is.map(([field, value]) => ({ field, before: undefined, after: value })),
    };
  });
}

/** Puts what came in to what is still to be looked at; a record that is back where it was goes. */
export function joinReview(review: Review, incoming: Review): Review {
  if (incoming.length === 0) return review;
  const changes = new Map(review.map((change) => [refKey(change), change]));
  for (const change of incoming) {
    const key = refKey(change);
    const known = changes.get(key);
    const net = known ? together(known, change) : change;
    if (net) changes.set(key, net);
    else changes.delete(key);
  }
  return [...changes.values()];
}

/**
 * Adds what came in between two states of a plan to what is still to be looked at. Each record is told once: how it
 * stood when somebody last looked, against how it stands; what was taken back meanwhile is no longer told.
 */
export const addToReview = (review: Review, before: Plan, after: Plan): Review =>
  joinReview(review, changesBetween(before, after));
