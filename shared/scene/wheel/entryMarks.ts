import type { IsoDate } from '../../time/index.ts';
import { changeOutline, changeRing, changeSign, RINGED } from '../changeSigns.ts';
import type { ChangeType } from '../changes.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { isStruck, markerPath } from '../markers.ts';
import type { Mark, Mm, PathMark, Stroke } from '../scene.ts';
import { INK, PAPER, tint } from '../theme.ts';
import { formerSpot } from './formerSpots.ts';
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
function formerMarks({ mark, style, rings, base, change }: Brush, start: IsoDate): Mark[] {
  const spot = formerSpot(mark, rings, start);
  if (!spot) return [];
  const { dated, size } = mark;
  const { angle, radius: middle, size: small } = spot;
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
  marks.push({ type: 'path', ...base, d: arcLine(rings, middle, from, end), stroke: line });
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

function arrowHead(centre: Centre, radius: Mm, angle: number, way: number): string {
  const back = angle - (way * ARROW) / radius;
  const [upper, tip, lower] = [
    polar(centre, radius + ARROW * 0.45, back),
    polar(centre, radius, angle),
    polar(centre, radius - ARROW * 0.45, back),
  ];
  return polyline([upper, tip, lower]);
}

/** All marks of one entry on its ring. `start`: first day of the wheel. `label`: the entry in words. */
export function entryMarks(
  mark: Placed,
  style: LaneStyle,
  lane: string | undefined,
  rings: Rings,
  start: IsoDate,
  label: string,
  change: ChangeType | undefined,
): Mark[] {
  const base = { role: 'entry', entry: mark.dated.entry.id, ...(lane === undefined ? {} : { lane }) } as const;
  const brush: Brush = { mark, style, rings, base, label, change };
  return [...formerMarks(brush, start), ...(isMarker(mark) ? pointMarks(brush) : arcMarks(brush))];
}
