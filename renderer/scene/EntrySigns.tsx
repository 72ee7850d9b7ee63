import { useId, useMemo } from 'react';
import { outlinePoints } from '../../shared/scene/report/outline.ts';
import type { PathMark, Scene } from '../../shared/scene/scene.ts';
import { defineFor } from './definitions.ts';
import { type EntryMarks, entryMarks } from './entryMarks.ts';
import type { Paint } from './paint.ts';
import { SceneDefinitions } from './SceneDrawing.tsx';
import { SceneMark } from './SceneMark.tsx';
import { tagPlace } from './tagPlace.ts';

/** What stands at an entry beside its own marks. */
export interface EntrySign {
  /** A small disc: there is something new about it. */
  readonly dot: boolean;
  /** Initials of those who have it selected; a thin line goes round it. */
  readonly initials: readonly string[];
  /** What a screen reader says after the entry itself. */
  readonly words: string;
}

export type EntrySigns = ReadonlyMap<string, EntrySign>;

/** Sizes in pixels of the screen, whatever the zoom. */
const DOT = 4;
const TAG = { height: 16, letter: 7.4, padding: 5, gap: 5, type: 10 } as const;

/**
 * The shapes that stand for an entry where it is, the outline first; those before are of where it was.
 */
function presentShapes({ shapes }: EntryMarks): readonly PathMark[] {
  const first = shapes.findIndex((shape) => shape.label !== undefined);
  return shapes.slice(Math.max(first, 0));
}

interface SignProps {
  readonly scene: Scene;
  readonly shapes: readonly PathMark[];
  readonly sign: EntrySign;
  readonly scale: number;
  readonly paint: Paint;
}

/** A thin line round the entry, and the initials of those who have it selected. */
function Visited({ scene, shapes, sign, scale, paint }: SignProps) {
  const prefix = useId();
  const definitions = useMemo(() => defineFor(shapes, prefix), [shapes, prefix]);
  const d = shapes[0]?.d ?? '';
  const initials = sign.initials.join(' ');
  const width = (initials.length * TAG.letter + 2 * TAG.padding) / scale;
  const height = TAG.height / scale;
  const { x, y } = tagPlace(scene, d, { width, height, gap: TAG.gap / scale });
  return (
    <>
      <path d={d} className="entry-visited" />
      <path d={d} className="entry-visited-gap" stroke={paint(scene.background)} />
      <SceneDefinitions definitions={definitions} paint={paint} />
      {shapes.map((shape) => (
        <SceneMark key={shape.d} mark={shape} definitions={definitions} paint={paint} />
      ))}
      <g className="entry-tag">
        <rect x={x} y={y} width={width} height={height} rx={height / 2} />
        <text x={x + width / 2} y={y + height / 2} fontSize={TAG.type / scale}>
          {initials}
        </text>
      </g>
    </>
  );
}

/** The dot stands off the corner of the outline that lies furthest up and to the left: words begin on the right. */
function Dot({ d, scale }: { readonly d: string; readonly scale: number }) {
  const far = ([x, y]: readonly [number, number]) => -x - y;
  const points = outlinePoints(d);
  const [x, y] = points.reduce((best, point) => (far(point) > far(best) ? point : best), points[0] ?? [0, 0]);
  return <circle className="entry-dot" cx={x - 3 / scale} cy={y - 3 / scale} r={DOT / scale} />;
}

export interface EntrySignsProps {
  readonly scene: Scene;
  readonly signs: EntrySigns;
  /** Pixels a millimetre. */
  readonly scale: number;
  readonly paint: Paint;
}

/** A dot at what others have changed, a line and initials round what they have selected. */
export function EntrySignMarks({ scene, signs, scale, paint }: EntrySignsProps) {
  if (signs.size === 0) return null;
  return (
    <g className="entry-signs" aria-hidden>
      {entryMarks(scene).map((marks) => {
        const sign = signs.get(marks.entry);
        const shapes = presentShapes(marks);
        const [first] = shapes;
        if (!sign || !first) return null;
        return (
          <g key={marks.entry}>
            {sign.initials.length > 0 && (
              <Visited scene={scene} shapes={shapes} sign={sign} scale={scale} paint={paint} />
            )}
            {sign.dot && <Dot d={first.d} scale={scale} />}
          </g>
        );
      })}
    </g>
  );
}
