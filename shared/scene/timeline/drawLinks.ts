import type { Plan } from '../../plan/plan.ts';
import type { Mark, Mm } from '../scene.ts';
import { SECOND_INK, tint } from '../theme.ts';
import type { Spot } from './drawEntry.ts';

type Point = readonly [Mm, Mm];
interface Box {
  readonly x0: Mm;
  readonly x1: Mm;
  readonly y0: Mm;
  readonly y1: Mm;
}

const COLOUR = tint(SECOND_INK, 0.6);
const WIDTH = 0.26;
const HEAD = 1.15;
/** Radius of a bend. */
const BEND = 1.4;
/** Room a path keeps to the mark it leaves and the one it comes to. */
const STUB = 1.1;

/** Length of a segment inside boxes: what a path would lie over. */
function covered(from: Point, to: Point, boxes: readonly Box[]): number {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  let sum = 0;
  for (const box of boxes) {
    const wide = Math.min(right, box.x1) - Math.max(left, box.x0);
    const high = Math.min(bottom, box.y1) - Math.max(top, box.y0);
    if (wide >= 0 && high >= 0) sum += Math.max(wide, high) + 0.5;
  }
  return sum;
}

const pathLength = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, point, at) => sum + distance(points[at] ?? point, point), 0);

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Horizontal and vertical pieces with round bends. */
function rounded(points: readonly Point[]): string {
  const number = (value: number) => Math.round(value * 1000) / 1000;
  const text = ([x, y]: Point) => `${number(x)},${number(y)}`;
  const [first = [0, 0] as const] = points;
  let d = `M${text(first)}`;
  points.slice(1).forEach((corner, at) => {
    const before = points[at] ?? corner;
    const after = points[at + 2];
    if (!after) {
      d += `L${text(corner)}`;
      return;
    }
    const radius = Math.min(BEND, distance(before, corner) / 2, distance(corner, after) / 2);
    const towards = (from: Point, length: number): Point => {
      const whole = distance(corner, from) || 1;
      return [
        corner[0] + ((from[0] - corner[0]) * length) / whole,
        corner[1] + ((from[1] - corner[1]) * length) / whole,
      ];
    };
    const [enter, leave] = [towards(before, radius), towards(after, radius)];
    const [c1, c2] = [towards(before, radius * 0.45), towards(after, radius * 0.45)];
    d += `L${text(enter)}C${text(c1)},${text(c2)},${text(leave)}`;
  });
  return d;
}

/** The ways a link may take: one vertical piece where there is room between the two, else round by a row's gap. */
function* routes(from: Point, to: Point, edges: readonly Mm[], half: Mm): Generator<readonly Point[]> {
  if (Math.abs(from[1] - to[1]) < 0.4 && from[0] < to[0]) {
    yield [from, to];
  }
  const [first, last] = [from[0] + STUB, to[0] - STUB];
  if (first <= last) {
    for (const x of [first, last, (first + last) / 2, ...edges.filter((edge) => edge > first && edge < last)]) {
      yield [from, [x, from[1]], [x, to[1]], to];
    }
    return;
  }
  const down = to[1] > from[1];
  for (const y of [to[1] + (down ? -half : half), from[1] + (down ? half : -half), (from[1] + to[1]) / 2]) {
    for (const out of [first, first + 1.5, first + 3]) {
      for (const into of [last, last - 1.5]) {
        yield [from, [out, from[1]], [out, y], [into, y], [into, to[1]], to];
      }
    }
  }
}

/** Links as quiet lines that leave right and arrive left, by the way that lies over least text. */
export function drawLinks(plan: Plan, spots: ReadonlyMap<string, Spot>, lineHeight: Mm): Mark[] {
  const labels = [...spots].map(([id, spot]) => ({ id, ...spot.label }));
  const bars = [...spots].map(([id, spot]) => ({
    id,
    x0: spot.x0,
    x1: spot.x1,
    y0: spot.y - lineHeight / 3,
    y1: spot.y + lineHeight / 3,
  }));
  const gap = lineHeight * 0.62;
  return plan.links.flatMap((link): Mark[] => {
    const [source, target] = [spots.get(link.from ?? ''), spots.get(link.to ?? '')];
    if (!source || !target || source === target) return [];
    const beside = source.label.y0 < source.y && source.label.y1 > source.y;
    const starts: Point[] = [[source.x1 + 0.3, source.y]];
    if (beside && source.label.x1 > source.x1) starts.unshift([source.label.x1 + 0.7, source.y]);
    const labelLeft = target.label.y0 < target.y && target.label.y1 > target.y && target.label.x0 < target.x0;
    const ends: Point[] = [[target.x0 - 0.35, target.y]];
    if (labelLeft) ends.unshift([target.label.x0 - 0.7, target.y]);

    let best: { points: readonly Point[]; score: number } | null = null;
    for (const from of starts) {
      for (const to of ends) {
        const boxes = [...labels, ...bars.filter((bar) => bar.id !== link.from && bar.id !== link.to)].map(shrink);
        const edges = labels.flatMap((box) => [box.x0 - 1.3, box.x1 + 1]);
        for (const points of routes(from, [to[0] - HEAD * 0.7, to[1]], edges, gap)) {
          let over = 0;
          for (let at = 1; at < points.length; at += 1)
            over += covered(points[at - 1] ?? from, points[at] ?? from, boxes);
          const score = over * 12 + pathLength(points) + points.length * 2;
          if (!best || score < best.score) best = { points: [...points, to], score };
        }
      }
    }
    if (!best) return [];
    const end = best.points.at(-1) ?? [0, 0];
    const body = best.points.slice(0, -1);
    return [
      { type: 'path', role: 'link', d: rounded(body), stroke: { colour: COLOUR, width: WIDTH }, lineCap: 'round' },
      {
        type: 'path',
        role: 'link',
        d: `M${end[0]},${end[1]}L${end[0] - HEAD},${end[1] - HEAD * 0.5}L${end[0] - HEAD},${end[1] + HEAD * 0.5}Z`,
        fill: COLOUR,
      },
    ];
  });
}

const shrink = <Shape extends Box>(box: Shape): Box => ({
  x0: box.x0 + 0.1,
  x1: box.x1 - 0.1,
  y0: box.y0 + 0.3,
  y1: box.y1 - 0.3,
});
