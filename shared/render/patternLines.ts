import type { Bounds } from '../scene/pathBounds.ts';
import type { Mm, Pattern } from '../scene/scene.ts';

export interface Line {
  readonly x1: Mm;
  readonly y1: Mm;
  readonly x2: Mm;
  readonly y2: Mm;
}

const DIAGONAL = Math.SQRT1_2;

/**
 * The lines of a pattern over a box, on the same grid as the tiles in the SVG file: turned by 45°, through the
 * middle of tiles `gap` wide that start at the sheet's corner. For dots, lines that start on a dot and have one
 * every `gap`.
 */
export function patternLines(pattern: Pattern, bounds: Bounds): readonly Line[] {
  const { gap, kind } = pattern;
  const across = { from: (bounds.x0 + bounds.y0) * DIAGONAL, to: (bounds.x1 + bounds.y1) * DIAGONAL };
  const along = { from: (bounds.y0 - bounds.x1) * DIAGONAL, to: (bounds.y1 - bounds.x0) * DIAGONAL };
  const grid = (range: { from: Mm; to: Mm }) => ({
    first: (Math.floor(range.from / gap) - 0.5) * gap,
    last: range.to + gap,
  });
  const [u, v] = [grid(across), grid(along)];
  const point = (us: Mm, vs: Mm): [Mm, Mm] => [(us - vs) * DIAGONAL, (us + vs) * DIAGONAL];
  const lines: Line[] = [];
  const add = ([x1, y1]: [Mm, Mm], [x2, y2]: [Mm, Mm]) => lines.push({ x1, y1, x2, y2 });
  for (let at = u.first; at <= u.last; at += gap) add(point(at, v.first), point(at, v.last));
  if (kind !== 'crosshatch') return lines;
  for (let at = v.first; at <= v.last; at += gap) add(point(u.first, at), point(u.last, at));
  return lines;
}
