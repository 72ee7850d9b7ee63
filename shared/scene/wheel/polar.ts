import { pathRound } from 'd3';
import type { Mm } from '../scene.ts';

/** A full turn, radians. Angles run clockwise from twelve o'clock. */
export const TURN = 2 * Math.PI;

export interface Centre {
  readonly cx: Mm;
  readonly cy: Mm;
}

export interface Point {
  readonly x: Mm;
  readonly y: Mm;
}

/** The point at a radius and an angle. */
export const polar = ({ cx, cy }: Centre, radius: Mm, angle: number): Point => ({
  x: cx + radius * Math.sin(angle),
  y: cy - radius * Math.cos(angle),
});

/** d3-path counts angles from three o'clock. */
const QUARTER = Math.PI / 2;
const DIGITS = 3;

/** A piece of a ring between two radii and two angles, with square ends. */
export function sector({ cx, cy }: Centre, inner: Mm, outer: Mm, from: number, to: number): string {
  const pen = pathRound(DIGITS);
  pen.arc(cx, cy, outer, from - QUARTER, to - QUARTER);
  pen.arc(cx, cy, Math.max(inner, 0.001), to - QUARTER, from - QUARTER, true);
  pen.closePath();
  return pen.toString();
}

/** As `sector`, with ends rounded off; a piece too short for that is as long as it is thick. */
export function capsule(centre: Centre, inner: Mm, outer: Mm, from: number, to: number): string {
  const radius = (inner + outer) / 2;
  const cap = (outer - inner) / 2;
  const inset = cap / radius;
  const middle = (from + to) / 2;
  const [start, end] = [Math.min(from + inset, middle - 1e-4), Math.max(to - inset, middle + 1e-4)];
  const pen = pathRound(DIGITS);
  const { cx, cy } = centre;
  const [first, last] = [polar(centre, radius, start), polar(centre, radius, end)];
  pen.arc(cx, cy, outer, start - QUARTER, end - QUARTER);
  pen.arc(last.x, last.y, cap, end - QUARTER, end + QUARTER);
  pen.arc(cx, cy, inner, end - QUARTER, start - QUARTER, true);
  pen.arc(first.x, first.y, cap, start + QUARTER, start + 3 * QUARTER);
  pen.closePath();
  return pen.toString();
}

/** A line along a circle. */
export function arcLine({ cx, cy }: Centre, radius: Mm, from: number, to: number): string {
  const pen = pathRound(DIGITS);
  pen.arc(cx, cy, radius, from - QUARTER, to - QUARTER, to < from);
  return pen.toString();
}

export function circle({ cx, cy }: Centre, radius: Mm): string {
  const pen = pathRound(DIGITS);
  pen.arc(cx, cy, radius, 0, TURN);
  pen.closePath();
  return pen.toString();
}

export function polyline(points: readonly Point[]): string {
  const pen = pathRound(DIGITS);
  points.forEach(({ x, y }, index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  return pen.toString();
}
