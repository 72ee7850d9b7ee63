import type { Measurer } from '../text/measure.ts';
import { type Bounds, pathBounds } from './pathBounds.ts';
import { parsePathData } from './pathData.ts';
import { arcTextShapes, type Shape, textShape } from './report/shapes.ts';
import type { Mark } from './scene.ts';

/** A mitred corner reaches out by no more than this many times half the stroke's width (as renderers draw it). */
const MITER = 4;

function around(shapes: readonly Shape[]): Bounds | null {
  if (shapes.length === 0) return null;
  return {
    x0: Math.min(...shapes.map(({ left }) => left)),
    y0: Math.min(...shapes.map(({ top }) => top)),
    x1: Math.max(...shapes.map(({ right }) => right)),
    y1: Math.max(...shapes.map(({ bottom }) => bottom)),
  };
}

/** A box that holds all that is painted of a mark, generous for curves; `null` where it paints nothing. */
export function markBounds(mark: Mark, measurer: Measurer): Bounds | null {
  if (mark.type === 'image') return { x0: mark.x, y0: mark.y, x1: mark.x + mark.width, y1: mark.y + mark.height };
  if (mark.type === 'text') return around([textShape(mark, measurer)]);
  if (mark.type === 'arcText') return mark.radius > 0 ? around(arcTextShapes(mark, measurer)) : null;
  const box = pathBounds(parsePathData(mark.d) ?? []);
  if (box === null) return null;
  const reach = ((mark.stroke?.width ?? 0) / 2) * (mark.lineJoin === 'round' ? 1 : MITER);
  return { x0: box.x0 - reach, y0: box.y0 - reach, x1: box.x1 + reach, y1: box.y1 + reach };
}
