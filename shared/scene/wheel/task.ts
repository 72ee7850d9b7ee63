import type { Plan } from '../../plan/plan.ts';
import { type Box, periodName } from '../furniture/index.ts';
import { laneStyles, NO_LANE } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import { CALM } from '../themes.ts';
import { monthGroups, type Task } from './arrangement.ts';
import { calloutWriter } from './calloutText.ts';
import { shown } from './shown.ts';

/** What a wheel in a box is made from, and the months it shows, in words. */
export function taskOf(
  plan: Plan,
  area: Box,
  options: SceneOptions,
): { readonly task: Task; readonly periodWords: string } {
  const view = shown(plan, options);
  const { period } = view;
  const known = laneStyles(plan.lanes, options.theme ?? CALM);
  const task: Task = {
    plan,
    shown: view,
    writer: calloutWriter(plan, period.months[0]?.year ?? 0, options),
    laneStyles: view.lanes.map((lane) => (lane && known.get(lane.id)) ?? NO_LANE),
    options,
    area,
    months: monthGroups(period, options.locale),
    wheels: new Map(),
    unpinned: new Set(),
  };
  return { task, periodWords: periodName(plan, options, period.months[0]?.start.slice(0, 7), period.end.slice(0, 7)) };
}
