import type { Bounds } from '../scene/pathBounds.ts';
import type { Mm, Pattern } from '../scene/scene.ts';

export interface Line {
  readonly x1: Mm;
  readonly y1: Mm;
  readonly x2: Mm;
  readonly y2: Mm;
}

/**
 * The lines of a pattern over a box, on the same grid as the tiles in the SVG file: turned, through the middle of
 * tiles `gap` wide that start at the sheet's corner. For dots, lines that start on a dot and have one every `gap`.
 */
export function patternLines(pattern: Pattern, bounds: Bounds): readonly Line[] {
  const { gap, kind, angle = 45 } = pattern;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corners = [bounds.x0, bounds.x1].flatMap((x) => [bounds.y0, bounds.y1].map((y) => [x, y] as const));
  const grid = (places: readonly number[]) => ({
    first: (Math.floor(Math.min(...places) / gap) - 0.5) * gap,
    last: Math.max(...places) + gap,
  });
  const u = grid(corners.map(([x, y]) => x * cos + y * sin));
  const v = grid(corners.map(([x, y]) => y * cos - x * sin));
  const point = (us: Mm, vs: Mm): [Mm, Mm] => [us * cos - vs * sin, us * sin + vs * cos];
  const lines: Line[] = [];
  const add = ([x1, y1]: [Mm, Mm], [x2, y2]: [Mm, Mm]) => lines.push({ x1, y1, x2, y2 });
  for (let at = u.first; at <= u.last; at += gap) add(point(at, v.first), point(at, v.last));
  if (kind !== 'crosshatch') return lines;
  for (let at = v.first; at <= v.last; at += gap) add(point(u.first, at), point(u.last, at));
  return lines;
}
