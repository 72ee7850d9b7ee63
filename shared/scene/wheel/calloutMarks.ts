import type { Entry } from '../../plan/plan.ts';
import { isUncertain, isUnset, whenOf } from '../../time/index.ts';
import { changeSign } from '../changeSigns.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { markerPath } from '../markers.ts';
import type { Mark, Mm } from '../scene.ts';
import { INK, PAPER, SECOND_INK, tint } from '../theme.ts';
import { type CalloutBlock, type CalloutStyle, secondSize, signSpot } from './calloutBlock.ts';

/** A callout at its place: the edge that faces the wheel, and the block's top. */
export interface PlacedCallout {
  readonly entry: Entry;
  readonly lane: string | undefined;
  readonly laneStyle: LaneStyle;
  readonly block: CalloutBlock;
  readonly edge: Mm;
  readonly top: Mm;
  /** 1: text runs to the right of the edge; −1: it is set towards it from the left. */
  readonly direction: 1 | -1;
}

/** Whether the day is still to be set (drawn dashed) or in doubt (drawn hollow), as on the wheel itself. */
function doubtOf(entry: Entry): { readonly open: boolean; readonly hollow: boolean } {
  const when = whenOf(entry.when);
  const open = isUnset(when);
  return { open, hollow: open || (when.kind !== 'interval' && isUncertain(when)) };
}

/** The small marker before the date, in the shape and hue of the mark on the wheel, and the lines of text. */
export function calloutMarks(callout: PlacedCallout, style: CalloutStyle): Mark[] {
  const { entry, lane, laneStyle, block, edge, top, direction } = callout;
  const { change } = block;
  const base = { role: 'label', entry: entry.id, ...(lane === undefined ? {} : { lane }) } as const;
  const size = style.size * 0.62;
  const marker = markerPath(entry.kind, entry.status, edge + direction * size * 0.62, top + block.anchor, size);
  const hue = change === 'gone' ? tint(laneStyle.hue, 0.6) : laneStyle.hue;
  const { open, hollow } = doubtOf(entry);
  const dashed = open || entry.scenario !== null;
  const full = entry.scenario === null ? hue : tint(hue, 0.35);
  const marks: Mark[] = [
    {
      type: 'path',
      ...base,
      d: marker.d,
      fill: marker.filled && !hollow && change !== 'gone' ? full : PAPER,
      stroke: {
        colour: hue,
        width: 0.25,
        ...(dashed ? { dash: [0.6, 0.4] } : {}),
      },
    },
  ];
  if (change !== undefined && style.signs) {
    const sign = signSpot(style);
    marks.push({
      type: 'path',
      ...base,
      d: changeSign(change, edge + direction * sign.middle, top + block.anchor, sign.size),
      stroke: { colour: INK, width: style.size * 0.09 },
      lineCap: 'round',
      lineJoin: 'round',
    });
  }
  for (const line of block.lines) {
    marks.push({
      type: 'text',
      ...base,
      text: line.text,
      x: edge + direction * line.indent,
      y: top + line.baseline,
      style: line.style,
      fill: line.fill,
      anchor: direction === 1 ? 'start' : 'end',
      ...(line.struck ? { strike: true } : {}),
    });
  }
  return marks;
}

/** A heading over a group of callouts: a month, or a list of entries that the wheel has no place for. */
export interface PlacedHeading {
  readonly text: string;
  readonly x: Mm;
  /** Baseline. */
  readonly y: Mm;
  readonly anchor: 'start' | 'end';
}

export const headingStyle = (style: CalloutStyle) =>
  ({ size: secondSize(style), weight: 600, letterSpacing: style.size * 0.03 }) as const;

/** Height of a heading with the air over it. */
export const headingHeight = (style: CalloutStyle): Mm => headingStyle(style).size * (1.55 + 0.6 * (style.air ?? 1));

export const headingMark = ({ text, x, y, anchor }: PlacedHeading, style: CalloutStyle): Mark => ({
  type: 'text',
  role: 'label',
  text,
  x,
  y,
  anchor,
  style: headingStyle(style),
  fill: SECOND_INK,
  heading: 2,
});
