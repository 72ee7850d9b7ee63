import { LISTS } from '../../shared/plan/document.ts';
import type { Conflict, Plan } from '../../shared/plan/plan.ts';
import type { Words } from './language.ts';

/** Title or name of the record, its id where it has none. */
function titleOf(plan: Plan, conflict: Conflict): string {
  const deleted = plan.deleted.find(({ kind, id }) => kind === conflict.kind && id === conflict.record);
  if (deleted) return deleted.title || conflict.record;
  if (conflict.kind === 'plan') return plan.info.title;
  const record = plan[LISTS[conflict.kind]].find(({ id }) => id === conflict.record);
  if (record === undefined) return conflict.record;
  const title = 'title' in record ? record.title : 'name' in record ? record.name : '';
  return title || conflict.record;
}

/** What two people did without having seen each other's, on one line. */
export function conflictText(conflict: Conflict, plan: Plan, words: Words): string {
  const title = titleOf(plan, conflict);
  if (conflict.type === 'deletion') return words.say('merge.conflict.deletion', { title });
  const values = conflict.values.map(({ value }) => JSON.stringify(value)).join(' / ');
  return words.say('merge.conflict.field', { title, field: conflict.field, values });
}
