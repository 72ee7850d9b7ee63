import type { Measurer } from '../../text/measure.ts';
import type { Mark, Mm } from '../scene.ts';
import type { Centre, Point } from './polar.ts';

/** An upright rectangle on the sheet, mm. */
export interface Rect {
  readonly left: Mm;
  readonly top: Mm;
  readonly right: Mm;
  readonly bottom: Mm;
}

export const rectsMeet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const grown = ({ left, top, right, bottom }: Rect, by: Mm): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Distance from a point to the nearest part of a rectangle, mm. */
export const distanceTo = ({ left, top, right, bottom }: Rect, { cx, cy }: Centre): Mm =>
  Math.hypot(Math.max(left - cx, 0, cx - right), Math.max(top - cy, 0, cy - bottom));

/** Whether a straight line from `a` to `b` passes through a rectangle (Liang and Barsky 1984). */
export function lineMeets({ left, top, right, bottom }: Rect, a: Point, b: Point): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
    if (from >= to) return false;
  }
  return true;
}

/** What straight upright lines of text cover, each from its ascenders to its descenders. */
export function textRects(marks: readonly Mark[], measurer: Measurer): Rect[] {
  return marks.flatMap((mark): Rect[] => {
    if (mark.type !== 'text') return [];
    const { x, y, anchor, style } = mark;
    const width = measurer.width(mark.text, style);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return [
      { left, right: left + width, top: y - measurer.ascent * style.size, bottom: y + measurer.descent * style.size },
    ];
  });
}
