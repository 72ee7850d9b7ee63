import type { ChangeType } from './changes.ts';
import type { Mm, Stroke } from './scene.ts';
import { INK } from './theme.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Strokes from corner to corner in a frame that is 1 high and 1 wide, centred on the origin. */
type Strokes = readonly (readonly (readonly [x: number, y: number])[])[];

/** New: a plus. Moved: an arrow. Changed: unequal. Gone: a cross. */
const STROKES: Readonly<Record<ChangeType, Strokes>> = {
  added: [
    [
      [-0.5, 0],
      [0.5, 0],
    ],
    [
      [0, -0.5],
      [0, 0.5],
    ],
  ],
  moved: [
    [
      [-0.55, 0],
      [0.5, 0],
    ],
    [
      [0.12, -0.36],
      [0.5, 0],
      [0.12, 0.36],
    ],
  ],
  changed: [
    [
      [-0.45, -0.19],
      [0.45, -0.19],
    ],
    [
      [-0.45, 0.19],
      [0.45, 0.19],
    ],
    [
      [0.24, -0.52],
      [-0.24, 0.52],
    ],
  ],
  gone: [
    [
      [-0.4, -0.4],
      [0.4, 0.4],
    ],
    [
      [-0.4, 0.4],
      [0.4, -0.4],
    ],
  ],
};

/** The sign of a change as strokes, `size` mm high and centred on (x, y). */
export const changeSign = (type: ChangeType, x: Mm, y: Mm, size: Mm): string =>
  STROKES[type]
    .map((line) => `M${line.map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`).join('L')}`)
    .join('');

/** Of a marker's size: what is left of one that stands in a ring, and the ring's radius. */
export const RINGED = 0.66;
const RING = 0.6;

/** The ring round the marker of what is new or changed. */
export function changeRing(x: Mm, y: Mm, size: Mm): string {
  const radius = round(size * RING);
  const [left, right, level] = [round(x - size * RING), round(x + size * RING), round(y)];
  return `M${left},${level}A${radius},${radius},0,1,1,${right},${level}A${radius},${radius},0,1,1,${left},${level}Z`;
}

/** The line round what is new (whole) or changed (dashed); none for what was moved or is gone. */
export function changeOutline(type: ChangeType | undefined, width: Mm): Stroke | null {
  if (type === 'added') return { colour: INK, width };
  if (type === 'changed') return { colour: INK, width, dash: [width * 3.2, width * 2.2] };
  return null;
}
