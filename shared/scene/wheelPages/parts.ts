import type { Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import type { Pages } from '../scene.ts';
import { layoutWheel } from '../wheel/index.ts';
import { shown } from '../wheel/shown.ts';
import { type YearPart, yearParts } from '../yearParts.ts';

/**
 * A sheet for each quarter or tertial: the wheel of those months alone, with that much more room, under the plan's
 * title and the part's name. What lies before all that is shown stands on the first, what lies after it and what has
 * no date on the last. A part in which nothing happens has no sheet.
 */
export function layoutWheelParts(plan: Plan, kind: YearPart, options: SceneOptions): Pages {
  const parts = yearParts(plan, kind, options);
  const [first, ...others] = parts.flatMap(({ name, from, to }, index) => {
    const period = { ...options, from, to };
    const { dated, before, after, undated } = shown(plan, period);
    const own = new Set([
      ...dated.map(({ entry }) => entry),
      ...(index === 0 ? before : []),
      ...(index === parts.length - 1 ? [...after, ...undated] : []),
    ]);
    if (own.size === 0) return [];
    const subtitle = [name, plan.info.subtitle].filter((words) => words !== '').join(' · ');
    const part: Plan = {
      ...plan,
      info: { ...plan.info, subtitle, from, to },
      entries: plan.entries.filter((entry) => own.has(entry)),
    };
    return [{ ...layoutWheel(part, period), name }];
  });
  return first ? [first, ...others] : [layoutWheel(plan, options)];
}
