import type { PlanChange } from '../../shared/plan/compare.ts';
import type { Words } from './language.ts';

/** What happened to one record, on one line. */
export function changeLine(change: PlanChange, words: Words): string {
  const title = change.title || change.record;
  const fields = change.fields.map(({ field }) => field).join(', ');
  return words.say(`merge.${change.type}`, { title, fields });
}
