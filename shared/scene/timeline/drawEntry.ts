import type { Measurer } from '../../text/measure.ts';
import { changeOutline, changeRing, changeSign, RINGED } from '../changeSigns.ts';
import type { ChangeType } from '../changes.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { isStruck, markerPath } from '../markers.ts';
import type { Mark, Mm, PathMark, Stroke } from '../scene.ts';
import { INK, PAPER, SECOND_INK, tint } from '../theme.ts';
import type { TrackBand } from './fit.ts';
import { type SetLabel, signRoom } from './label.ts';
import { barPath, rectangle } from './paths.ts';
import { lineHeight, markerSize, type PlacementType } from './placement.ts';
import type { Placed } from './tracks.ts';
import type { Words } from './words.ts';

const OUTLINE = 0.3;
const DASH = [0.75, 0.55];
/** How much lower than its lines a bar is drawn, at top and foot. */
const BAR_INSET = 0.22;

/** Where a placed entry stands on the sheet; what links and drawing need. mm. */
export interface Spot {
  readonly x0: Mm;
  readonly x1: Mm;
  /** Middle of the line its mark stands in. */
  readonly y: Mm;
  readonly top: Mm;
  readonly bottom: Mm;
  readonly isBar: boolean;
  /** Box of its label. */
  readonly label: { readonly x0: Mm; readonly x1: Mm; readonly y0: Mm; readonly y1: Mm };
  /** Boxes of its lines, which may be much shorter. */
  readonly lines: readonly { readonly x0: Mm; readonly x1: Mm; readonly y0: Mm; readonly y1: Mm }[];
}

/** Top of the first row of an entry, and the middle of that row. */
export function spotOf({ placement, row }: Placed, band: TrackBand, type: PlacementType): Spot {
  const line = lineHeight(type);
  const top = band.contentTop + row * band.unit;
  const isBar = placement.x0 < placement.x1;
  const half = isBar ? 0 : markerSize(type.size) / 2;
  const x = placement.align === 'start' ? placement.labelX : placement.labelX - placement.label.width;
  const y0 = top + placement.labelLine * line;
  return {
    x0: placement.x0 - half,
    x1: placement.x1 + half,
    y: top + (line * (placement.isInside ? placement.barLines : 1)) / 2,
    top: isBar ? top + BAR_INSET : top + line / 2 - half,
    bottom: isBar ? top + placement.barLines * line - BAR_INSET : top + line / 2 + half,
    isBar,
    label: { x0: x, x1: x + placement.label.width, y0, y1: y0 + placement.label.lines.length * line },
    lines: placement.label.lines.map(({ width }, index) => {
      const start = placement.align === 'end' ? x + placement.label.width - width : x;
      return { x0: start, x1: start + width, y0: y0 + index * line, y1: y0 + (index + 1) * line };
    }),
  };
}

/** Draws one entry: its mark, where it was before, and its label. */
export function drawEntry(
  placed: Placed,
  words: Words,
  band: TrackBand,
  style: LaneStyle,
  type: PlacementType,
): { readonly marks: Mark[]; readonly labels: Mark[] } {
  const { item, placement } = placed;
  const spot = spotOf(placed, band, type);
  const base = { entry: item.entry.id, ...(item.lane === '' ? {} : { lane: item.lane }) };
  const shape = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>): PathMark => ({
    type: 'path',
    role: 'entry',
    ...base,
    d,
    ...paint,
  });
  const marks =
    placement.x0 < placement.x1
      ? drawBar(placed, spot, style, words.change, shape)
      : drawPoint(placed, spot, style, words.change, type, shape);
  const [first, ...rest] = marks;
  const named = first?.type === 'path' ? [{ ...first, label: words.spoken }, ...rest] : marks;
  return {
    marks: [...drawFormer(placed, spot, style, words.change, type, base), ...named],
    labels: [...drawSign(words.change, spot, type, base), ...drawLabel(placement.label, placed, spot, type, base)],
  };
}

type ShapeOf = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>) => PathMark;

/** The hue of a mark: pale where the entry is gone. */
const hueOf = (style: LaneStyle, change: ChangeType | undefined) =>
  change === 'gone' ? tint(style.hue, 0.6) : style.hue;

function drawPoint(
  { item }: Placed,
  spot: Spot,
  style: LaneStyle,
  change: ChangeType | undefined,
  type: PlacementType,
  shape: ShapeOf,
): Mark[] {
  const { entry } = item;
  const full = markerSize(type.size);
  const ring = changeOutline(change, OUTLINE);
  const size = ring ? full * RINGED : full;
  const x = (spot.x0 + spot.x1) / 2;
  const marker = markerPath(entry.kind, entry.status, x, spot.y, size);
  const isDashed = item.isUnset || item.scenario !== null;
  const isHollow = !marker.filled || item.isUnset || item.isUncertain || change === 'gone';
  const stroke: Stroke = { colour: hueOf(style, change), width: OUTLINE, ...(isDashed ? { dash: DASH } : {}) };
  const fill = isHollow ? PAPER : item.scenario !== null ? tint(style.hue, 0.3) : style.hue;
  const marks: Mark[] = [shape(marker.d, { fill, stroke })];
  if (ring) marks.push(shape(changeRing(x, spot.y, full), { stroke: ring }));
  const ink = { colour: INK, width: OUTLINE };
  if (change === 'gone') marks.push(shape(changeSign('gone', x, spot.y, size * 1.3), { stroke: ink }));
  else if (marker.strike) marks.push(shape(marker.strike, { stroke: ink }));
  if (item.isUncertain) {
    marks.push(shape(questionMark(x, spot.y, size * 0.62), { stroke: { colour: style.hue, width: OUTLINE } }));
  }
  return marks;
}

/** A question mark as strokes, `height` mm high: too small to be type. */
function questionMark(x: Mm, y: Mm, height: Mm): string {
  const at = (dx: number, dy: number) => `${(x + dx * height).toFixed(3)},${(y + dy * height).toFixed(3)}`;
  return (
    `M${at(-0.27, -0.26)}C${at(-0.27, -0.6)},${at(0.29, -0.6)},${at(0.29, -0.24)}` +
    `C${at(0.29, 0)},${at(0, -0.03)},${at(0, 0.2)}M${at(0, 0.4)}L${at(0, 0.5)}`
  );
}

function drawBar(
  { item, placement }: Placed,
  spot: Spot,
  style: LaneStyle,
  change: ChangeType | undefined,
  shape: ShapeOf,
): Mark[] {
  const { x0, x1 } = placement;
  const [y0, y1] = [spot.top, spot.bottom];
  const isScenario = item.scenario !== null;
  const isDashed = isScenario || item.isUnset || item.isUncertain || change === 'gone';
  const changed = changeOutline(change, 0.45);
  if (item.shape === 'field') {
    const fill = tint(style.hue, isScenario ? 0.1 : 0.18);
    const line = changed ?? (isDashed ? { colour: hueOf(style, change), width: OUTLINE, dash: DASH } : null);
    const stroke = line ? { stroke: line } : {};
    return [shape(rectangle(x0, y0, x1, y1), { fill, ...stroke }), ...struck()];
  }
  const own: Stroke = { colour: hueOf(style, change), width: OUTLINE, ...(isDashed ? { dash: DASH } : {}) };
  const stroke = changed ?? own;
  const isHearing = item.entry.periodType === 'hearing';
  const marks: Mark[] = [
    shape(barPath(x0, y0, x1, y1, item.cutStart, item.cutEnd), {
      fill: isHearing ? PAPER : tint(style.hue, isScenario ? 0.08 : 0.2),
      ...(isHearing
        ? {
            pattern: {
              kind: 'hatch' as const,
              colour: tint(style.hue, isScenario ? 0.3 : 0.5),
              gap: 1.15,
              width: 0.28,
            },
          }
        : {}),
      stroke,
    }),
  ];
  // Text on a hatch is hard to read: a plain field carries it.
  if (isHearing && placement.isInside) {
    const right = spot.label.x1 + 0.9;
    marks.push(shape(rectangle(spot.label.x0 - 0.7, y0 + 0.3, Math.min(right, x1 - 0.4), y1 - 0.3), { fill: PAPER }));
  }
  return [...marks, ...struck()];

  function struck(): Mark[] {
    if (!isStruck(item.entry.status) && change !== 'gone') return [];
    const y = (y0 + y1) / 2;
    return placement.isInside ? [] : [shape(`M${x0},${y}L${x1},${y}`, { stroke: { colour: INK, width: OUTLINE } })];
  }
}

/** A small hollow mark where a moved entry was, and a fine arrow to where it is. */
function drawFormer(
  { item, placement }: Placed,
  spot: Spot,
  style: LaneStyle,
  change: ChangeType | undefined,
  type: PlacementType,
  base: { entry: string; lane?: string },
): Mark[] {
  const from = placement.formerX;
  if (from === null) return [];
  const size = markerSize(type.size) * 0.62;
  const to = from < spot.x0 ? spot.x0 - 0.35 : from > spot.x1 ? spot.x1 + 0.35 : null;
  const marker = markerPath(
    item.entry.kind === 'period' ? 'activity' : item.entry.kind,
    'tentative',
    from,
    spot.y,
    size,
  );
  const hollow: PathMark = {
    type: 'path',
    role: 'leader',
    ...base,
    d: marker.d,
    fill: PAPER,
    stroke: { colour: style.hue, width: 0.22 },
  };
  if (to === null || Math.abs(to - from) < size + 1) return [hollow];
  const way = Math.sign(to - from);
  const colour = change === 'moved' ? INK : SECOND_INK;
  const stroke = { colour, width: change === 'moved' ? 0.28 : 0.2 };
  return [
    {
      type: 'path',
      role: 'leader',
      ...base,
      d: `M${from + (way * size) / 2},${spot.y}L${to - way * 0.8},${spot.y}`,
      stroke,
    },
    {
      type: 'path',
      role: 'leader',
      ...base,
      d: `M${to},${spot.y}L${to - way},${spot.y - 0.5}L${to - way},${spot.y + 0.5}Z`,
      fill: colour,
    },
    hollow,
  ];
}

/** The middle of the small letters stands where the middle of the marker does. */
const baselineOf = (spot: Spot, type: PlacementType): Mm =>
  spot.label.y0 + lineHeight(type) / 2 + (type.measurer.xHeight * type.size) / 2 + type.size * 0.08;

/** The sign of a change, where the label begins. */
function drawSign(
  change: ChangeType | undefined,
  spot: Spot,
  type: PlacementType,
  base: { entry: string; lane?: string },
): Mark[] {
  if (change === undefined) return [];
  const room = signRoom(type.size);
  const size = type.size * 0.62;
  const x = (spot.lines[0]?.x0 ?? spot.label.x0) + room - size / 2;
  const y = baselineOf(spot, type) - (type.measurer.xHeight * type.size) / 2;
  const d = changeSign(change, x, y, size);
  const stroke = { colour: INK, width: type.size * 0.09 };
  return [{ type: 'path', role: 'label', ...base, d, stroke, lineCap: 'round', lineJoin: 'round' }];
}

function drawLabel(
  label: SetLabel,
  { placement }: Placed,
  spot: Spot,
  type: PlacementType & { measurer: Measurer },
  base: { entry: string; lane?: string },
): Mark[] {
  const line = lineHeight(type);
  const baseline = baselineOf(spot, type);
  return label.lines.flatMap((one, index) => {
    const x = placement.align === 'end' ? spot.label.x1 - one.width : spot.label.x0;
    return one.runs.map(
      (run): Mark => ({
        type: 'text',
        role: 'label',
        ...base,
        text: run.text,
        x: x + run.dx,
        y: baseline + index * line,
        style: run.style,
        fill: run.fill,
        anchor: 'start',
        ...(run.strike ? { strike: true } : {}),
      }),
    );
  });
}
