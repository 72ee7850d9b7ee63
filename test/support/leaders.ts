import { parsePathData } from '../../shared/scene/pathData.ts';
import type { Scene } from '../../shared/scene/scene.ts';

type Segment = readonly [number, number, number, number];

/** The straight pieces of each leader, read from the marks alone. */
function leaders(scene: Scene): Segment[][] {
  return scene.marks.flatMap((mark) => {
    if (mark.type !== 'path' || mark.role !== 'leader') return [];
    const pieces: Segment[] = [];
    let at: readonly [number, number] = [0, 0];
    for (const { name, values } of parsePathData(mark.d) ?? []) {
      const to = [values[0] ?? 0, values[1] ?? 0] as const;
      if (name === 'L') pieces.push([...at, ...to]);
      at = to;
    }
    return [pieces];
  });
}

/** How far a point lies to one side of a piece's line, mm. */
const side = (a: Segment, x: number, y: number) =>
  ((a[2] - a[0]) * (y - a[1]) - (a[3] - a[1]) * (x - a[0])) / Math.hypot(a[2] - a[0], a[3] - a[1]);
/** Nearer than this, mm, two leaders touch; nobody sees them cross. */
const TOUCH = 0.005;
const parted = (one: number, other: number) => one * other < 0 && Math.min(Math.abs(one), Math.abs(other)) > TOUCH;
const crossing = (a: Segment, b: Segment) =>
  parted(side(a, b[0], b[1]), side(a, b[2], b[3])) && parted(side(b, a[0], a[1]), side(b, a[2], a[3]));

/** Pairs of leaders that cross. */
export function crossings(scene: Scene): number {
  const all = leaders(scene);
  let count = 0;
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) if (one.some((a) => other.some((b) => crossing(a, b)))) count++;
  });
  return count;
}
