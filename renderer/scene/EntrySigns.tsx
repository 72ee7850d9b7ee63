import { outlinePoints } from '../../shared/scene/report/outline.ts';
import type { PathMark, Scene } from '../../shared/scene/scene.ts';
import { type EntryMarks, entryMarks } from './entryMarks.ts';
import type { Paint } from './paint.ts';

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

type Point = readonly [number, number];

/** The shape that stands for an entry where it is: neither where it was nor the arrow from there. */
const mainShape = ({ shapes }: EntryMarks): PathMark | undefined =>
  shapes.find((shape) => shape.label !== undefined) ?? shapes[0];

/** The point of an outline that lies furthest in a direction. */
function furthest(d: string, towards: (point: Point) => number): Point {
  const points = outlinePoints(d);
  return points.reduce<Point>((best, point) => (towards(point) > towards(best) ? point : best), points[0] ?? [0, 0]);
}

/** Initials left of an outline. */
function Tag({ d, initials, scale }: { readonly d: string; readonly initials: string; readonly scale: number }) {
  const [x, y] = furthest(d, ([across]) => -across);
  const width = (initials.length * TAG.letter + 2 * TAG.padding) / scale;
  const height = TAG.height / scale;
  const left = x - width - TAG.gap / scale;
  return (
    <g className="entry-tag">
      <rect x={left} y={y - height / 2} width={width} height={height} rx={height / 2} />
      <text x={left + width / 2} y={y} fontSize={TAG.type / scale} textAnchor="middle" dominantBaseline="central">
        {initials}
      </text>
    </g>
  );
}

interface SignProps {
  readonly shape: PathMark;
  readonly sign: EntrySign;
  readonly scale: number;
  readonly paper: string;
  readonly paint: Paint;
}

function Sign({ shape, sign, scale, paper, paint }: SignProps) {
  const { d, fill, stroke } = shape;
  const [x, y] = furthest(d, ([across, down]) => across - down);
  return (
    <>
      {sign.initials.length > 0 && (
        <>
          <path d={d} className="entry-visited" />
          <path d={d} className="entry-visited-gap" stroke={paper} />
          <path
            d={d}
            fill={fill === undefined ? 'none' : paint(fill)}
            {...(stroke && { stroke: paint(stroke.colour), strokeWidth: stroke.width })}
          />
          <Tag d={d} initials={sign.initials.join(' ')} scale={scale} />
        </>
      )}
      {sign.dot && <circle className="entry-dot" cx={x + 3 / scale} cy={y - 3 / scale} r={DOT / scale} />}
    </>
  );
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
        const [sign, shape] = [signs.get(marks.entry), mainShape(marks)];
        if (!sign || !shape) return null;
        const paper = paint(scene.background);
        return <Sign key={marks.entry} shape={shape} sign={sign} scale={scale} paper={paper} paint={paint} />;
      })}
    </g>
  );
}
