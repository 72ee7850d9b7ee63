import type { Mm } from '../scene.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

export function rectangle(x0: Mm, y0: Mm, x1: Mm, y1: Mm): string {
  const [left, top, right, bottom] = [round(x0), round(y0), round(x1), round(y1)];
  return `M${left},${top}L${right},${top}L${right},${bottom}L${left},${bottom}Z`;
}

/** A bar with round corners; an end that goes on outside the period is cut straight. */
export function barPath(x0: Mm, y0: Mm, x1: Mm, y1: Mm, cutStart: boolean, cutEnd: boolean): string {
  const radius = Math.min(1.1, (x1 - x0) / 2, (y1 - y0) / 2);
  const [a, b] = [cutStart ? 0 : radius, cutEnd ? 0 : radius].map(round);
  const [left, top, right, bottom] = [round(x0), round(y0), round(x1), round(y1)];
  const corner = (r: number | undefined, x: number, y: number) => (r ? `A${r},${r},0,0,1,${round(x)},${round(y)}` : '');
  const [start = 0, end = 0] = [a, b];
  return (
    `M${round(left + start)},${top}L${round(right - end)},${top}${corner(end, right, top + end)}` +
    `L${right},${round(bottom - end)}${corner(end, right - end, bottom)}` +
    `L${round(left + start)},${bottom}${corner(start, left, bottom - start)}` +
    `L${left},${round(top + start)}${corner(start, left + start, top)}Z`
  );
}
