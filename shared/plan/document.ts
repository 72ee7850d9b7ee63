/**
 * A plan as readable JSON: what the examples are kept as, what `plan.json` in a plan file holds, and what another
 * program may write. Fields at their initial value are left out.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { decodePart, PlanBuilder } from './buildPlan.ts';
import type { JournalEntry, Plan, RecordKind, RecordOf, Settled, Version } from './plan.ts';
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
  readonly extra: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KNOWN = new Set<string>(['format', 'version', 'plan', 'journal', 'versions', 'settled', ...Object.values(LISTS)]);

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
  const journal = v.safeParse(v.optional(v.array(JournalEntrySchema), []), json['journal']);
  if (!journal.success) return err({ code: 'record', where: 'journal' });
  const versions = v.safeParse(v.optional(v.array(VersionSchema), []), json['versions']);
  if (!versions.success) return err({ code: 'record', where: 'versions' });
  const settled = v.safeParse(v.optional(v.array(SettledSchema), []), json['settled']);
  if (!settled.success) return err({ code: 'record', where: 'settled' });
  const extra = Object.fromEntries(Object.entries(json).filter(([key]) => !KNOWN.has(key)));
  return ok({ records, journal: journal.output, versions: versions.output, settled: settled.output, extra });
}

/** Decodes readable JSON to a Plan, without a CRDT behind it. */
export function decodeDocument(json: unknown): Result<Plan, DocumentError> {
  const parts = takeApart(json);
  if (!parts.ok) return parts;
  const builder = new PlanBuilder();
  for (const record of parts.value.records) builder.put(decodePart({ ...record, deleted: false, conflicts: [] }));
  const { journal, versions, settled, extra } = parts.value;
  return ok(builder.build(journal, versions, { settled, problems: [], extra }));
}

function writtenFields<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Record<string, unknown> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const fields = Object.entries(record).filter(
    ([name, value]) => Object.hasOwn(specs, name) && !sameJson(value, specs[name]?.initial),
  );
  return Object.fromEntries([...fields, ...Object.entries(record.extra)]);
}

/** The Plan as readable JSON; `decodeDocument` reads it back. */
export function toDocument(plan: Plan): PlanDocument {
  const list = <Kind extends keyof typeof LISTS>(kind: Kind, records: readonly RecordOf<Kind>[]) =>
    records.map((record) => ({ id: record.id, ...writtenFields(kind, record) }));
  return {
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    plan: { planId: plan.info.planId, ...writtenFields('plan', plan.info) },
    lanes: list('lane', plan.lanes),
    entries: list('entry', plan.entries),
    series: list('series', plan.series),
    links: list('link', plan.links),
    scenarios: list('scenario', plan.scenarios),
    agenda: list('agenda', plan.agenda),
    notes: list('note', plan.notes),
    journal: plan.journal,
    versions: plan.versions,
    ...(plan.settled.length > 0 ? { settled: plan.settled } : {}),
    ...Object.fromEntries(Object.entries(plan.extra).filter(([name]) => !KNOWN.has(name))),
  };
}
