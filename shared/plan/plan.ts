/**
 * The first half of the narrow waist: one plan as it stands, decoded and immutable.
 *
 * Views, rules, scenes and exporters read this and nothing else. Records that are deleted are not in the lists;
 * `deleted` holds them so that they can be shown and restored.
 */
import type { AgendaItem } from './records/agendaItem.ts';
import type { Decoded, RecordBase } from './records/define.ts';
import type { Entry } from './records/entry.ts';
import type { RECORDS, RecordKind } from './records/index.ts';
import type { JournalEntry } from './records/journalEntry.ts';
import type { Lane } from './records/lane.ts';
import type { LeftOut } from './records/leftOut.ts';
import type { Link } from './records/link.ts';
import type { Note } from './records/note.ts';
import type { Pin } from './records/pin.ts';
import type { PlanInfo } from './records/planInfo.ts';
import type { Poster } from './records/poster.ts';
import type { Scenario } from './records/scenario.ts';
import type { Series } from './records/series.ts';
import type { Settled } from './records/settled.ts';
import type { Version } from './records/version.ts';

export type { AgendaItem } from './records/agendaItem.ts';
export type { Entry, EntryKind, EntryStatus } from './records/entry.ts';
export type { RecordKind } from './records/index.ts';
export type { JournalEntry } from './records/journalEntry.ts';
export type { Lane } from './records/lane.ts';
export type { LeftOut } from './records/leftOut.ts';
export type { Link } from './records/link.ts';
export type { Note } from './records/note.ts';
export type { Pin } from './records/pin.ts';
export type { PlanInfo } from './records/planInfo.ts';
export type { Logo, Poster } from './records/poster.ts';
export type { Scenario } from './records/scenario.ts';
export type { Series } from './records/series.ts';
export type { Settled } from './records/settled.ts';
export type { Version } from './records/version.ts';

/** The fields of a record kind, without id and extras: what edits set. */
export type FieldsOf<Kind extends RecordKind> = Decoded<(typeof RECORDS)[Kind]>;

/** Two people wrote the same field without having seen each other's value; both stand until someone chooses. */
export interface FieldConflict {
  readonly type: 'field';
  readonly kind: RecordKind;
  readonly record: string;
  readonly field: string;
  /** All values, the one the Plan shows first. */
  readonly values: readonly { readonly writer: string; readonly value: unknown }[];
}

/** Somebody deleted a record that somebody else changed meanwhile. */
export interface DeletionConflict {
  readonly type: 'deletion';
  readonly kind: RecordKind;
  readonly record: string;
}

export type Conflict = FieldConflict | DeletionConflict;

/** Something in the document that could not be read as the schema wants; shown as found, kept as it is. */
export interface DecodeProblem {
  readonly kind: RecordKind | 'journal' | 'version';
  readonly record: string;
  readonly field: string;
  readonly code: string;
  /** What stands there. */
  readonly found: unknown;
}

/** What a newer version wrote beside what this one reads: kept and written out again, never interpreted. */
export interface Unread {
  readonly journal: readonly { readonly id: string }[];
  readonly versions: readonly { readonly id: string }[];
  /** Root types by name: the words of a text, the fields of a record or of any other map. */
  readonly roots: Readonly<Record<string, unknown>>;
}

/** A decoded record of a kind. */
export type RecordOf<Kind extends RecordKind> = FieldsOf<Kind> & RecordBase;

export interface DeletedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** The words it is known by: title or name. */
  readonly title: string;
}

export interface Plan {
  readonly info: PlanInfo;
  /** In order; see `compareOrder`. */
  readonly lanes: readonly Lane[];
  /** By first possible day, then time, then order, then id; without a date last. */
  readonly entries: readonly Entry[];
  readonly series: readonly Series[];
  readonly links: readonly Link[];
  readonly scenarios: readonly Scenario[];
  readonly agenda: readonly AgendaItem[];
  readonly notes: readonly Note[];
  /** How its poster is made; see `posterOf`. */
  readonly posters: readonly Poster[];
  /** Where callouts were put by hand; see `pinsFor`. */
  readonly pins: readonly Pin[];
  /** What documents said and somebody left out when they were imported. */
  readonly leftOut: readonly LeftOut[];
  /** Oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly versions: readonly Version[];
  readonly deleted: readonly DeletedRecord[];
  readonly conflicts: readonly Conflict[];
  /** Questions that somebody has seen and leaves as they are, by their keys. */
  readonly settled: readonly Settled[];
  readonly problems: readonly DecodeProblem[];
  /** Parts of the document that a newer version wrote: kept, never interpreted. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly unread: Unread;
}
