import type { PathCommand } from './pathData.ts';
import type { Mm } from './scene.ts';

export interface Bounds {
  readonly x0: Mm;
  readonly y0: Mm;
  readonly x1: Mm;
  readonly y1: Mm;
}

/** Turns an arc command into its centre; SVG 2, appendix B.2.4, for circles. */
function circleOf(from: readonly [number, number], values: readonly number[]): { cx: Mm; cy: Mm; r: Mm } {
  const [rx = 0, ry = 0, , large = 0, sweep = 0, x = 0, y = 0] = values;
  const half = Math.hypot(x - from[0], y - from[1]) / 2;
  const r = Math.max(rx, ry, half);
  const height = Math.sqrt(r * r - half * half) * (large === sweep ? -1 : 1);
  const [dx, dy] = half === 0 ? [0, 0] : [(x - from[0]) / (2 * half), (y - from[1]) / (2 * half)];
  return { cx: (from[0] + x) / 2 - dy * height, cy: (from[1] + y) / 2 + dx * height, r };
}

/** A box that holds the whole path: exact for lines and points, generous for curves and arcs. */
export function pathBounds(commands: readonly PathCommand[]): Bounds | null {
  const xs: Mm[] = [];
  const ys: Mm[] = [];
  const add = (x: Mm, y: Mm) => {
    xs.push(x);
    ys.push(y);
  };
  let at: readonly [number, number] = [0, 0];
  for (const { name, values } of commands) {
    if (name === 'Z') continue;
    if (name === 'A') {
      const { cx, cy, r } = circleOf(at, values);
      const [, , , large = 0, , x = 0, y = 0] = values;
      // A short arc strays from its chord by no more than half of it.
      const reach = large === 1 ? r : Math.hypot(x - at[0], y - at[1]) / 2;
      const [mx, my] = large === 1 ? [cx, cy] : [(at[0] + x) / 2, (at[1] + y) / 2];
      add(mx - reach, my - reach);
      add(mx + reach, my + reach);
    }
    const points = name === 'A' ? values.slice(5) : values;
    for (let index = 0; index + 1 < points.length; index += 2) add(points[index] ?? 0, points[index + 1] ?? 0);
    at = [values.at(-2) ?? 0, values.at(-1) ?? 0];
  }
  if (xs.length === 0) return null;
  const least = (list: readonly Mm[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly Mm[]) => list.reduce((a, b) => Math.max(a, b));
  return { x0: least(xs), y0: least(ys), x1: most(xs), y1: most(ys) };
}
