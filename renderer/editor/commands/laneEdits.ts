import type { Edit } from '../../../shared/plan/edit.ts';
import { orderBetween } from '../../../shared/plan/order.ts';
import type { Lane, Plan } from '../../../shared/plan/plan.ts';

/** A new lane after the others. */
export const addLane = (plan: Plan, id: string, name: string): readonly Edit[] => [
  { type: 'create', kind: 'lane', id, fields: { name, order: orderBetween(plan.lanes.at(-1)?.order ?? null, null) } },
];

/** The order key that puts an item one place up or down among `items`; `null` where it cannot go further. */
export function orderAfterStep(
  items: readonly { readonly id: string; readonly order: string }[],
  id: string,
  step: -1 | 1,
): string | null {
  const at = items.findIndex((item) => item.id === id);
  const neighbour = items[at + step];
  if (at < 0 || !neighbour) return null;
  const beyond = items[at + 2 * step];
  return step === 1
    ? orderBetween(neighbour.order, beyond?.order ?? null)
    : orderBetween(beyond?.order ?? null, neighbour.order);
}

export function stepLane(plan: Plan, lane: Lane, step: -1 | 1): readonly Edit[] {
  const order = orderAfterStep(plan.lanes, lane.id, step);
  return order === null ? [] : [{ type: 'set', kind: 'lane', id: lane.id, fields: { order } }];
}
