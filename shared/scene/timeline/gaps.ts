import type { Mm } from '../scene.ts';
import type { Box, Point } from './linkRoutes.ts';

/** Room between a line that gives way and the text it gives way to. */
const CLEARANCE = 0.45;

/** The stretches of [from, to] that none of the intervals covers, in order. */
function clear(from: Mm, to: Mm, covered: readonly (readonly [Mm, Mm])[]): [Mm, Mm][] {
  const stretches: [Mm, Mm][] = [];
  let at = from;
  for (const [start, end] of [...covered].sort((a, b) => a[0] - b[0])) {
    if (start > at) stretches.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
    if (at >= to) return stretches;
  }
  return [...stretches, [at, to]];
}

/** The parts of a level or upright piece that lie over no box, in the piece's own direction. */
export function clearParts(from: Point, to: Point, boxes: readonly Box[]): [Point, Point][] {
  const isUpright = Math.abs(from[0] - to[0]) < Math.abs(from[1] - to[1]);
  const [across, along] = isUpright ? ([0, 1] as const) : ([1, 0] as const);
  const covered = boxes.flatMap((box): [Mm, Mm][] => {
    const [low, high] = isUpright ? [box.x0, box.x1] : [box.y0, box.y1];
    if (from[across] <= low - CLEARANCE || from[across] >= high + CLEARANCE) return [];
    return [isUpright ? [box.y0, box.y1] : [box.x0 - CLEARANCE, box.x1 + CLEARANCE]];
  });
  const isForward = from[along] <= to[along];
  const place = (value: Mm): Point => (isUpright ? [from[0], value] : [value, from[1]]);
  const parts = clear(Math.min(from[along], to[along]), Math.max(from[along], to[along]), covered).map(
    ([start, end]): [Point, Point] => (isForward ? [place(start), place(end)] : [place(end), place(start)]),
  );
  return isForward ? parts : parts.reverse();
}

/** A route without what lies over boxes: the pieces that are left, each with the bends it keeps. */
export function clearRoute(points: readonly Point[], boxes: readonly Box[]): Point[][] {
  const pieces: Point[][] = [];
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to) continue;
    for (const [start, end] of clearParts(from, to, boxes)) {
      const last = pieces.at(-1);
      const foot = last?.at(-1);
      if (last && foot && Math.hypot(foot[0] - start[0], foot[1] - start[1]) < 0.001) last.push(end);
      else pieces.push([start, end]);
    }
  }
  return pieces.filter((piece) => piece.length > 2 || isLongEnough(piece));
}

const isLongEnough = ([from, to]: readonly Point[]) =>
  from !== undefined && to !== undefined && Math.hypot(from[0] - to[0], from[1] - to[1]) > 0.5;
