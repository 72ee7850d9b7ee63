import type { Plan } from '../../plan/plan.ts';
import type { Mark, Mm } from '../scene.ts';
import { SECOND_INK, tint } from '../theme.ts';
import type { Spot } from './drawEntry.ts';
import { clearRoute } from './gaps.ts';
import {
  type Box,
  coveredLength,
  entryGates,
  exitGates,
  type Gate,
  type Point,
  routeLength,
  routes,
  sharedLength,
} from './linkRoutes.ts';

const COLOUR = tint(SECOND_INK, 0.5);
const WIDTH = 0.24;
const HEAD = 1.15;
/** Radius of a bend. */
const BEND = 1.4;

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly way: Gate['way'];
}

/** Links as quiet lines with a small head, each by the way that lies over least text. */
export function drawLinks(plan: Plan, spots: ReadonlyMap<string, Spot>, leftmost: Mm, lineHeight: Mm): Mark[] {
  const marks = [...spots].map(([id, spot]) => ({ id, x0: spot.x0, x1: spot.x1, y0: spot.top, y1: spot.bottom }));
  const labels = [...spots.values()].flatMap((spot) => spot.lines.map(shrink));
  const edges = [...new Set(labels.flatMap((box) => [box.x0 - 3.3, box.x1 + 0.8]))].sort((a, b) => a - b);
  const drawn: Drawn[] = [];
  for (const link of plan.links) {
    const [fromId, toId] = [link.from ?? '', link.to ?? ''];
    const [source, target] = [spots.get(fromId), spots.get(toId)];
    if (!source || !target || source === target) continue;
    const boxes: Box[] = [...labels, ...marks.filter((mark) => mark.id !== fromId && mark.id !== toId)];
    const others = drawn.filter((other) => other.from !== fromId && other.to !== toId);
    let best: { route: Drawn; score: number } | null = null;
    for (const entry of entryGates(source, target)) {
      const to: Gate = { ...entry, at: behind(entry, HEAD * 0.7) };
      for (const from of exitGates(source, target)) {
        for (const points of routes(from, to, edges, lineHeight * 0.6)) {
          const stray = points.some(([x]) => x < leftmost) ? 200 : 0;
          let score = stray + routeLength(points) + points.length * 3 + from.cost + to.cost;
          if (best && score >= best.score) continue;
          score += coveredLength(points, boxes) * 10;
          score += others.reduce((sum, other) => sum + sharedLength(points, other.points) * 2, 0);
          if (best && score >= best.score) continue;
          best = { route: { from: fromId, to: toId, points: [...points, entry.at], way: entry.way }, score };
        }
      }
    }
    if (best) drawn.push(best.route);
  }
  return drawn.flatMap((route) => linkMarks(route, labels));
}

/** The place this far before a gate, on the way to it. */
function behind({ at: [x, y], way }: Gate, length: Mm): Point {
  return way === 'across' ? [x - length, y] : [x, way === 'down' ? y - length : y + length];
}

const shrink = (box: Box): Box => ({ x0: box.x0 - 0.1, x1: box.x1 + 0.1, y0: box.y0 + 0.25, y1: box.y1 - 0.25 });

const number = (value: number) => Math.round(value * 1000) / 1000;
const text = ([x, y]: Point) => `${number(x)},${number(y)}`;

/** The line gives way to the text it must cross, so that both can be read. */
function linkMarks({ points, way }: Drawn, labels: readonly Box[]): Mark[] {
  const end: Point = points.at(-1) ?? [0, 0];
  const [bx, by] = behind({ at: end, way, cost: 0 }, HEAD);
  const wing = HEAD * 0.5;
  const [left, right]: [Point, Point] =
    way === 'across'
      ? [
          [bx, by - wing],
          [bx, by + wing],
        ]
      : [
          [bx - wing, by],
          [bx + wing, by],
        ];
  return [
    {
      type: 'path',
      role: 'link',
      d: clearRoute(points.slice(0, -1), labels).map(rounded).join(''),
      stroke: { colour: COLOUR, width: WIDTH },
      lineCap: 'round',
    },
    { type: 'path', role: 'link', d: `M${text(end)}L${text(left)}L${text(right)}Z`, fill: COLOUR },
  ];
}

/** Level and upright pieces with round bends between them. */
function rounded(points: readonly Point[]): string {
  return points
    .map((corner, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (!before) return `M${text(corner)}`;
      if (!after) return `L${text(corner)}`;
      const radius = Math.min(BEND, routeLength([before, corner]) / 2, routeLength([corner, after]) / 2);
      const bend = [
        towards(corner, before, radius * 0.45),
        towards(corner, after, radius * 0.45),
        towards(corner, after, radius),
      ];
      return `L${text(towards(corner, before, radius))}C${bend.map(text).join(',')}`;
    })
    .join('');
}

function towards(from: Point, to: Point, length: Mm): Point {
  const whole = routeLength([from, to]) || 1;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}
