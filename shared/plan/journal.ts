/** The journal as people read it: explanations joined to what they explain, typing folded, newest first. */
import { Temporal } from 'temporal-polyfill';
import type { FieldChange } from './compare.ts';
import { LISTS } from './document.ts';
import type { JournalEntry, Plan, RecordKind, Version } from './plan.ts';
import { RECORDS } from './records/index.ts';
import { recordTitle } from './recordTitle.ts';
import type { RecordRef } from './review.ts';
import { sameJson } from './sameJson.ts';

/** Why a change was made, and who said so when. */
export interface Reason {
  readonly reason: string;
  readonly source: string;
  readonly by: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** Whether it was said after the change was made. */
  readonly later: boolean;
}

/** What one person did to one record at one time. */
export interface JournalLine extends RecordRef {
  /** Id of its first journal entry. */
  readonly id: string;
  /** Ids of all the journal entries it is made of. */
  readonly ids: readonly string[];
  /** Instant of the last of them, ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
  /** `issue`: the plan as it stood was issued as a version of this title. */
  readonly action: JournalEntry['action'] | 'issue';
  /** Title or name the record goes by, or went by. */
  readonly title: string;
  /** For a change: the fields that were set in it. */
  readonly fields: readonly FieldChange[];
  readonly why: Reason | null;
}

/** One entry with what belongs to it, or everything. */
export type JournalScope = { readonly entry: string } | 'plan';

/** Changes that follow each other by more than this are told one by one, ms. */
const PAUSE = 5 * 60_000;

const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORDS, kind);

const keyOf = (kind: string, record: string) => `${kind}:${record}`;

/** Milliseconds of an instant; `null` for what is none. */
function millisecondsOf(at: string): number | null {
  try {
    return Temporal.Instant.from(at).epochMilliseconds;
  } catch {
    return null;
  }
}

const isNear = (before: string, after: string): boolean => {
  const [from, to] = [millisecondsOf(before), millisecondsOf(after)];
  return from !== null && to !== null && to - from <= PAUSE;
};

/** The last word on each journal entry that was explained after it was written. */
function explanations(journal: readonly JournalEntry[]): ReadonlyMap<string, Reason> {
  const found = new Map<string, Reason>();
  for (const { explains, reason = '', source = '', by, at } of journal) {
    for (const id of explains ?? []) found.set(id, { reason, source, by, at, later: true });
  }
  return found;
}

function reasonOf(entry: JournalEntry, explained: ReadonlyMap<string, Reason>): Reason | null {
  const { reason = '', source = '', by, at } = entry;
  const why = explained.get(entry.id) ?? { reason, source, by, at, later: false };
  return why.reason === '' && why.source === '' ? null : why;
}

/** Titles by record, also of those that are deleted or known from the journal alone. */
function titles(plan: Plan): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { action, kind, record, after } of plan.journal) {
    if (action === 'create' && typeof after === 'string') known.set(keyOf(kind, record), after);
  }
  for (const { kind, id, title } of plan.deleted) known.set(keyOf(kind, id), title);
  for (const [kind, list] of Object.entries(LISTS)) {
    for (const record of plan[list]) known.set(keyOf(kind, record.id), recordTitle(record));
  }
  return known.set(keyOf('plan', 'plan'), plan.info.title);
}

/** The records whose changes concern an entry: itself, its agenda items, links and series, now or formerly. */
function concerned(plan: Plan, entry: string): ReadonlySet<string> {
  const records = new Set([keyOf('entry', entry)]);
  for (const { id, meeting } of plan.agenda) if (meeting === entry) records.add(keyOf('agenda', id));
  for (const { id, from, to } of plan.links) if (from === entry || to === entry) records.add(keyOf('link', id));
  const series = plan.entries.find(({ id }) => id === entry)?.series;
  if (series) records.add(keyOf('series', series));
  for (const { kind, record, field, before, after } of plan.journal) {
    const points = before === entry || after === entry;
    if (points && kind === 'agenda' && (field === 'meeting' || field === 'movedFrom')) records.add(keyOf(kind, record));
    if (points && kind === 'link' && (field === 'from' || field === 'to')) records.add(keyOf(kind, record));
    if (kind !== 'entry' || record !== entry || field !== 'series') continue;
    for (const id of [before, after]) if (typeof id === 'string') records.add(keyOf('series', id));
  }
  return records;
}

/** Says only what its own reason says already: the entry's reason and source, set together with the explanation. */
const repeatsReason = ({ kind, field, after }: JournalEntry, why: Reason | null): boolean =>
  kind === 'entry' && why !== null && (field === 'reason' || field === 'source') && after === why[field];

const lineOf = (entry: JournalEntry, kind: RecordKind, title: string, why: Reason | null): JournalLine => ({
  id: entry.id,
  ids: [entry.id],
  at: entry.at,
  by: entry.by,
  action: entry.action,
  kind,
  record: entry.record,
  title,
  fields: entry.field === undefined ? [] : [{ field: entry.field, before: entry.before, after: entry.after }],
  why,
});

const issueOf = ({ id, at, by, name, note = '' }: Version): JournalLine => ({
  id,
  ids: [],
  at,
  by,
  action: 'issue',
  kind: 'plan',
  record: 'plan',
  title: name,
  fields: [],
  why: note.trim() === '' ? null : { reason: note, source: '', by, at, later: false },
});

const sameWhy = (a: Reason | null, b: Reason | null) => a?.reason === b?.reason && a?.source === b?.source;

/** Two changes of a record as one, where they were made at once, or are one person's typing; else `null`. */
function joined(last: JournalLine, next: JournalLine): JournalLine | null {
  if (last.action !== 'change' || next.action !== 'change' || last.by !== next.by || !sameWhy(last.why, next.why))
    return null;
  const [former, field] = [last.fields, next.fields[0]];
  const known = former.find((change) => change.field === field?.field);
  if (field === undefined) return null;
  const more = { ids: [...last.ids, ...next.ids], at: next.at, why: last.why ?? next.why };
  if (known === undefined) return last.at === next.at ? { ...last, ...more, fields: [...former, field] } : null;
  const continues = isNear(last.at, next.at) && sameJson(known.after, field.before);
  // What came to nothing was still done, and is told.
  if (!continues || sameJson(known.before, field.after)) return null;
  return { ...last, ...more, fields: [{ ...known, after: field.after }] };
}

/** The order in which one edit does things: its journal entries have one instant, and random ids. */
const STEPS: readonly JournalEntry['action'][] = ['merge', 'create', 'restore', 'change', 'delete'];
const asDone = (a: JournalEntry, b: JournalEntry) =>
  a.at === b.at ? STEPS.indexOf(a.action) - STEPS.indexOf(b.action) : a.at < b.at ? -1 : 1;

/** Fields in the order their record has them. */
function inOrder(line: JournalLine): JournalLine {
  if (line.fields.length < 2) return line;
  const order = Object.keys(RECORDS[line.kind]);
  const fields = [...line.fields].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return { ...line, fields };
}

/** What was done, newest first. */
export function journalLines(plan: Plan, scope: JournalScope = 'plan'): readonly JournalLine[] {
  const explained = explanations(plan.journal);
  const known = titles(plan);
  const records = scope === 'plan' ? null : concerned(plan, scope.entry);
  const lines: JournalLine[] = [];
  /** Where the last line of each record stands. */
  const places = new Map<string, number>();
  for (const entry of [...plan.journal].sort(asDone)) {
    const key = keyOf(entry.kind, entry.record);
    if (!isRecordKind(entry.kind) || (records && !records.has(key))) continue;
    const why = reasonOf(entry, explained);
    if (repeatsReason(entry, why)) continue;
    const line = lineOf(entry, entry.kind, known.get(key) ?? '', why);
    const place = places.get(key);
    const last = place === undefined ? undefined : lines[place];
    const whole = last && joined(last, line);
    if (place !== undefined && whole) lines[place] = whole;
    else places.set(key, lines.push(line) - 1);
  }
  if (records === null) lines.push(...plan.versions.map(issueOf));
  return lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => (a.line.at === b.line.at ? b.place - a.place : a.line.at < b.line.at ? 1 : -1))
    .map(({ line }) => inOrder(line));
}

/** The lines in which all words of a query occur; `textOf` gives a line's words as its reader sees them. */
export function searchJournal(
  lines: readonly JournalLine[],
  query: string,
  textOf: (line: JournalLine) => string,
): readonly JournalLine[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const text = textOf(line).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * The last reason anybody gave for a change of a record; `null` where nobody did. `since` and `until` are instants:
 * of the changes between them.
 */
export function lastReason(
  plan: Plan,
  { kind, record }: RecordRef,
  { since = '', until }: { readonly since?: string; readonly until?: string } = {},
): Reason | null {
  const explained = explanations(plan.journal);
  const told = plan.journal
    .filter((entry) => entry.kind === kind && entry.record === record)
    .filter(({ at }) => at > since && (until === undefined || at <= until))
    .flatMap((entry) => reasonOf(entry, explained) ?? []);
  return told.at(-1) ?? null;
}
