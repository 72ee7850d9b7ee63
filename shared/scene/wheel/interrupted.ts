import { pathRound } from 'd3';
import type { Mm } from '../scene.ts';
import { type Centre, type Point, polar } from './polar.ts';
import type { PolarBox } from './textPolar.ts';

/** A line outwards from a point of the wheel to another angle further out. */
export interface RayLine {
  readonly angle: number;
  readonly radius: Mm;
  /** Angle where it ends. */
  readonly rim: number;
}

/** Air between a line and text that it passes, mm. */
const AIR: Mm = 0.7;
/** A piece shorter than this between two texts would be a speck. */
const LEAST: Mm = 2.2;

interface Stretch {
  readonly from: Mm;
  readonly to: Mm;
}

/** The radii at which the ray meets text, widened by a little air. */
function meets(ray: RayLine, reach: Mm, boxes: readonly PolarBox[]): Stretch[] {
  const span = Math.max(reach - ray.radius, 1e-6);
  const angleAt = (radius: Mm) => ray.angle + ((ray.rim - ray.angle) * (radius - ray.radius)) / span;
  return boxes
    .filter(({ inner, outer, from, to }) => {
      if (outer <= ray.radius || inner >= reach) return false;
      const [a, b] = [angleAt(Math.max(inner, ray.radius)), angleAt(Math.min(outer, reach))];
      const air = AIR / outer;
      // Text may stand across the turn of the year.
      return [-2 * Math.PI, 0, 2 * Math.PI].some(
        (turn) => Math.max(a, b) + turn > from - air && Math.min(a, b) + turn < to + air,
      );
    })
    .map(({ inner, outer }) => ({ from: inner - AIR * 0.5, to: outer + AIR * 0.5 }))
    .sort((a, b) => a.from - b.from);
}

/** The path of a ray from its start to `reach`, without the pieces where text stands, then on to `end` if given. */
export function interruptedRay(
  ray: RayLine,
  centre: Centre,
  reach: Mm,
  boxes: readonly PolarBox[],
  end?: Point,
): string {
  const [start, bend] = [polar(centre, ray.radius, ray.angle), polar(centre, reach, ray.rim)];
  const along = (radius: Mm): Point => {
    const share = Math.min(Math.max((radius - ray.radius) / Math.max(reach - ray.radius, 1e-6), 0), 1);
    return { x: start.x + (bend.x - start.x) * share, y: start.y + (bend.y - start.y) * share };
  };
  const pen = pathRound(3);
  let at = ray.radius;
  let first = true;
  for (const { from, to } of meets(ray, reach, boxes)) {
    if (from - at > (first ? 0.3 : LEAST)) {
      const [begin, stop] = [along(at), along(from)];
      pen.moveTo(begin.x, begin.y);
      pen.lineTo(stop.x, stop.y);
    }
    first = false;
    at = Math.max(at, to);
  }
  const last = along(Math.min(at, reach));
  if (end || at < reach) pen.moveTo(last.x, last.y);
  if (at < reach) pen.lineTo(bend.x, bend.y);
  if (end) pen.lineTo(end.x, end.y);
  return pen.toString();
}
