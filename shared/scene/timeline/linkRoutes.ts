import type { Mm } from '../scene.ts';
import type { Spot } from './drawEntry.ts';

export type Point = readonly [Mm, Mm];

export interface Box {
  readonly x0: Mm;
  readonly x1: Mm;
  readonly y0: Mm;
  readonly y1: Mm;
}

/** Where a route may begin or end, and which way it goes there. */
export interface Gate {
  readonly at: Point;
  readonly way: 'across' | 'down' | 'up';
  /** What speaks against it, in mm of route. */
  readonly cost: Mm;
}

/** Room a route keeps to the mark it leaves and the one it comes to. */
const STUB = 1.1;
/** Places for a vertical piece that are tried between the two ends. */
const CHANNELS = 18;

const halfHeight = (spot: Spot) => (spot.isBar ? (spot.bottom - spot.top) / 2 : (spot.x1 - spot.x0) / 2);
const middle = (spot: Spot) => (spot.x0 + spot.x1) / 2;
const isOnLine = (spot: Spot) => spot.label.y0 < spot.y && spot.label.y1 > spot.y;

/** A link leaves a mark from its foot or top, at its right, or behind the label that stands there. */
export function exitGates(source: Spot, target: Spot): Gate[] {
  const down = target.y >= source.y;
  const x = source.isBar ? source.x1 - Math.min(1.6, (source.x1 - source.x0) / 2) : middle(source);
  const edge = source.y + (down ? 1 : -1) * (halfHeight(source) + 0.25);
  const stem: Gate = { at: [x, edge], way: down ? 'down' : 'up', cost: 0 };
  const right: Gate = { at: [source.x1 + 0.3, source.y], way: 'across', cost: 0 };
  const isLabelRight = isOnLine(source) && source.label.x1 > source.x1;
  return isLabelRight
    ? [stem, right, { at: [source.label.x1 + 0.7, source.y], way: 'across', cost: 8 }]
    : [stem, right];
}

/** A link comes to a mark from its left, or where its label stands there, from above or below. */
export function entryGates(source: Spot, target: Spot): Gate[] {
  const isLabelLeft = isOnLine(target) && target.label.x0 < target.x0 - 1;
  const x = isLabelLeft ? target.label.x0 - 0.7 : target.x0 - 0.35;
  const left: Gate = { at: [x, target.y], way: 'across', cost: isLabelLeft ? 6 : 0 };
  const down = target.y >= source.y;
  const edge = target.y - (down ? 1 : -1) * (halfHeight(target) + 0.35);
  const centre = target.isBar ? target.x0 + Math.min(3, (target.x1 - target.x0) / 2) : middle(target);
  // In one row there is no way from above or below.
  if (Math.abs(target.y - source.y) < 3 * halfHeight(target)) return [left];
  return [left, { at: [centre, edge], way: down ? 'down' : 'up', cost: isLabelLeft ? 2 : 14 }];
}

/** The ways from an exit to an entrance: straight, by one bend, or by a jog through the room between rows. */
export function* routes(from: Gate, to: Gate, edges: readonly Mm[], row: Mm): Generator<readonly Point[]> {
  const [[x0, y0], [x1, y1]] = [from.at, to.at];
  const down = y1 > y0;
  const jogs = [y0 + (down ? row : -row), y1 + (down ? -row : row), (y0 + y1) / 2];
  if (to.way !== 'across') {
    if (from.way === 'across') {
      if (x1 > x0 + STUB) yield [from.at, [x1, y0], to.at];
      return;
    }
    for (const y of jogs) yield [from.at, [x0, y], [x1, y], to.at];
    return;
  }
  const last = x1 - STUB;
  if (from.way !== 'across') {
    if (x0 < last) yield [from.at, [x0, y1], to.at];
    for (const y of jogs) {
      for (const x of [last, last - 1.3, ...channels(edges, x0 - 30, last)]) {
        yield [from.at, [x0, y], [x, y], [x, y1], to.at];
      }
    }
    return;
  }
  if (Math.abs(y0 - y1) < 0.4 && x0 < x1) yield [from.at, to.at];
  const first = x0 + STUB;
  if (first <= last) {
    for (const x of [first, last, (first + last) / 2, ...channels(edges, first, last)]) {
      yield [from.at, [x, y0], [x, y1], to.at];
    }
    return;
  }
  for (const y of jogs) {
    for (const x of [last, last - 1.3]) yield [from.at, [first, y0], [first, y], [x, y], [x, y1], to.at];
  }
}

/** A few of the gaps beside labels that lie between two places, those nearest the second. */
function channels(edges: readonly Mm[], low: Mm, high: Mm): readonly Mm[] {
  return edges.filter((edge) => edge > low && edge < high).slice(-CHANNELS);
}

export const routeLength = (points: readonly Point[]): Mm =>
  points.slice(1).reduce((sum, point, at) => {
    const before = points[at] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);

/** How much of a route lies over boxes, mm; each one touched counts half a millimetre more. */
export function coveredLength(points: readonly Point[], boxes: readonly Box[]): Mm {
  let sum = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to) continue;
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    for (const box of boxes) {
      const wide = Math.min(right, box.x1) - Math.max(left, box.x0);
      const high = Math.min(bottom, box.y1) - Math.max(top, box.y0);
      if (wide >= 0 && high >= 0) sum += Math.max(wide, high) + 0.5;
    }
  }
  return sum;
}

/** Length on which two routes run along each other, too close to be told apart. */
export function sharedLength(one: readonly Point[], other: readonly Point[]): Mm {
  let sum = 0;
  for (let i = 1; i < one.length; i += 1) {
    for (let j = 1; j < other.length; j += 1) sum += sharedPiece(one[i - 1], one[i], other[j - 1], other[j]);
  }
  return sum;
}

function sharedPiece(a: Point | undefined, b: Point | undefined, c: Point | undefined, d: Point | undefined): Mm {
  if (!a || !b || !c || !d) return 0;
  for (const axis of [0, 1] as const) {
    const across = axis === 0 ? 1 : 0;
    const isLevel = Math.abs(a[across] - b[across]) < 0.01 && Math.abs(c[across] - d[across]) < 0.01;
    if (!isLevel || Math.abs(a[across] - c[across]) > 0.7) continue;
    const end = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
    const start = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
    if (end > start) return end - start;
  }
  return 0;
}
