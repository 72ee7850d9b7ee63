/**
 * A plan as readable JSON: what the examples are kept as, what `plan.json` in a plan file holds, and what another
 * program may write. Fields at their initial value are left out.
 */

import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { decodePart, PlanBuilder } from './buildPlan.ts';
import { isObject } from './isObject.ts';
import type { DecodeProblem, JournalEntry, Plan, RecordKind, RecordOf, Settled, Unread, Version } from './plan.ts';
import type { FieldSpec } from './records/define.ts';
import { recordId } from './records/fields.ts';
import { RECORDS } from './records/index.ts';
import { JournalEntrySchema } from './records/journalEntry.ts';
import { SettledSchema } from './records/settled.ts';
import { VersionSchema } from './records/version.ts';
import { sameJson } from './sameJson.ts';

const DOCUMENT_FORMAT = 'aarring-plan';
const DOCUMENT_VERSION = 1;

/** Name of the list a record kind stands in. */
export const LISTS = {
  lane: 'lanes',
  entry: 'entries',
  series: 'series',
  link: 'links',
  scenario: 'scenarios',
  agenda: 'agenda',
  note: 'notes',
  poster: 'posters',
  pin: 'pins',
  leftOut: 'leftOut',
} as const satisfies Record<Exclude<RecordKind, 'plan'>, string>;

/** Readable JSON; see the README of `resources/examples`. */
export type PlanDocument = Readonly<Record<string, unknown>>;

export type DocumentError =
  | { readonly code: 'notAPlan' }
  | { readonly code: 'newer'; readonly version: number }
  /** A record without a usable id, or one that is there twice. `where`: `entries[3]`. */
  | { readonly code: 'record'; readonly where: string };

/** A document taken apart into records, nothing of it interpreted yet. */
export interface RawDocument {
  readonly records: readonly { kind: RecordKind; id: string; fields: ReadonlyMap<string, unknown> }[];
  readonly journal: readonly JournalEntry[];
  readonly versions: readonly Version[];
  readonly settled: readonly Settled[];
  readonly unread: Unread;
  readonly extra: Readonly<Record<string, unknown>>;
}

const KNOWN = new Set<string>([
  'format',
  'version',
  'plan',
  'journal',
  'versions',
  'settled',
  'roots',
  ...Object.values(LISTS),
]);

/** Sorts what stands in a list: what is read, oldest first, and what a newer version wrote. `null` where it is none. */
function sift<Value extends { readonly at: string; readonly id: string }>(
  schema: v.GenericSchema<unknown, Value>,
  list: unknown = [],
): { readonly read: readonly Value[]; readonly unread: readonly { readonly id: string }[] } | null {
  if (!Array.isArray(list)) return null;
  const read: Value[] = [];
  const unread: { readonly id: string }[] = [];
  for (const item of list) {
    const parsed = v.safeParse(schema, item);
    const kept = v.safeParse(v.looseObject({ id: recordId }), item);
    if (parsed.success) read.push(parsed.output);
    else if (kept.success) unread.push(kept.output);
    else return null;
  }
  return { read: read.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)), unread };
}

/** Takes readable JSON apart; only its skeleton is judged here. */
export function takeApart(json: unknown): Result<RawDocument, DocumentError> {
  if (!isObject(json) || json['format'] !== DOCUMENT_FORMAT) return err({ code: 'notAPlan' });
  const version = json['version'];
  if (typeof version !== 'number' || version < 1) return err({ code: 'notAPlan' });
  if (version > DOCUMENT_VERSION) return err({ code: 'newer', version });

  const plan = json['plan'];
  if (!isObject(plan) || !v.is(recordId, plan['planId'])) return err({ code: 'record', where: 'plan' });
  const records: { kind: RecordKind; id: string; fields: ReadonlyMap<string, unknown> }[] = [
    { kind: 'plan', id: 'plan', fields: new Map(Object.entries(plan)) },
  ];
  for (const kind of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const name = LISTS[kind];
    const items = json[name] ?? [];
    if (!Array.isArray(items)) return err({ code: 'record', where: name });
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const where = `${name}[${index}]`;
      if (!isObject(item)) return err({ code: 'record', where });
      const { id, ...fields } = item;
      if (!v.is(recordId, id) || seen.has(id)) return err({ code: 'record', where });
      seen.add(id);
      records.push({ kind, id, fields: new Map(Object.entries(fields)) });
    }
  }
  const journal = sift(JournalEntrySchema, json['journal']);
  if (journal === null) return err({ code: 'record', where: 'journal' });
  const versions = sift(VersionSchema, json['versions']);
  if (versions === null) return err({ code: 'record', where: 'versions' });
  const roots = json['roots'] ?? {};
  if (!isObject(roots)) return err({ code: 'record', where: 'roots' });
  const settled = v.safeParse(v.optional(v.array(SettledSchema), []), json['settled']);
  if (!settled.success) return err({ code: 'record', where: 'settled' });
  const extra = Object.fromEntries(Object.entries(json).filter(([key]) => !KNOWN.has(key)));
  const unread = { journal: journal.unread, versions: versions.unread, roots };
  return ok({ records, journal: journal.read, versions: versions.read, settled: settled.output, unread, extra });
}

/** Decodes readable JSON to a Plan, without a CRDT behind it. */
export function decodeDocument(json: unknown): Result<Plan, DocumentError> {
  const parts = takeApart(json);
  if (!parts.ok) return parts;
  const builder = new PlanBuilder();
  for (const record of parts.value.records) builder.put(decodePart({ ...record, deleted: false, conflicts: [] }));
  const { journal, versions, settled, unread, extra } = parts.value;
  return ok(builder.build(journal, versions, { settled, problems: [], unread, extra }));
}

function writtenFields<Kind extends RecordKind>(
  kind: Kind,
  record: RecordOf<Kind>,
  problems: ReadonlyMap<string, readonly DecodeProblem[]>,
): Record<string, unknown> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const fields = Object.entries(record).filter(
    ([name, value]) => Object.hasOwn(specs, name) && !sameJson(value, specs[name]?.initial),
  );
  // What could not be read is written as it was found.
  const found = (problems.get(`${kind} ${record.id}`) ?? []).map((problem) => [problem.field, problem.found] as const);
  return Object.fromEntries([...fields, ...found, ...Object.entries(record.extra)]);
}

/** The Plan as readable JSON; `decodeDocument` reads it back. */
export function toDocument(plan: Plan): PlanDocument {
  const problems = Map.groupBy(plan.problems, ({ kind, record }) => `${kind} ${record}`);
  const list = <Kind extends keyof typeof LISTS>(kind: Kind, records: readonly RecordOf<Kind>[]) =>
    records.map((record) => ({ id: record.id, ...writtenFields(kind, record, problems) }));
  return {
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    plan: { planId: plan.info.planId, ...writtenFields('plan', plan.info, problems) },
    lanes: list('lane', plan.lanes),
    entries: list('entry', plan.entries),
    series: list('series', plan.series),
    links: list('link', plan.links),
    scenarios: list('scenario', plan.scenarios),
    agenda: list('agenda', plan.agenda),
    notes: list('note', plan.notes),
    ...(plan.posters.length > 0 ? { posters: list('poster', plan.posters) } : {}),
    ...(plan.pins.length > 0 ? { pins: list('pin', plan.pins) } : {}),
    ...(plan.leftOut.length > 0 ? { leftOut: list('leftOut', plan.leftOut) } : {}),
    journal: [...plan.journal, ...plan.unread.journal],
    versions: [...plan.versions, ...plan.unread.versions],
    ...(plan.settled.length > 0 ? { settled: plan.settled } : {}),
    ...(Object.keys(plan.unread.roots).length > 0 ? { roots: plan.unread.roots } : {}),
    ...Object.fromEntries(Object.entries(plan.extra).filter(([name]) => !KNOWN.has(name))),
  };
}
