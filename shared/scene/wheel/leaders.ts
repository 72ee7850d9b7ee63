import { pathRound } from 'd3';
import type { Mm } from '../scene.ts';
import { isMarker, type Placed } from './placement.ts';
import { type Point, polar } from './polar.ts';
import type { Ray } from './rimAngles.ts';
import type { Rings } from './rings.ts';
import type { PolarBox } from './textPolar.ts';

/** Air between a leader and text that it passes, mm. */
const AIR: Mm = 0.7;

interface Stretch {
  readonly from: Mm;
  readonly to: Mm;
}

/** The radii at which the ray meets text, widened by a little air. */
function meets(ray: Ray, rings: Rings, boxes: readonly PolarBox[]): Stretch[] {
  const { placed, rim } = ray;
  const span = Math.max(rings.radius - placed.radius, 1e-6);
  const angleAt = (radius: Mm) => placed.angle + ((rim - placed.angle) * (radius - placed.radius)) / span;
  return boxes
    .filter(({ inner, outer, from, to }) => {
      if (outer <= placed.radius || inner >= rings.radius) return false;
      const [a, b] = [angleAt(Math.max(inner, placed.radius)), angleAt(Math.min(outer, rings.radius))];
      const air = AIR / outer;
      return Math.max(a, b) > from - air && Math.min(a, b) < to + air;
    })
    .map(({ inner, outer }) => ({ from: inner - AIR * 0.5, to: outer + AIR * 0.5 }))
    .sort((a, b) => a.from - b.from);
}

/** Where a straight leader starts, bends and ends, for the check that no two cross. */
export const leaderPoints = ({ placed, rim }: Ray, rings: Rings, end: Point): readonly [Point, Point, Point] => [
  polar(rings, placed.radius, placed.angle),
  polar(rings, rings.radius + 0.9, rim),
  end,
];

/**
 * A leader: out from its mark, interrupted where it would run through text, bent once at the rim, and on to its
 * callout.
 */
export function leaderPath(ray: Ray, rings: Rings, end: Point, boxes: readonly PolarBox[]): string {
  const { placed, rim } = ray;
  const [start, bend] = leaderPoints(ray, rings, end);
  const reach = rings.radius + 0.9;
  const along = (radius: Mm): Point => {
    const share = Math.min(Math.max((radius - placed.radius) / Math.max(reach - placed.radius, 1e-6), 0), 1);
    return { x: start.x + (bend.x - start.x) * share, y: start.y + (bend.y - start.y) * share };
  };
  const pen = pathRound(3);
  let at = begin(placed);
  const move = (point: Point) => pen.moveTo(point.x, point.y);
  for (const { from, to } of meets({ placed, rim }, rings, boxes)) {
    if (from > at) {
      move(along(at));
      const stop = along(from);
      pen.lineTo(stop.x, stop.y);
    }
    at = Math.max(at, to);
  }
  const last = along(Math.min(at, reach));
  move(last);
  if (at < reach) pen.lineTo(bend.x, bend.y);
  pen.lineTo(end.x, end.y);
  return pen.toString();
}

/** A leader begins at the edge of its marker. */
const begin = (placed: Placed): Mm => (isMarker(placed) ? placed.radius + placed.size * 0.5 : placed.radius);

const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two segments cross at a point inside both. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < -1e-9 && side(c, d, a) * side(c, d, b) < -1e-9;
}

/** Whether any two of these leaders, given in their order round the wheel, cross; looks at near neighbours. */
export function someCross(leaders: readonly (readonly [Point, Point, Point])[], reach = 12): boolean {
  return leaders.some((first, index) =>
    leaders
      .slice(index + 1, index + 1 + reach)
      .some(
        (second) =>
          cross(first[0], first[1], second[0], second[1]) ||
          cross(first[1], first[2], second[1], second[2]) ||
          cross(first[0], first[1], second[1], second[2]) ||
          cross(first[1], first[2], second[0], second[1]),
      ),
  );
}
