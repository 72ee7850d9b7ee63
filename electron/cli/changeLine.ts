import { historyWords, readerOf } from '../../shared/exporting/index.ts';
import type { PlanChange } from '../../shared/plan/compare.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Words } from './language.ts';

/** What a record goes by; a link, which has no title, by those of its ends. */
function titleOf({ kind, record, title }: PlanChange, plan: Plan, words: Words): string {
  if (kind === 'link') return readerOf(plan, historyWords(words.language)).recordName(kind, record, title);
  return title || record;
}

/** What happened to one record of a plan, on one line. */
export function changeLine(change: PlanChange, plan: Plan, words: Words): string {
  const fields = change.fields.map(({ field }) => field).join(', ');
  return words.say(`merge.${change.type}`, { title: titleOf(change, plan, words), fields });
}
