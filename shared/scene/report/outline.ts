/** A point, mm. */
export type Point = readonly [x: number, y: number];

const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
const STEPS = 12;

/**
 * Points along an SVG path of absolute commands: every corner, and curves and arcs in twelve steps. Enough to say
 * where a small mark is; not meant for drawing.
 */
export function outlinePoints(d: string): Point[] {
  const tokens = d.match(TOKEN) ?? [];
  const points: Point[] = [];
  let here: Point = [0, 0];
  let start: Point = [0, 0];
  let command = '';
  let at = 0;
  const number = () => Number(tokens[at++] ?? 0);
  const pair = (): Point => [number(), number()];
  const go = (to: Point) => {
    points.push(to);
    here = to;
  };
  while (at < tokens.length) {
    if (/[A-Za-z]/.test(tokens[at] ?? '')) command = tokens[at++] ?? '';
    else if (command === '' || command === 'Z' || command === 'z') break;
    if (command === 'Z' || command === 'z') here = start;
    else if (command === 'M') {
      go(pair());
      start = here;
      command = 'L';
    } else if (command === 'L') go(pair());
    else if (command === 'H') go([number(), here[1]]);
    else if (command === 'V') go([here[0], number()]);
    else if (command === 'C') curve([here, pair(), pair(), pair()]).forEach(go);
    else if (command === 'Q') {
      const [from, control, to] = [here, pair(), pair()];
      curve([from, mix(from, control, 2 / 3), mix(to, control, 2 / 3), to]).forEach(go);
    } else if (command === 'A') {
      const [rx, ry, turn, large, sweep] = [number(), number(), number(), number(), number()];
      arcPoints(here, pair(), rx, ry, turn, large !== 0, sweep !== 0).forEach(go);
    } else break;
  }
  return points;
}

const mix = (a: Point, b: Point, share: number): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

function curve([a, b, c, d]: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const t = (step + 1) / STEPS;
    const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)];
    return mix(mix(ab, bc, t), mix(bc, cd, t), t);
  });
}

/** From the endpoints to the centre and its angles, as SVG 2 appendix B.2.4 has it. */
function arcPoints(
  from: Point,
  to: Point,
  rx0: number,
  ry0: number,
  turn: number,
  large: boolean,
  sweep: boolean,
): Point[] {
  if (rx0 === 0 || ry0 === 0) return [to];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const stretch = Math.max(1, Math.sqrt((x / rx0) ** 2 + (y / ry0) ** 2));
  const [rx, ry] = [Math.abs(rx0) * stretch, Math.abs(ry0) * stretch];
  const across = (rx * y) ** 2 + (ry * x) ** 2;
  const factor = across === 0 ? 0 : Math.sqrt(Math.max(0, (rx * ry) ** 2 / across - 1)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let span = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return Array.from({ length: STEPS }, (_, step): Point => {
    if (step === STEPS - 1) return to;
    const angle = first + (span * (step + 1)) / STEPS;
    const [px, py] = [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
    return [mx + cos * px - sin * py, my + sin * px + cos * py];
  });
}

/** The convex hull, by Andrew's monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (list: readonly Point[]) => {
    const hull: Point[] = [];
    for (const point of list) {
      while (hull.length > 1 && turn(hull.at(-2), hull.at(-1), point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a && b ? (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) : 0;
}
