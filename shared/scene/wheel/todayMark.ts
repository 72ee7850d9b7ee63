import { daysBetween } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import type { Mark } from '../scene.ts';
import { ACCENT, PAPER } from '../theme.ts';
import { polar, polyline, sector } from './polar.ts';
import { angleOf, type Rings } from './rings.ts';

/** Today: a fine line from the hub to the rim and the day itself marked in the week ring. */
export function todayMark({ today }: SceneOptions, period: ShownPeriod, rings: Rings): Mark[] {
  if (today === undefined) return [];
  const day = daysBetween(period.start, today);
  if (day < 0 || day >= period.days) return [];
  const middle = angleOf(rings, day + 0.5);
  const half = Math.max(angleOf(rings, 0.5), 0.4 / rings.radius);
  const line = polyline([polar(rings, rings.hub, middle), polar(rings, rings.week.from, middle)]);
  return [
    { type: 'path', role: 'overlay', d: line, stroke: { colour: ACCENT, width: 0.35 } },
    {
      type: 'path',
      role: 'overlay',
      d: sector(rings, rings.month.to + 0.2, rings.month.to + 1.8, middle - half * 2.2, middle + half * 2.2),
      fill: ACCENT,
      stroke: { colour: PAPER, width: 0.2 },
    },
  ];
}
