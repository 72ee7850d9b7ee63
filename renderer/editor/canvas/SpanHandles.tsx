import type { Entry } from '../../../shared/plan/plan.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { entryMarks } from '../../scene/entryMarks.ts';
import { endsOf } from '../drag/ends.ts';

interface SpanHandlesProps {
  readonly scene: Scene;
  readonly entry: Entry;
  /** Pixels a millimetre. */
  readonly scale: number;
}

/** The ends of the selected span, to be pulled. */
export function SpanHandles({ scene, entry, scale }: SpanHandlesProps) {
  const geometry = scene.geometry;
  const shapes = entryMarks(scene).find((marks) => marks.entry === entry.id)?.shapes ?? [];
  if (!geometry) return null;
  return shapes.flatMap((shape) => {
    const ends = endsOf(entry, shape, geometry);
    if (!ends) return [];
    return [ends.start, ends.end].map(({ x, y }, index) => (
      <circle
        key={`${shape.d} ${index === 0 ? 'start' : 'end'}`}
        className="span-handle"
        cx={x}
        cy={y}
        r={4.5 / scale}
        data-end={index === 0 ? 'start' : 'end'}
      />
    ));
  });
}
