import { LISTS } from '../../../shared/plan/document.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { recordTitle } from '../../../shared/plan/recordTitle.ts';
import type { RecordRef } from '../../../shared/plan/review.ts';

/** The entry in the views that a record is seen by: its own, its meeting, the one it leads to; `null` for none. */
export function concernedEntry(plan: Plan, { kind, record }: RecordRef): string | null {
  const here = (id: string | null | undefined) => (plan.entries.some((entry) => entry.id === id) ? (id ?? null) : null);
  const byId = (item: { readonly id: string }) => item.id === record;
  if (kind === 'entry') return here(record);
  if (kind === 'agenda') return here(plan.agenda.find(byId)?.meeting);
  if (kind === 'link') return here(plan.links.find(byId)?.to) ?? here(plan.links.find(byId)?.from);
  if (kind === 'scenario') return here(plan.scenarios.find(byId)?.trigger);
  if (kind === 'series') return plan.entries.find(({ series }) => series === record)?.id ?? null;
  if (kind === 'note') return plan.entries.find(({ footnotes }) => footnotes.includes(record))?.id ?? null;
  return null;
}

/** A record as it stands in the plan; `undefined` where it is not there. */
export function standing(plan: Plan, { kind, record }: RecordRef): object | undefined {
  return kind === 'plan' ? plan.info : plan[LISTS[kind]].find(({ id }) => id === record);
}

/** The words a record goes by now: its title, or for a link the titles of its ends. */
export function shownTitle(plan: Plan, ref: RecordRef & { readonly title: string }): string {
  const link = ref.kind === 'link' ? plan.links.find(({ id }) => id === ref.record) : undefined;
  if (link) {
    const title = (id: string | null) => plan.entries.find((entry) => entry.id === id)?.title ?? '';
    return `${title(link.from)} → ${title(link.to)}`;
  }
  const record = standing(plan, ref);
  return (record ? recordTitle(record) : '') || ref.title;
}
