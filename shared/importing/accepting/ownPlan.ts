/** A table that Årring wrote, as a plan again: with all that its records hold, also what no row of a review shows. */
import { decodeDocument, type LISTS, type PlanDocument } from '../../plan/document.ts';
import type { Edit } from '../../plan/edit.ts';
import type { Entry, Plan, PlanInfo, RecordOf } from '../../plan/plan.ts';
import { sameJson } from '../../plan/sameJson.ts';
import type { ReadEntry } from '../reading.ts';
import { type Accepted, type AcceptedEntry, acceptEdits, type NewId } from './acceptEdits.ts';
import { entryFieldsOf } from './entryFields.ts';

type Listed = keyof typeof LISTS;

const fieldsOf = <Kind extends Listed>({ id: _, extra: __, ...fields }: RecordOf<Kind>) => fields;

// A record's own fields are the fields of its kind.
const createOf = <Kind extends Listed>(kind: Kind, record: RecordOf<Kind>): Edit =>
  ({ type: 'create', kind, id: record.id, fields: fieldsOf(record) }) as unknown as Edit;

/** The fields that the user has changed in the review. */
function changedFields(entry: ReadEntry, read: ReadEntry) {
  const before: Readonly<Record<string, unknown>> = entryFieldsOf(read);
  return Object.fromEntries(
    Object.entries(entryFieldsOf(entry)).filter(([name, value]) => !sameJson(value, before[name])),
  );
}

/** The entries as the table has them, with what the user has changed; the first of a split row is the one it was. */
function entriesOf(accepted: readonly AcceptedEntry[], own: Plan) {
  const byId = new Map(own.entries.map((entry) => [entry.id, entry]));
  const kept = new Map<string, { readonly record: Entry; readonly row: AcceptedEntry }>();
  const others: AcceptedEntry[] = [];
  for (const row of accepted) {
    const record = byId.get(row.reads[0]?.id ?? '');
    if (record && !kept.has(record.id)) kept.set(record.id, { record, row });
    else others.push(row);
  }
  return { kept, others };
}

/** The edits that bring such a table into an empty plan. */
export function ownPlanEdits(document: PlanDocument, accepted: Accepted, newId: NewId): readonly Edit[] {
  const decoded = decodeDocument(document);
  if (!decoded.ok) return [];
  const own = decoded.value;
  const { kept, others } = entriesOf(accepted.entries, own);
  const isKept = (id: string | null) => id === null || kept.has(id);
  const moved = [...kept.values()].filter(({ row }) => row.entry.lane !== row.reads[0]?.lane);
  // What is another record than it was, and in which lane, is found as for any other document.
  const more = acceptEdits(
    {
      ...accepted,
      entries: [
        ...others,
        ...moved.map(({ record, row }) => ({ ...row, into: { id: record.id, fields: {}, lane: row.entry.lane } })),
      ],
    },
    own,
    newId,
  ).map((edit): Edit => {
    if (edit.type !== 'set' || edit.kind !== 'entry') return edit;
    const { lanes } = edit.fields;
    return { ...edit, fields: lanes ? { lanes } : {} };
  });
  return [
    ...own.lanes.map((record) => createOf('lane', record)),
    ...own.series.map((record) => createOf('series', record)),
    ...own.scenarios.map((record) => createOf('scenario', record)),
    ...own.notes.map((record) => createOf('note', record)),
    ...[...kept.values()].map(({ record, row }) => {
      const [read = row.entry] = row.reads;
      const parent = isKept(record.parent) ? record.parent : null;
      return createOf('entry', { ...record, parent, ...changedFields(row.entry, read) });
    }),
    ...own.agenda.filter(({ meeting }) => isKept(meeting)).map((record) => createOf('agenda', record)),
    ...own.links.filter(({ from, to }) => isKept(from) && isKept(to)).map((record) => createOf('link', record)),
    ...own.posters.map((record) => createOf('poster', record)),
    ...own.pins.filter(({ entry }) => isKept(entry)).map((record) => createOf('pin', record)),
    ...own.leftOut.map((record) => createOf('leftOut', record)),
    ...more,
  ];
}

/** What such a table says of the plan itself; `null` where it says nothing. */
export function ownPlanInfo(document: PlanDocument): PlanInfo | null {
  const decoded = decodeDocument(document);
  return decoded.ok ? decoded.value.info : null;
}
