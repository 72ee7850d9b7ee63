import { line } from 'd3';
import { type RefObject, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Scene, SceneGeometry } from '../../../shared/scene/scene.ts';
import { addDays, boundsOf, type When, whenOf } from '../../../shared/time/index.ts';
import { entryMarks } from '../../scene/entryMarks.ts';
import { depthOf } from '../drag/ends.ts';
import { alongOf, carry, depthAt, isUnsetAt, pointAt } from '../drag/place.ts';
import { useWords } from '../state/words.ts';
import { showDay, showWhen } from '../when/showWhen.ts';
import type { SceneDrag } from './useSceneDrag.ts';

/** A line through the middle of what a span would cover. */
function spanPath(when: When, depth: number, geometry: SceneGeometry): string {
  const bounds = boundsOf(when);
  if (!bounds) return '';
  const [from, to] = [alongOf(geometry, bounds.start), alongOf(geometry, addDays(bounds.end, 1))];
  const steps = geometry.kind === 'wheel' ? 60 : 1;
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    pointAt(geometry, from + ((to - from) * step) / steps, depth),
  );
  return (
    line<{ x: number; y: number }>(
      ({ x }) => x,
      ({ y }) => y,
    )(points) ?? ''
  );
}

/** Where the dragged marks go: along time by whole days; to and from what has no date with the pointer. */
function carried(geometry: SceneGeometry, { gesture, outcome, point }: SceneDrag): string {
  const { entry, origin } = gesture;
  const day = boundsOf(whenOf(entry.when))?.start;
  if (!day || isUnsetAt(geometry, origin) || isUnsetAt(geometry, point))
    return `translate(${point.x - origin.x} ${point.y - origin.y})`;
  return carry(geometry, day, outcome.days, depthAt(geometry, point) - depthAt(geometry, origin));
}

/** The column of what has no date, while the pointer is in it. */
function UnsetField({ geometry, drag }: { readonly geometry: SceneGeometry; readonly drag: SceneDrag }) {
  if (geometry.kind !== 'timeline' || !geometry.unset || !isUnsetAt(geometry, drag.point)) return null;
  const { x0, x1 } = geometry.unset;
  const [top, bottom] = [geometry.bands[0]?.from ?? 0, geometry.bands.at(-1)?.to ?? 0];
  return <rect className="drag-unset" x={x0} y={top} width={x1 - x0} height={Math.max(0, bottom - top)} />;
}

interface DragPreviewProps {
  readonly scene: Scene;
  readonly drag: SceneDrag;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** The dragged entry where it would come to stand; where it was, it is faint. */
export function DragPreview({ scene, drag, svg }: DragPreviewProps) {
  const { entry, grip, lane } = drag.gesture;
  const id = entry.id;
  useEffect(() => {
    const drawn = [...(svg.current?.querySelectorAll(`.scene-drawing [data-entry="${CSS.escape(id)}"]`) ?? [])];
    for (const element of drawn) element.classList.add('scene-dragged');
    return () => {
      for (const element of drawn) element.classList.remove('scene-dragged');
    };
  }, [svg, id]);

  const geometry = scene.geometry;
  const shapes = entryMarks(scene).find((marks) => marks.entry === id)?.shapes ?? [];
  const own = shapes.filter((shape) => shape.lane === undefined || lane === null || shape.lane === lane);
  if (!geometry) return null;
  if (grip !== 'move') {
    const depth = own[0] ? depthOf(own[0], geometry) : null;
    return <path className="drag-span" d={depth === null ? '' : spanPath(drag.outcome.when, depth, geometry)} />;
  }
  return (
    <>
      <UnsetField geometry={geometry} drag={drag} />
      <g className="drag-mark" transform={carried(geometry, drag)}>
        {own.map((shape) => (
          <path key={shape.d} d={shape.d} />
        ))}
      </g>
    </>
  );
}

/** The date and lane it would get, beside the pointer. */
export function DragTip({ drag, plan }: { readonly drag: SceneDrag; readonly plan: Plan }) {
  const { t, locale } = useWords();
  const { when, lane } = drag.outcome;
  const bounds = boundsOf(when);
  const date = when.kind === 'unset' ? t('drag.unset') : showWhen(when, plan, locale);
  const words = when.kind === 'day' && bounds ? showDay(bounds.start, plan, locale) : date;
  const name = lane !== drag.gesture.lane ? plan.lanes.find(({ id }) => id === lane)?.name : undefined;
  return createPortal(
    <div className="drag-tip" style={{ left: drag.client.x + 16, top: drag.client.y + 16 }}>
      <strong>{words}</strong>
      {name && <span>{name}</span>}
    </div>,
    document.body,
  );
}
