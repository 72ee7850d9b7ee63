import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';
import { ACCENT, TYPE } from '../theme.ts';
import type { Spot } from './drawEntry.ts';
import { dayX, type Frame } from './frame.ts';
import { clearParts } from './gaps.ts';

/** A line through the day that is today, giving way to labels, with its name under it. */
export function drawToday(frame: Frame, bottom: Mm, spots: Iterable<Spot>, options: SceneOptions): Mark[] {
  const { today } = options;
  if (!today || today < frame.period.start || today > frame.period.end) return [];
  const x = dayX(frame, today) + (frame.x1 - frame.x0) / frame.period.days / 2;
  const lines = [...spots].flatMap((spot) => spot.lines);
  const line = clearParts([x, frame.gridTop], [x, bottom], lines)
    .map(([from, to]) => `M${from}L${to}`)
    .join('');
  const tip = frame.gridTop + 0.2;
  return [
    ...(line === ''
      ? []
      : [{ type: 'path', role: 'overlay', d: line, stroke: { colour: ACCENT, width: 0.35 } } as const]),
    { type: 'path', role: 'overlay', d: `M${x},${tip}L${x - 1},${tip - 1.4}L${x + 1},${tip - 1.4}Z`, fill: ACCENT },
    {
      type: 'text',
      role: 'overlay',
      text: options.translate('today'),
      x,
      y: bottom + 3.2,
      style: { size: TYPE.small, weight: 600 },
      fill: ACCENT,
      anchor: 'middle',
    },
  ];
}
