import type { LISTS } from './document.ts';
import type { Edit } from './edit.ts';
import type { Plan, RecordKind, RecordOf } from './plan.ts';
import type { FieldSpec } from './records/define.ts';
import { RECORDS } from './records/index.ts';
import { sameJson } from './sameJson.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record that an edit can set. */
function fieldsOf<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Fields {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  return Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(specs, name)));
}

const differing = (now: Fields, then: Fields): Fields =>
  Object.fromEntries(Object.entries(then).filter(([name, value]) => !sameJson(now[name], value)));

// Fields of a decoded record are what an edit of its kind takes.
const setEdit = (kind: RecordKind, id: string, fields: Fields): readonly Edit[] =>
  Object.keys(fields).length === 0 ? [] : [{ type: 'set', kind, id, fields } as Edit];

function restoreList<Kind extends keyof typeof LISTS>(
  kind: Kind,
  now: readonly RecordOf<Kind>[],
  then: readonly RecordOf<Kind>[],
  deleted: ReadonlySet<string>,
): readonly Edit[] {
  const present = new Map(now.map((record) => [record.id, record]));
  const wanted = new Set(then.map(({ id }) => id));
  const back = then.flatMap((record): readonly Edit[] => {
    const { id } = record;
    const fields = fieldsOf(kind, record);
    const known = present.get(id);
    if (known) return setEdit(kind, id, differing(fieldsOf(kind, known), fields));
    // What it was when it was deleted is not told, so that every field is set.
    if (deleted.has(id)) return [{ type: 'restore', kind, id }, ...setEdit(kind, id, fields)];
    return [{ type: 'create', kind, id, fields } as Edit];
  });
  const gone = now.filter(({ id }) => !wanted.has(id)).map(({ id }): Edit => ({ type: 'delete', kind, id }));
  return [...back, ...gone];
}

/**
 * The edits that bring a plan back to an earlier state of itself: what came since is deleted, what went is restored
 * or made anew, and every field is as it was. The plan's identity, its journal and its versions stay. Fields of a
 * newer version, which no edit can set, stay as they are now.
 */
export function restoreEdits(now: Plan, then: Plan): readonly Edit[] {
  const { planId: _now, ...info } = fieldsOf('plan', now.info);
  const { planId: _then, ...formerInfo } = fieldsOf('plan', then.info);
  const list = <Kind extends keyof typeof LISTS>(
    kind: Kind,
    records: readonly RecordOf<Kind>[],
    former: readonly RecordOf<Kind>[],
  ) => {
    const deleted = new Set(now.deleted.filter((record) => record.kind === kind).map(({ id }) => id));
    return restoreList(kind, records, former, deleted);
  };
  return [
    ...setEdit('plan', 'plan', differing(info, formerInfo)),
    ...list('lane', now.lanes, then.lanes),
    ...list('series', now.series, then.series),
    ...list('scenario', now.scenarios, then.scenarios),
    ...list('note', now.notes, then.notes),
    ...list('entry', now.entries, then.entries),
    ...list('agenda', now.agenda, then.agenda),
    ...list('link', now.links, then.links),
  ];
}
