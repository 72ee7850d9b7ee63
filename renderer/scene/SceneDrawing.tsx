import { memo, useId, useMemo } from 'react';
import type { Mark, Pattern, Scene } from '../../shared/scene/scene.ts';
import { type Definitions, defineFor } from './definitions.ts';
import { asOnPaper, type Paint } from './paint.ts';
import { SceneMark } from './SceneMark.tsx';
import './scene.css';

function PatternTile({
  id,
  pattern,
  paint,
}: {
  readonly id: string;
  readonly pattern: Pattern;
  readonly paint: Paint;
}) {
  const { gap, width, kind, angle = 45 } = pattern;
  const half = gap / 2;
  const line = { stroke: paint(pattern.colour), strokeWidth: width };
  return (
    <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      {kind !== 'dots' && <line x1={half} y1={0} x2={half} y2={gap} {...line} />}
      {kind === 'crosshatch' && <line x1={0} y1={half} x2={gap} y2={half} {...line} />}
      {kind === 'dots' && <circle cx={half} cy={half} r={width} fill={line.stroke} />}
    </pattern>
  );
}

interface SceneDefinitionsProps {
  readonly definitions: Definitions;
  readonly paint: Paint;
}

/** The patterns and circles that marks refer to. */
export function SceneDefinitions({ definitions, paint }: SceneDefinitionsProps) {
  return (
    <defs>
      {definitions.patterns.map(({ id, pattern }) => (
        <PatternTile key={id} id={id} pattern={pattern} paint={paint} />
      ))}
      {definitions.circles.map(({ id, d }) => (
        <path key={id} id={id} d={d} />
      ))}
    </defs>
  );
}

const NONE: readonly Mark[] = [];

/** Keys by what marks are of, so that those of an entry are kept where its place among the others has changed. */
function markKeys(): (mark: Mark) => string {
  const counts = new Map<string, number>();
  return ({ type, role, entry = '', lane = '' }) => {
    const kind = `${type} ${role} ${entry} ${lane}`;
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    return `${kind} ${count}`;
  };
}

export interface SceneDrawingProps {
  readonly scene: Scene;
  readonly paint?: Paint;
}

/** All marks of a Scene, in their order, as they are on paper; goes inside an `svg` of the Scene's size in mm. */
export const SceneDrawing = memo(function SceneDrawing({ scene, paint = asOnPaper }: SceneDrawingProps) {
  const prefix = useId();
  const { marks, margin = NONE, window } = scene;
  const definitions = useMemo(() => defineFor([...marks, ...margin], prefix), [marks, margin, prefix]);
  const keyOf = markKeys();
  const draw = (mark: Mark) => <SceneMark key={keyOf(mark)} mark={mark} definitions={definitions} paint={paint} />;
  return (
    <g className="scene-drawing" lang={scene.language} aria-hidden>
      <SceneDefinitions definitions={definitions} paint={paint} />
      <rect width={scene.width} height={scene.height} fill={paint(scene.background)} />
      {window ? (
        <>
          <clipPath id={`${prefix}w`}>
            <rect x={window.x} y={window.y} width={window.width} height={window.height} />
          </clipPath>
          <g clipPath={`url(#${prefix}w)`}>
            <g transform={`translate(${window.dx} ${window.dy})`}>{marks.map(draw)}</g>
          </g>
        </>
      ) : (
        marks.map(draw)
      )}
      {margin.map(draw)}
    </g>
  );
});
