import type { Lane, Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';

/** The lanes a view shows, in its order. */
export const shownLanes = (plan: Plan, { lanes }: Pick<SceneOptions, 'lanes'>): readonly Lane[] =>
  lanes ? lanes.flatMap((id) => plan.lanes.find((lane) => lane.id === id) ?? []) : plan.lanes;

/** The lanes an entry stands in: all of those shown, or the one of what belongs to none. */
export function lanesOf({ entry }: Item, lanes: readonly Lane[]): readonly string[] {
  const own = lanes.filter((lane) => entry.lanes.includes(lane.id)).map((lane) => lane.id);
  return own.length > 0 ? own : [COMMON_LANE];
}
