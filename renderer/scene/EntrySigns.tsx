import { outlinePoints } from '../../shared/scene/report/outline.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { type EntryMarks, entryMarks } from './entryMarks.ts';

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
const TAG = { height: 15, letter: 7.2, padding: 4 } as const;

/** The point of an entry's outline that lies furthest in a direction. */
function corner(marks: EntryMarks, across: 1 | -1): readonly [number, number] {
  const points = marks.shapes.flatMap((shape) => outlinePoints(shape.d));
  const far = ([x, y]: readonly [number, number]) => across * x - y;
  return points.reduce<readonly [number, number]>(
    (best, point) => (far(point) > far(best) ? point : best),
    points[0] ?? [0, 0],
  );
}

function Tag({ marks, initials, scale }: { marks: EntryMarks; initials: readonly string[]; scale: number }) {
  const [x, y] = corner(marks, -1);
  const text = initials.join(' ');
  const width = (text.length * TAG.letter + 2 * TAG.padding) / scale;
  const height = TAG.height / scale;
  const [left, top] = [x - width - 2 / scale, y - height - 2 / scale];
  return (
    <g className="entry-tag">
      <rect x={left} y={top} width={width} height={height} rx={height / 2} />
      <text
        x={left + width / 2}
        y={top + height / 2}
        fontSize={10 / scale}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {text}
      </text>
    </g>
  );
}

function Sign({ marks, sign, scale }: { marks: EntryMarks; sign: EntrySign; scale: number }) {
  const [x, y] = corner(marks, 1);
  return (
    <>
      {sign.initials.length > 0 && marks.shapes.map(({ d }) => <path key={d} d={d} className="entry-visited" />)}
      {sign.initials.length > 0 && <Tag marks={marks} initials={sign.initials} scale={scale} />}
      {sign.dot && <circle className="entry-dot" cx={x + 3 / scale} cy={y - 3 / scale} r={DOT / scale} />}
    </>
  );
}

export interface EntrySignsProps {
  readonly scene: Scene;
  readonly signs: EntrySigns;
  /** Pixels a millimetre. */
  readonly scale: number;
}

/** A dot at what others have changed, a line and initials round what they have selected. */
export function EntrySignMarks({ scene, signs, scale }: EntrySignsProps) {
  if (signs.size === 0) return null;
  return (
    <g className="entry-signs" aria-hidden>
      {entryMarks(scene).map((marks) => {
        const sign = signs.get(marks.entry);
        return sign && <Sign key={marks.entry} marks={marks} sign={sign} scale={scale} />;
      })}
    </g>
  );
}
