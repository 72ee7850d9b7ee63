import type { Measurer } from '../../text/measure.ts';
import type { ArcTextMark, TextMark } from '../scene.ts';
import type { Point } from './outline.ts';

/** A convex outline with its bounding box. */
export interface Shape {
  readonly corners: readonly Point[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function shapeOf(corners: readonly Point[]): Shape {
  const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
  return {
    corners,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** How far ink reaches above and below the baseline, in ems: ascenders and descenders, not the accents of capitals. */
const ABOVE = 0.76;
const BELOW = 0.21;

/** The box of a run that starts at (x, y) and goes `width` along the direction `angle` (radians clockwise). */
function runBox(x: number, y: number, width: number, size: number, angle: number): Shape {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, up: number): Point => [x + along * cos + up * sin, y + along * sin - up * cos];
  const [above, below] = [ABOVE * size, -BELOW * size];
  return shapeOf([at(0, below), at(width, below), at(width, above), at(0, above)]);
}

/** The oriented box a line of text takes. */
export function textShape(mark: TextMark, measurer: Measurer): Shape {
  const width = measurer.width(mark.text, mark.style);
  const angle = ((mark.rotate ?? 0) * Math.PI) / 180;
  const back = mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0;
  return runBox(mark.x - back * Math.cos(angle), mark.y - back * Math.sin(angle), width, mark.style.size, angle);
}

/** A box for each character of a text along a circle. */
export function arcTextShapes(mark: ArcTextMark, measurer: Measurer): Shape[] {
  const characters = [...mark.text];
  const total = measurer.width(mark.text, mark.style);
  const direction = mark.side === 'outside' ? 1 : -1;
  let done = 0;
  let before = '';
  return characters.map((character) => {
    const width = measurer.width(before + character, mark.style) - done;
    const middle = done + width / 2 - total / 2;
    done += width;
    before += character;
    const angle = mark.angle + (direction * middle) / mark.radius;
    const heading = direction === 1 ? angle : angle + Math.PI;
    const [x, y] = [mark.cx + mark.radius * Math.sin(angle), mark.cy - mark.radius * Math.cos(angle)];
    const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
    return runBox(x - (cos * width) / 2, y - (sin * width) / 2, width, mark.style.size, heading);
  });
}

/** Whether two convex shapes lie over each other by more than `slack` mm (separating axis theorem). */
export function shapesOverlap(a: Shape, b: Shape, slack: number): boolean {
  if (Math.min(a.right, b.right) - Math.max(a.left, b.left) <= slack) return false;
  if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= slack) return false;
  return !separated(a.corners, b.corners, slack) && !separated(b.corners, a.corners, slack);
}

function separated(edges: readonly Point[], others: readonly Point[], slack: number): boolean {
  return edges.some((corner, index) => {
    const next = edges[(index + 1) % edges.length] ?? corner;
    const [dx, dy] = [next[0] - corner[0], next[1] - corner[1]];
    const length = Math.hypot(dx, dy);
    if (length === 0) return false;
    const along = (point: Point) => (point[0] * dy - point[1] * dx) / length;
    const [own, foreign] = [edges.map(along), others.map(along)];
    return Math.min(Math.max(...own), Math.max(...foreign)) - Math.max(Math.min(...own), Math.min(...foreign)) <= slack;
  });
}
