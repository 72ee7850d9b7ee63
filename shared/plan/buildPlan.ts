import type { RawFields } from './decodeRecord.ts';
import { decodeRecord } from './decodeRecord.ts';
import type {
  Conflict,
  DecodeProblem,
  DeletedRecord,
  JournalEntry,
  Plan,
  PlanInfo,
  RecordKind,
  RecordOf,
  Settled,
  Unread,
  Version,
} from './plan.ts';
import { isQuiet, RECORD_KINDS } from './records/index.ts';
import { recordTitle } from './recordTitle.ts';
import { sortEntries, sortOrdered } from './sort.ts';

/** One record as it was found in a document, with what the store knows of it. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: RawFields;
  readonly deleted: boolean;
  readonly conflicts: readonly Conflict[];
}

/** A decoded record, ready to be put together with others. */
export interface PlanPart {
  readonly kind: RecordKind;
  readonly record: RecordOf<RecordKind>;
  readonly deleted: boolean;
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly DecodeProblem[];
}

export function decodePart(found: FoundRecord): PlanPart {
  const { record, problems } = decodeRecord(found.kind, found.id, found.fields);
  return { kind: found.kind, record, deleted: found.deleted, conflicts: found.conflicts, problems };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The parts of a plan that are kept by kind, so that an unchanged kind keeps its list (and its identity). */
export class PlanBuilder {
  #parts = new Map<RecordKind, Map<string, PlanPart>>();
  #lists = new Map<RecordKind, readonly unknown[]>();

  put(part: PlanPart): void {
    const parts = this.#parts.get(part.kind) ?? new Map<string, PlanPart>();
    this.#parts.set(part.kind, parts.set(part.record.id, part));
    this.#lists.delete(part.kind);
  }

  /** The part of a record, deleted or not. */
  get(kind: RecordKind, id: string): PlanPart | undefined {
    return this.#parts.get(kind)?.get(id);
  }

  #listOf<Kind extends RecordKind>(
    kind: Kind,
    sort: (records: readonly RecordOf<Kind>[]) => readonly RecordOf<Kind>[],
  ): readonly RecordOf<Kind>[] {
    const known = this.#lists.get(kind);
    // A list is only ever stored under the kind it was made for.
    if (known !== undefined) return known as readonly RecordOf<Kind>[];
    // A plan without its own record would be another plan: it is there also where a peer deleted it.
    const living = [...(this.#parts.get(kind)?.values() ?? [])].filter((part) => !part.deleted || kind === 'plan');
    const list = sort(living.map((part) => part.record as RecordOf<Kind>));
    this.#lists.set(kind, list);
    return list;
  }

  /** Puts the plan together; `journal` and `versions` oldest first. */
  build(
    journal: readonly JournalEntry[],
    versions: readonly Version[],
    more: {
      readonly settled: readonly Settled[];
      readonly problems: readonly DecodeProblem[];
      readonly unread: Unread;
      readonly extra: Readonly<Record<string, unknown>>;
    },
  ): Plan {
    // Records come in the order their updates did; what is told of them must not.
    const all = RECORD_KINDS.flatMap((kind) => {
      const told = [...(this.#parts.get(kind)?.values() ?? [])].filter(
        (part) => part.deleted || part.conflicts.length > 0 || part.problems.length > 0,
      );
      return told.sort((a, b) => byId(a.record, b.record));
    });
    const deleted: DeletedRecord[] = all
      .filter((part) => part.deleted && !isQuiet(part.kind))
      .map(({ kind, record }) => ({ kind, id: record.id, title: recordTitle(record) }));
    const info: PlanInfo =
      this.#listOf('plan', (records) => records.filter(({ id }) => id === 'plan'))[0] ??
      decodeRecord('plan', 'plan', new Map()).record;
    return {
      info,
      lanes: this.#listOf('lane', sortOrdered),
      entries: this.#listOf('entry', sortEntries),
      series: this.#listOf('series', sortOrdered),
      links: this.#listOf('link', (records) => [...records].sort(byId)),
      scenarios: this.#listOf('scenario', sortOrdered),
      agenda: this.#listOf('agenda', sortOrdered),
      notes: this.#listOf('note', sortOrdered),
      posters: this.#listOf('poster', (records) => [...records].sort(byId)),
      pins: this.#listOf('pin', (records) => [...records].sort(byId)),
      leftOut: this.#listOf('leftOut', (records) => [...records].sort(byId)),
      journal,
      versions,
      deleted,
      conflicts: all.flatMap((part) => (isQuiet(part.kind) ? [] : part.conflicts)),
      settled: more.settled,
      problems: [...all.flatMap((part) => part.problems), ...more.problems],
      extra: more.extra,
      unread: more.unread,
    };
  }
}
