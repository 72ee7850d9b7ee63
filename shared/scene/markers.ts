import type { EntryKind, EntryStatus } from '../plan/plan.ts';
import type { Mm } from './scene.ts';

/** The shape of one point entry: outline, whether it is filled, and the line through it when it is struck out. */
export interface Marker {
  readonly d: string;
  readonly filled: boolean;
  /** A line through the marker of what is cancelled or dropped. */
  readonly strike?: string;
}

/** Statuses that say «not certain»: the outline alone is drawn. */
const HOLLOW: ReadonlySet<EntryStatus> = new Set(['tentative', 'postponed', 'cancelled', 'dropped']);
const STRUCK: ReadonlySet<EntryStatus> = new Set(['cancelled', 'dropped']);

/** Whether an entry of this status is struck through wherever it is named. */
export const isStruck = (status: EntryStatus): boolean => STRUCK.has(status);

type Point = readonly [number, number];

/** Corners in a frame where y points along the marker's direction and 1 is the marker's size. */
const CORNERS: Readonly<Record<Exclude<EntryKind, 'meeting'>, readonly Point[]>> = {
  deadline: [
    [0, 0.62],
    [0.58, -0.42],
    [-0.58, -0.42],
  ],
  milestone: [
    [0, 0.64],
    [0.64, 0],
    [0, -0.64],
    [-0.64, 0],
  ],
  period: [
    [0.62, 0.32],
    [0.62, -0.32],
    [-0.62, -0.32],
    [-0.62, 0.32],
  ],
  activity: [
    [0.44, 0.44],
    [0.44, -0.44],
    [-0.44, -0.44],
    [-0.44, 0.44],
  ],
};

/** How far an upright marker reaches to either side of its middle, as a share of its size: words keep clear of corners. */
export const markerReach = (kind: EntryKind): number =>
  kind === 'meeting' ? 0.5 : Math.max(...CORNERS[kind].map(([across]) => Math.abs(across)));

const round = (value: number): number => Math.round(value * 1000) / 1000;

function polygon(corners: readonly Point[], x: Mm, y: Mm, size: Mm, angle: number): string {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const place = ([across, along]: Point) =>
    `${round(x + size * (along * sin + across * cos))},${round(y - size * (along * cos - across * sin))}`;
  return `M${corners.map(place).join('L')}Z`;
}

function circle(x: Mm, y: Mm, radius: Mm): string {
  const [left, right, level, r] = [round(x - radius), round(x + radius), round(y), round(radius)];
  return `M${left},${level}A${r},${r},0,1,1,${right},${level}A${r},${r},0,1,1,${left},${level}Z`;
}

/**
 * The marker of a point entry, about `size` mm across and centred on (x, y): meeting a circle, deadline a triangle,
 * milestone a diamond, activity a square, a period with no length to draw a short bar.
 *
 * `angle`: radians clockwise from straight up, the way the marker points; a deadline's tip points at its day
 * (down, unless said otherwise).
 */
export function markerPath(
  kind: EntryKind,
  status: EntryStatus,
  x: Mm,
  y: Mm,
  size: Mm,
  angle: number = Math.PI,
): Marker {
  const d = kind === 'meeting' ? circle(x, y, size / 2) : polygon(CORNERS[kind], x, y, size, angle);
  const filled = !HOLLOW.has(status);
  if (!STRUCK.has(status)) return { d, filled };
  const reach = size * 0.72;
  return {
    d,
    filled,
    strike: `M${round(x - reach)},${round(y + reach * 0.6)}L${round(x + reach)},${round(y - reach * 0.6)}`,
  };
}
