import { boundsOf, daysBetween, type IsoDate } from '../../time/index.ts';
import type { Mm } from '../scene.ts';
import { isMarker, type Placed } from './placement.ts';
import { angleOf, type Rings } from './rings.ts';
import type { PolarBox } from './textPolar.ts';

/** Where an entry was before it was moved: the middle of a small mark on its ring. */
export interface FormerSpot {
  readonly angle: number;
  readonly radius: Mm;
  readonly size: Mm;
}

/** The place an entry had; `null` where it was not elsewhere, or not in the months shown. `start`: their first day. */
export function formerSpot(mark: Placed, rings: Rings, start: IsoDate): FormerSpot | null {
  const { dated } = mark;
  const bounds = dated.former ? boundsOf(dated.former) : null;
  if (!bounds || dated.entry.formerWhen === dated.entry.when) return null;
  const day = (daysBetween(start, bounds.start) + daysBetween(start, bounds.end) + 1) / 2;
  if (day < 0 || day > rings.days) return null;
  const radius = isMarker(mark) ? mark.radius : (mark.inner + mark.outer) / 2;
  return { angle: angleOf(rings, day), radius, size: Math.min(mark.size, 3) * 0.6 };
}

/** What the marks of former places cover, and the arrows that lead from them; text keeps off the first at least. */
export function formerBoxes(placed: readonly Placed[], rings: Rings, start: IsoDate) {
  const marks: PolarBox[] = [];
  const arrows: PolarBox[] = [];
  for (const mark of placed) {
    const spot = formerSpot(mark, rings, start);
    if (!spot) continue;
    const half = spot.size * 0.75;
    const wide = half / spot.radius;
    const [inner, outer] = [spot.radius - half, spot.radius + half];
    const to = isMarker(mark) ? mark.angle : mark.from;
    marks.push({ inner, outer, from: spot.angle - wide, to: spot.angle + wide });
    arrows.push({ inner, outer, from: Math.min(spot.angle, to), to: Math.max(spot.angle, to) });
  }
  return { marks, arrows };
}
