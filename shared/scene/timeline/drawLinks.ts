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

const COLOUR = tint(SECOND_INK, 0.5);
const WIDTH = 0.24;
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

/** Where a link may leave a mark: at its right, from its top or foot, or behind the label at its right. */
function exits(source: Spot, target: Spot, half: Mm): { from: Point; stem: Point | null; cost: number }[] {
  const down = target.y >= source.y;
  const x = source.isBar ? source.x1 - Math.min(1.6, (source.x1 - source.x0) / 2) : (source.x0 + source.x1) / 2;
  const edge = source.isBar ? (down ? source.bottom : source.top) : source.y + (down ? half : -half);
  const foot: Point = [x, edge + (down ? 0.25 : -0.25)];
  const result = [
    { from: foot, stem: foot, cost: 0 },
    { from: [source.x1 + 0.3, source.y] as Point, stem: null, cost: 0 },
  ];
  const isBeside = source.label.y0 < source.y && source.label.y1 > source.y && source.label.x1 > source.x1;
  return isBeside ? [...result, { from: [source.label.x1 + 0.7, source.y], stem: null, cost: 8 }] : result;
}

/** The ways from an exit to an entrance: straight, by one bend, or by a jog through the room between rows. */
function* routes(
  from: Point,
  stem: Point | null,
  to: Point,
  edges: readonly Mm[],
  half: Mm,
): Generator<readonly Point[]> {
  const last = to[0] - STUB;
  const down = to[1] > from[1];
  const jogs = [from[1] + (down ? half : -half), to[1] + (down ? -half : half), (from[1] + to[1]) / 2];
  if (stem) {
    if (from[0] < last) yield [from, [from[0], to[1]], to];
    for (const y of jogs) {
      for (const into of [last, last - 1.3, ...edges.filter((edge) => edge > from[0] - 30 && edge < last)]) {
        yield [from, [from[0], y], [into, y], [into, to[1]], to];
      }
    }
    return;
  }
  if (Math.abs(from[1] - to[1]) < 0.4 && from[0] < to[0]) yield [from, to];
  const first = from[0] + STUB;
  if (first <= last) {
    for (const x of [first, last, (first + last) / 2, ...edges.filter((edge) => edge > first && edge < last)]) {
      yield [from, [x, from[1]], [x, to[1]], to];
    }
    return;
  }
  for (const y of jogs) {
    for (const into of [last, last - 1.3]) {
      yield [from, [first, from[1]], [first, y], [into, y], [into, to[1]], to];
    }
  }
}

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** Length on which a path runs along earlier ones that have neither end in common with it. */
function alongside(points: readonly Point[], drawn: readonly Drawn[], from: string, to: string): number {
  let sum = 0;
  for (const other of drawn) {
    if (other.from === from || other.to === to) continue;
    for (let i = 1; i < points.length; i += 1) {
      for (let j = 1; j < other.points.length; j += 1) {
        sum += shared(points[i - 1], points[i], other.points[j - 1], other.points[j]);
      }
    }
  }
  return sum;
}

function shared(a: Point | undefined, b: Point | undefined, c: Point | undefined, d: Point | undefined): number {
  if (!a || !b || !c || !d) return 0;
  for (const axis of [0, 1] as const) {
    const across = axis === 0 ? 1 : 0;
    const isLevel = Math.abs(a[across] - b[across]) < 0.01 && Math.abs(c[across] - d[across]) < 0.01;
    if (!isLevel || Math.abs(a[across] - c[across]) > 0.7) continue;
    const length =
      Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) -
      Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
    if (length > 0) return length;
  }
  return 0;
}

/** Links as quiet lines that arrive at the left of a mark, by the way that lies over least text. */
export function drawLinks(plan: Plan, spots: ReadonlyMap<string, Spot>, leftmost: Mm, lineHeight: Mm): Mark[] {
  const labels = [...spots].map(([id, spot]) => ({ id, ...spot.label }));
  const bars = [...spots].map(([id, spot]) => ({ id, x0: spot.x0, x1: spot.x1, y0: spot.top, y1: spot.bottom }));
  const edges = [...new Set(labels.flatMap((box) => [box.x0 - 3.4, box.x1 + 0.9]))];
  const texts = labels.map((label) => ({ id: label.id, ...shrink(label) }));
  const half = lineHeight * 0.6;
  const drawn: Drawn[] = [];
  for (const link of plan.links) {
    const [fromId, toId] = [link.from ?? '', link.to ?? ''];
    const [source, target] = [spots.get(fromId), spots.get(toId)];
    if (!source || !target || source === target) continue;
    const boxes = [...texts, ...bars.filter((bar) => bar.id !== fromId && bar.id !== toId)];
    const isLabelLeft = target.label.y0 < target.y && target.label.y1 > target.y && target.label.x0 < target.x0 - 1;
    const end: Point = isLabelLeft ? [target.label.x0 - 0.7, target.y] : [target.x0 - 0.35, target.y];
    const to: Point = [end[0] - HEAD * 0.7, end[1]];
    let best: { points: readonly Point[]; score: number } | null = null;
    for (const { from, stem, cost } of exits(source, target, markerHalf(source))) {
      for (const points of routes(from, stem, to, edges, half)) {
        let over = 0;
        for (let at = 1; at < points.length; at += 1)
          over += covered(points[at - 1] ?? from, points[at] ?? from, boxes);
        const stray = points.some(([x]) => x < leftmost) ? 200 : 0;
        const score =
          stray +
          over * 10 +
          pathLength(points) +
          points.length * 3 +
          cost +
          alongside(points, drawn, fromId, toId) * 2;
        if (!best || score < best.score) best = { points: [...points, end], score };
      }
    }
    if (best) drawn.push({ from: fromId, to: toId, points: best.points });
  }
  return drawn.flatMap(({ points }) => linkMarks(points));
}

const markerHalf = (spot: Spot): Mm => (spot.isBar ? (spot.bottom - spot.top) / 2 : (spot.x1 - spot.x0) / 2);

function linkMarks(points: readonly Point[]): Mark[] {
  const end = points.at(-1) ?? [0, 0];
  return [
    {
      type: 'path',
      role: 'link',
      d: rounded(points.slice(0, -1)),
      stroke: { colour: COLOUR, width: WIDTH },
      lineCap: 'round',
    },
    {
      type: 'path',
      role: 'link',
      d: `M${end[0]},${end[1]}L${end[0] - HEAD},${end[1] - HEAD * 0.5}L${end[0] - HEAD},${end[1] + HEAD * 0.5}Z`,
      fill: COLOUR,
    },
  ];
}

const shrink = (box: Box): Box => ({
  x0: box.x0 - 0.1,
  x1: box.x1 + 0.1,
  y0: box.y0 + 0.3,
  y1: box.y1 - 0.3,
});
