import { pathRound } from 'd3';
import type { Mm } from '../scene.ts';
import type { Point } from './polar.ts';

/** A question mark as strokes, to stand inside a marker where type would be too small. Centred, `size` mm high. */
export function questionMark({ x, y }: Point, size: Mm): { readonly hook: string; readonly dot: string } {
  const radius = size * 0.24;
  const top = y - size * 0.24;
  const hook = pathRound(3);
  hook.arc(x, top, radius, Math.PI, Math.PI / 2);
  hook.lineTo(x, top + radius + size * 0.16);
  const dot = pathRound(3);
  dot.arc(x, y + size * 0.42, size * 0.09, 0, 2 * Math.PI);
  dot.closePath();
  return { hook: hook.toString(), dot: dot.toString() };
}
