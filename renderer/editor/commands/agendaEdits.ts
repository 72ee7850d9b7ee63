import type { Edit } from '../../../shared/plan/edit.ts';
import { orderBetween } from '../../../shared/plan/order.ts';
import type { AgendaItem, Entry, FieldsOf, Plan } from '../../../shared/plan/plan.ts';
import { orderAfterStep } from './laneEdits.ts';

/** What a meeting takes up, in order; `null` asks for the backlog. */
export const agendaOf = (plan: Plan, meeting: string | null): readonly AgendaItem[] =>
  plan.agenda.filter((item) => item.meeting === meeting);

/** Items that take none of the meeting's time. */
const TAKES_NO_TIME: ReadonlySet<AgendaItem['status']> = new Set(['moved', 'postponed', 'cancelled', 'dropped']);

/** Minutes the items take, and minutes the meeting has for them (its own frame, else its lane's). */
export function minutesOf(plan: Plan, meeting: Entry): { readonly taken: number; readonly frame: number | null } {
  const taken = agendaOf(plan, meeting.id)
    .filter((item) => !TAKES_NO_TIME.has(item.status))
    .reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const lane = plan.lanes.find(({ id }) => meeting.lanes.includes(id));
  return { taken, frame: meeting.frameMinutes ?? lane?.frameMinutes ?? null };
}

const lastOrder = (plan: Plan, meeting: string | null) => agendaOf(plan, meeting).at(-1)?.order ?? null;

export const addAgendaItem = (plan: Plan, meeting: string | null, id: string, title: string): readonly Edit[] => [
  {
    type: 'create',
    kind: 'agenda',
    id,
    fields: { meeting, title, order: orderBetween(lastOrder(plan, meeting), null) },
  },
];

export const setAgendaItem = (id: string, fields: Partial<FieldsOf<'agenda'>>): readonly Edit[] => [
  { type: 'set', kind: 'agenda', id, fields },
];

/** Puts an item last in a meeting or in the backlog; where it came from is kept. */
export const sendAgendaItem = (plan: Plan, item: AgendaItem, meeting: string | null): readonly Edit[] =>
  setAgendaItem(item.id, {
    meeting,
    order: orderBetween(lastOrder(plan, meeting), null),
    ...(item.meeting === null ? {} : { movedFrom: item.meeting }),
  });

export function stepAgendaItem(plan: Plan, item: AgendaItem, step: -1 | 1): readonly Edit[] {
  const order = orderAfterStep(agendaOf(plan, item.meeting), item.id, step);
  return order === null ? [] : setAgendaItem(item.id, { order });
}
