import { LISTS } from './document.ts';
import type { Conflict, Plan, RecordKind, RecordOf } from './plan.ts';
import { isQuiet } from './records/index.ts';
import { recordTitle } from './recordTitle.ts';
import { sameJson } from './sameJson.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What happened to one record between two states of a plan. */
export interface PlanChange {
  readonly type: 'added' | 'changed' | 'deleted';
  readonly kind: RecordKind;
  readonly record: string;
  /** Title or name it goes by, after the change where it is still there. */
  readonly title: string;
  /** For `changed`: every field that differs. */
  readonly fields: readonly FieldChange[];
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const former = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => field !== 'id' && !sameJson(former.get(field), value))
    .map(([field, value]) => ({ field, before: former.get(field), after: value }));
}

function compareRecords(
  kind: RecordKind,
  before: readonly RecordOf<RecordKind>[],
  after: readonly RecordOf<RecordKind>[],
): PlanChange[] {
  if (before === after) return [];
  const former = new Map(before.map((record) => [record.id, record]));
  const present = new Set(after.map((record) => record.id));
  const changes: PlanChange[] = [];
  for (const record of after) {
    const known = former.get(record.id);
    // A record keeps its identity until something in it changes.
    if (known === record) continue;
    const fields = known === undefined ? [] : fieldChanges(known, record);
    const told = { kind, record: record.id, title: recordTitle(record), fields };
    if (known === undefined) changes.push({ type: 'added', ...told });
    else if (fields.length > 0) changes.push({ type: 'changed', ...told });
  }
  for (const record of before) {
    if (!present.has(record.id)) {
      changes.push({ type: 'deleted', kind, record: record.id, title: recordTitle(record), fields: [] });
    }
  }
  return changes;
}

/**
 * What differs between two states of a plan: entries first, then the rest; journal, versions and how posters are made
 * left out.
 */
export function comparePlans(before: Plan, after: Plan): readonly PlanChange[] {
  const { entry, ...others } = LISTS;
  return [
    ...compareRecords('entry', before[entry], after[entry]),
    ...compareRecords('plan', [before.info], [after.info]),
    ...(Object.keys(others) as (keyof typeof others)[])
      .filter((kind) => !isQuiet(kind))
      .flatMap((kind) => compareRecords(kind, before[LISTS[kind]], after[LISTS[kind]])),
  ];
}

/** Conflicts that stand in `after` and did not in `before`. */
export function newConflicts(before: Plan, after: Plan): readonly Conflict[] {
  const known = new Set(before.conflicts.map((conflict) => JSON.stringify(conflict)));
  return after.conflicts.filter((conflict) => !known.has(JSON.stringify(conflict)));
}
