import type { Mm } from '../scene.ts';
import { interruptedRay } from './interrupted.ts';
import { isMarker } from './placement.ts';
import { type Point, polar } from './polar.ts';
import type { Ray } from './rimAngles.ts';
import type { Rings } from './rings.ts';
import type { PolarBox } from './textPolar.ts';

/** Leaders bend this far outside the rim, mm. */
export const BEND: Mm = 0.9;

/** Where a straight leader starts, bends and ends, for the check that no two cross. */
export const leaderPoints = ({ placed, rim }: Ray, rings: Rings, end: Point): LeaderPoints => [
  polar(rings, placed.radius, placed.angle),
  polar(rings, rings.radius + BEND, rim),
  end,
];

/**
 * A leader: from the edge of its marker outwards, interrupted where it would run through text, bent once at the rim,
 * and on to its callout.
 */
export function leaderPath({ placed, rim }: Ray, rings: Rings, end: Point, boxes: readonly PolarBox[]): string {
  const reach = rings.radius + BEND;
  const skip = isMarker(placed) ? placed.size * 0.5 : 0;
  const share = skip / Math.max(reach - placed.radius, 1e-6);
  const start = { radius: placed.radius + skip, angle: placed.angle + (rim - placed.angle) * share };
  return interruptedRay({ ...start, rim }, rings, reach, boxes, end);
}

const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two segments cross at a point inside both. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < -1e-9 && side(c, d, a) * side(c, d, b) < -1e-9;
}

/** Start, bend and end of a leader. */
export type LeaderPoints = readonly [Point, Point, Point];

/** Whether two leaders cross. */
export const leadersCross = (first: LeaderPoints, second: LeaderPoints): boolean =>
  cross(first[0], first[1], second[0], second[1]) ||
  cross(first[1], first[2], second[1], second[2]) ||
  cross(first[0], first[1], second[1], second[2]) ||
  cross(first[1], first[2], second[0], second[1]);

/** Whether any two of these leaders cross. */
export function someCross(leaders: readonly LeaderPoints[]): boolean {
  return leaders.some((first, index) => {
    for (let at = index + 1; at < leaders.length; at++) {
      const second = leaders[at];
      if (second && leadersCross(first, second)) return true;
    }
    return false;
  });
}
