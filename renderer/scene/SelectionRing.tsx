import { memo, useId, useMemo, useRef } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { defineFor } from './definitions.ts';
import { entryMarks } from './entryMarks.ts';
import type { Paint } from './paint.ts';
import { SceneDefinitions } from './SceneDrawing.tsx';
import { SceneMark } from './SceneMark.tsx';
import { useGlide } from './useGlide.ts';

export interface SelectionRingProps {
  readonly scene: Scene;
  readonly entry: string;
  readonly paint: Paint;
  /** Pointed at, not selected. */
  readonly quiet?: boolean;
}

/** A ring in the accent round an entry's shapes, and its leader in the accent, so that mark and words find each other. */
export const SelectionRing = memo(function SelectionRing({ scene, entry, paint, quiet }: SelectionRingProps) {
  const prefix = useId();
  const marks = useMemo(() => entryMarks(scene).find((item) => item.entry === entry), [scene, entry]);
  const shapes = marks?.shapes ?? [];
  const definitions = useMemo(() => defineFor(shapes, prefix), [shapes, prefix]);
  const group = useRef<SVGGElement>(null);
  useGlide(group, entry, scene);
  if (!marks) return null;
  const leaders = marks.companions.filter((mark) => mark.role === 'leader' && mark.type === 'path');
  return (
    <g className={quiet ? 'scene-ring scene-ring-quiet' : 'scene-ring'} aria-hidden>
      <SceneDefinitions definitions={definitions} paint={paint} />
      {leaders.map((mark) => mark.type === 'path' && <path key={mark.d} d={mark.d} className="scene-ring-leader" />)}
      <g ref={group}>
        {shapes.map((mark) => (
          <path key={`outer ${mark.d}`} d={mark.d} className="scene-ring-outer" />
        ))}
        {shapes.map((mark) => (
          <path key={`gap ${mark.d}`} d={mark.d} className="scene-ring-gap" stroke={paint(scene.background)} />
        ))}
        {shapes.map((mark) => (
          <SceneMark key={mark.d} mark={mark} definitions={definitions} paint={paint} />
        ))}
      </g>
    </g>
  );
});
