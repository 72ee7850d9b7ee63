import { changeOutline, changeRing, changeSign, RINGED } from '../changeSigns.ts';
import type { ChangeType } from '../changes.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { isStruck, markerPath } from '../markers.ts';
import type { Mark, Mm, PathMark, Stroke } from '../scene.ts';
import { INK, PAPER, tint } from '../theme.ts';
import type { FormerSpot } from './formerSpots.ts';
import { isMarker, type Placed } from './placement.ts';
import { arcLine, type Centre, capsule, polar, polyline, sector } from './polar.ts';
import { questionMark } from './questionMark.ts';
import type { Rings } from './rings.ts';

const DASH: readonly Mm[] = [0.8, 0.55];

interface Brush {
  readonly mark: Placed;
  readonly style: LaneStyle;
  readonly rings: Rings;
  readonly base: Pick<PathMark, 'role' | 'entry' | 'lane'>;
  readonly label: string;
  readonly change: ChangeType | undefined;
}

const strokeOf = (colour: string, width: Mm, dashed: boolean): Stroke => ({
  colour,
  width,
  ...(dashed ? { dash: DASH } : {}),
});

/** Only what points or lies along the ring turns with it: a diamond turned by 45° would be a square. */
const heading = ({ dated }: Placed, angle: number): number =>
  dated.entry.kind === 'deadline' || dated.entry.kind === 'period' ? angle : 0;

function pointMarks({ mark, style, rings, base, label, change }: Brush): Mark[] {
  const { dated, radius, angle } = mark;
  const outline = changeOutline(change, Math.min(0.32, mark.size * 0.11));
  const ringed = outline !== null && dated.form !== 'stretch';
  const size = ringed ? mark.size * RINGED : mark.size;
  const { entry, form, qualifier } = dated;
  const at = polar(rings, radius, angle);
  const marker = markerPath(entry.kind, entry.status, at.x, at.y, size, heading(mark, angle));
  const dashed = form === 'open' || entry.scenario !== null;
  const gone = change === 'gone';
  const hollow = form === 'open' || qualifier !== null || gone || !marker.filled;
  const width = Math.min(0.42, size * 0.15);
  const d =
    form === 'stretch' && entry.kind !== 'milestone'
      ? capsule(rings, mark.inner, mark.outer, mark.from, mark.to)
      : marker.d;
  const lighter = entry.scenario !== null;
  const marks: Mark[] = [
    {
      type: 'path',
      ...base,
      d,
      label,
      fill: hollow ? PAPER : lighter ? tint(style.hue, 0.35) : style.hue,
      stroke:
        outline && !ringed
          ? outline
          : hollow || lighter
            ? strokeOf(gone ? tint(style.hue, 0.6) : style.hue, width, dashed)
            : { colour: PAPER, width: width * 0.7 },
      lineJoin: 'round',
    },
  ];
  if (outline && ringed) marks.push({ type: 'path', ...base, d: changeRing(at.x, at.y, mark.size), stroke: outline });
  if (gone)
    marks.push({ type: 'path', ...base, d: changeSign('gone', at.x, at.y, size * 1.3), stroke: inkLine(width) });
  else if (marker.strike) marks.push({ type: 'path', ...base, d: marker.strike, stroke: { colour: style.hue, width } });
  if (qualifier !== null && size > 1.6) {
    const { hook, dot } = questionMark(at, size * 0.62);
    marks.push({ type: 'path', ...base, d: hook, stroke: { colour: style.hue, width: size * 0.1 }, lineCap: 'round' });
    marks.push({ type: 'path', ...base, d: dot, fill: style.hue });
  }
  return marks;
}

const inkLine = (width: Mm): Stroke => ({ colour: INK, width });

function arcMarks({ mark, style, rings, base, label, change }: Brush): Mark[] {
  const { dated, inner, outer, from, to, light, size } = mark;
  const { entry, form, qualifier } = dated;
  const square = form === 'field' || dated.cutStart || dated.cutEnd;
  const d = (square ? sector : capsule)(rings, inner, outer, from, to);
  const hearing = entry.periodType === 'hearing';
  const dashed =
    form === 'looseBar' || entry.scenario !== null || qualifier !== null || isStruck(entry.status) || change === 'gone';
  const thin = Math.min(0.32, size * 0.25);
  const shade = form === 'field' ? 0.2 : hearing ? 0.1 : light ? 0.28 : 1;
  const fill = dashed ? tint(style.hue, Math.min(shade, 0.12)) : tint(style.hue, shade);
  const marks: Mark[] = [
    {
      type: 'path',
      ...base,
      d,
      label,
      fill,
      ...(hearing
        ? { pattern: { kind: 'hatch', colour: tint(style.hue, dashed ? 0.4 : 0.62), gap: 1.3, width: 0.32 } }
        : {}),
      stroke:
        changeOutline(change, Math.min(0.45, size * 0.3)) ??
        strokeOf(form === 'field' || change === 'gone' ? tint(style.hue, 0.6) : style.hue, thin, dashed),
    },
  ];
  if (isStruck(entry.status) || change === 'gone') {
    const line = arcLine(rings, (inner + outer) / 2, from, to);
    const colour = change === 'gone' ? INK : style.hue;
    marks.push({ type: 'path', ...base, d: line, stroke: { colour, width: 0.3 } });
  }
  return marks;
}

const ARROW: Mm = 1.3;

/** A small hollow mark where the entry was, and a fine arrow along the ring to where it is. */
function formerMarks({ mark, style, rings, base, change }: Brush, spot: FormerSpot): Mark[] {
  const { dated, size } = mark;
  const { angle, radius: middle, size: small, bow } = spot;
  const at = polar(rings, middle, angle);
  const marker = markerPath(dated.entry.kind, 'tentative', at.x, at.y, small, heading(mark, angle));
  const stroke = { colour: style.hue, width: 0.25 };
  const marks: Mark[] = [{ type: 'path', ...base, d: marker.d, fill: PAPER, stroke }];
  const to = isMarker(mark) ? mark.angle : mark.from;
  const way = Math.sign(to - angle);
  const [from, end] = [
    angle + (way * small * 0.6) / middle,
    to - (way * (isMarker(mark) ? size * 0.62 : 0.2)) / middle,
  ];
  if (way * (end - from) * middle < ARROW * 1.2) return marks;
  const line = change === 'moved' ? { colour: INK, width: 0.3 } : stroke;
  const d = bow === 0 ? arcLine(rings, middle, from, end) : bowLine(rings, middle, from, end, bow);
  marks.push({ type: 'path', ...base, d, stroke: line });
  marks.push({
    type: 'path',
    ...base,
    d: arrowHead(rings, middle, end, way),
    stroke: line,
    lineCap: 'round',
    lineJoin: 'round',
  });
  return marks;
}

/** From angle to angle near a circle, swung out of it by `bow` in the middle. */
function bowLine(centre: Centre, radius: Mm, from: number, to: number, bow: Mm): string {
  const steps = Math.max(8, Math.ceil((Math.abs(to - from) * radius) / 2));
  return polyline(
    Array.from({ length: steps + 1 }, (_, step) => {
      const share = step / steps;
      // Out of the circle at once and back late, so that most of the way runs beside it.
      const swing = bow * Math.min(1, Math.sin(Math.PI * share) * 1.6);
      return polar(centre, radius + swing, from + (to - from) * share);
    }),
  );
}

function arrowHead(centre: Centre, radius: Mm, angle: number, way: number): string {
  const back = angle - (way * ARROW) / radius;
  const [upper, tip, lower] = [
    polar(centre, radius + ARROW * 0.45, back),
    polar(centre, radius, angle),
    polar(centre, radius - ARROW * 0.45, back),
  ];
  return polyline([upper, tip, lower]);
}

/** What draws one entry: the brush and where it was. */
export interface EntryMarksOptions {
  readonly mark: Placed;
  readonly style: LaneStyle;
  readonly lane: string | undefined;
  readonly rings: Rings;
  /** The entry in words. */
  readonly label: string;
  readonly change: ChangeType | undefined;
  readonly former: FormerSpot | undefined;
}

/** All marks of one entry on its ring: where it was, and where it is. */
export function entryMarks({ mark, style, lane, rings, label, change, former }: EntryMarksOptions): {
  readonly former: readonly Mark[];
  readonly present: readonly Mark[];
} {
  const base = { role: 'entry', entry: mark.dated.entry.id, ...(lane === undefined ? {} : { lane }) } as const;
  const brush: Brush = { mark, style, rings, base, label, change };
  return {
    former: former ? formerMarks(brush, former) : [],
    present: isMarker(mark) ? pointMarks(brush) : arcMarks(brush),
  };
}
