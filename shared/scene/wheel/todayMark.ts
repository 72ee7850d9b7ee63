import { daysBetween, formatWhen, whenOf } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import type { Mark, Mm } from '../scene.ts';
import { ACCENT, TYPE } from '../theme.ts';
import { interruptedRay } from './interrupted.ts';
import { sector } from './polar.ts';
import { angleOf, type Rings } from './rings.ts';
import { arcTextMark, fitArcText, type PolarBox } from './textPolar.ts';

/** Room along the hub's edge for the word and the date. */
export const TODAY_ROOM: Mm = 4;

/** Whether today lies in the months shown. */
export function todayShown({ today }: Pick<SceneOptions, 'today'>, period: ShownPeriod): boolean {
  return today !== undefined && today >= period.start && today <= period.end;
}

/** Today: a fine line through the lanes, the day marked at the rim, and the date along the hub's edge. */
export function todayMark(
  options: SceneOptions,
  period: ShownPeriod,
  rings: Rings,
  boxes: readonly PolarBox[],
): Mark[] {
  const { today } = options;
  if (today === undefined || !todayShown(options, period)) return [];
  const day = daysBetween(period.start, today) + 0.5;
  const middle = angleOf(rings, day);
  const half = Math.max(angleOf(rings, 0.5), 0.7 / rings.radius);
  const line = interruptedRay({ angle: middle, radius: rings.hub, rim: middle }, rings, rings.week.from, boxes);
  const marks: Mark[] = [
    { type: 'path', role: 'overlay', d: line, stroke: { colour: ACCENT, width: 0.35 } },
    {
      type: 'path',
      role: 'overlay',
      d: sector(rings, rings.week.from, rings.week.from + 0.9, middle - half, middle + half),
      fill: ACCENT,
    },
    {
      type: 'path',
      role: 'overlay',
      d: sector(rings, rings.month.to - 0.9, rings.month.to, middle - half, middle + half),
      fill: ACCENT,
    },
  ];
  const style = { size: TYPE.small, weight: 600 } as const;
  const text = `${options.translate('today')} ${formatWhen(whenOf(today), options.locale, { style: 'short' })}`;
  const radius = rings.hub - TODAY_ROOM / 2;
  const reach = (options.measurer.width(text, style) / radius) * 1.2;
  const fitted =
    radius > 8 ? fitArcText(text, style, radius, { from: middle - reach, to: middle + reach }, options.measurer) : null;
  if (fitted) marks.push(arcTextMark(text, fitted, rings, style, { role: 'overlay', fill: ACCENT }));
  return marks;
}
