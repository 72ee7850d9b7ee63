import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';
import { ACCENT, TYPE } from '../theme.ts';
import type { Spot } from './drawEntry.ts';
import { dayX, type Frame } from './frame.ts';

const CLEARANCE = 0.7;

/** The stretches of a vertical line at x that no label lies on. */
function clearStretches(x: Mm, top: Mm, bottom: Mm, spots: Iterable<Spot>): [Mm, Mm][] {
  const covered = [...spots]
    .map((spot) => spot.label)
    .filter((box) => box.x0 - CLEARANCE < x && x < box.x1 + CLEARANCE)
    .sort((a, b) => a.y0 - b.y0);
  const stretches: [Mm, Mm][] = [];
  let from = top;
  for (const box of covered) {
    if (box.y0 - from > CLEARANCE) stretches.push([from, box.y0]);
    from = Math.max(from, box.y1);
  }
  return bottom - from > CLEARANCE ? [...stretches, [from, bottom]] : stretches;
}

/** A line through the day that is today, giving way to labels, with its name under it. */
export function drawToday(frame: Frame, bottom: Mm, spots: Iterable<Spot>, options: SceneOptions): Mark[] {
  const { today } = options;
  if (!today || today < frame.period.start || today > frame.period.end) return [];
  const x = dayX(frame, today) + (frame.x1 - frame.x0) / frame.period.days / 2;
  const line = clearStretches(x, frame.gridTop, bottom, spots)
    .map(([from, to]) => `M${x},${from}L${x},${to}`)
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
