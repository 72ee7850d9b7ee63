import { fieldsSet } from './answers.ts';
import { LISTS } from './document.ts';
import type { Edit } from './edit.ts';
import type { Plan } from './plan.ts';
import type { RecordRef, ReviewChange } from './review.ts';
import { sameJson } from './sameJson.ts';

function recordIn(plan: Plan, { kind, record }: RecordRef): Readonly<Record<string, unknown>> | undefined {
  const found = kind === 'plan' ? plan.info : plan[LISTS[kind]].find(({ id }) => id === record);
  return found && { ...found };
}

/** Where a field of a change stands now: as it came in, back where it was, or changed again since. */
export function fieldStanding(plan: Plan, change: ReviewChange, field: string): 'asCame' | 'back' | 'changed' | 'gone' {
  const told = change.fields.find((one) => one.field === field);
  const record = recordIn(plan, change);
  if (!record || !told) return 'gone';
  if (sameJson(record[field], told.after)) return 'asCame';
  return sameJson(record[field], told.before) ? 'back' : 'changed';
}

/**
 * The edits that put a change of others back where it was, or some of its fields: new edits as any other, none where
 * there is nothing to put back.
 */
export function putBack(plan: Plan, change: ReviewChange, fields?: readonly string[]): readonly Edit[] {
  const { kind, record, type } = change;
  const stands = recordIn(plan, change) !== undefined;
  if (type === 'deleted') return stands ? [] : [{ type: 'restore', kind, id: record }];
  if (!stands) return [];
  if (type === 'added' || type === 'restored') return [{ type: 'delete', kind, id: record }];
  const wanted = change.fields.filter(
    ({ field }) => (fields?.includes(field) ?? true) && fieldStanding(plan, change, field) !== 'back',
  );
  return wanted.flatMap(({ field, before }) => {
    const edit = fieldsSet(kind, record, { [field]: before });
    return edit ? [edit] : [];
  });
}
