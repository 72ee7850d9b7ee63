import type { Entry } from '../../../shared/plan/plan.ts';
import { parsePathData } from '../../../shared/scene/pathData.ts';
import type { PathMark, SceneGeometry } from '../../../shared/scene/scene.ts';
import { addDays, boundsOf, whenOf } from '../../../shared/time/index.ts';
import { isSpan } from '../commands/entryEdits.ts';
import { alongOf, depthAt, type Point, pointAt } from './place.ts';

/** The two ends of a drawn span, where it can be pulled. */
export interface SpanEnds {
  readonly start: Point;
  readonly end: Point;
}

/** The corners of a shape: the end points of its commands. */
function corners(shape: PathMark): readonly Point[] {
  return (parsePathData(shape.d) ?? []).flatMap(({ values }) => {
    const [x, y] = values.slice(-2);
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
}

/** How deep a shape lies on the average: its radius on a wheel, its y on a timeline. */
export function depthOf(shape: PathMark, geometry: SceneGeometry): number | null {
  const depths = corners(shape).map((corner) => depthAt(geometry, corner));
  return depths.length === 0 ? null : (Math.min(...depths) + Math.max(...depths)) / 2;
}

/** Where the ends of a span's shape are; `null` for what does not last. Ends outside the time shown lie at its edge. */
export function endsOf(entry: Entry, shape: PathMark, geometry: SceneGeometry): SpanEnds | null {
  const bounds = isSpan(entry) ? boundsOf(whenOf(entry.when)) : null;
  const depth = depthOf(shape, geometry);
  if (!bounds || depth === null) return null;
  const [low, high] = geometry.kind === 'wheel' ? [0, 2 * Math.PI] : [geometry.x0, geometry.x1];
  const within = (along: number) => Math.min(high, Math.max(low, along));
  return {
    start: pointAt(geometry, within(alongOf(geometry, bounds.start)), depth),
    end: pointAt(geometry, within(alongOf(geometry, addDays(bounds.end, 1))), depth),
  };
}
