import * as v from 'valibot';
import type { Edit } from '../../../shared/plan/edit.ts';
import type { Conflict, FieldConflict, FieldsOf, Plan, RecordKind } from '../../../shared/plan/plan.ts';
import type { FieldSpec } from '../../../shared/plan/records/define.ts';
import { RECORDS } from '../../../shared/plan/records/index.ts';

/** Whether these are fields of a record of this kind, each as its schema wants it. */
function areFields<Kind extends RecordKind>(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): fields is Partial<FieldsOf<Kind>> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  return Object.entries(fields).every(([name, value]) => {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    return spec !== undefined && v.is(spec.schema, value);
  });
}

/** The edit that settles a disagreement with one of its values; `null` for a value no field may have. */
export function chosenEdit(conflict: FieldConflict, value: unknown): Edit | null {
  const fields = { [conflict.field]: value };
  const settle = <Kind extends RecordKind>(kind: Kind) =>
    areFields(kind, fields) ? ({ type: 'set', kind, id: conflict.record, fields } as const) : null;
  switch (conflict.kind) {
    case 'plan':
      return settle('plan');
    case 'lane':
      return settle('lane');
    case 'entry':
      return settle('entry');
    case 'series':
      return settle('series');
    case 'link':
      return settle('link');
    case 'scenario':
      return settle('scenario');
    case 'agenda':
      return settle('agenda');
    case 'note':
      return settle('note');
  }
}

/** The words a record is known by, also when it is deleted. */
export function recordTitle(plan: Plan, { kind, record }: Conflict): string {
  const deleted = plan.deleted.find((item) => item.kind === kind && item.id === record);
  if (deleted) return deleted.title;
  const byId = (item: { readonly id: string }) => item.id === record;
  switch (kind) {
    case 'plan':
      return plan.info.title;
    case 'lane':
      return plan.lanes.find(byId)?.name ?? '';
    case 'entry':
      return plan.entries.find(byId)?.title ?? '';
    case 'series':
      return plan.series.find(byId)?.title ?? '';
    case 'link':
      return plan.links.find(byId)?.label ?? '';
    case 'scenario':
      return plan.scenarios.find(byId)?.name ?? '';
    case 'agenda':
      return plan.agenda.find(byId)?.title ?? '';
    case 'note':
      return plan.notes.find(byId)?.title ?? '';
  }
}
