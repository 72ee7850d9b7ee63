import type { Mm } from '../scene.ts';
import { type CalloutBlock, type CalloutStyle, markerRoom } from './calloutBlock.ts';
import { headingHeight, headingStyle, type PlacedHeading } from './calloutMarks.ts';
import type { Contour } from './contour.ts';
import type { Point } from './polar.ts';
import type { Rect } from './rect.ts';
import type { Ray } from './rimAngles.ts';
import type { Rings } from './rings.ts';
import { spread } from './spread.ts';

/** A ray with the block of text that it leads to. */
export interface Callout {
  readonly ray: Ray;
  readonly block: CalloutBlock;
  /** Month it stands under. */
  readonly group: string;
  /** Where its top has been put by hand. */
  readonly pinned?: Mm;
}

export interface SideCallout extends Callout {
  readonly top: Mm;
  /** Where its leader ends: at the edge that faces the wheel. */
  readonly end: Point;
}

export interface SideColumn {
  readonly direction: 1 | -1;
  readonly callouts: readonly SideCallout[];
  readonly headings: readonly PlacedHeading[];
}

/** In a stretch of more days than this, months are what is read together; in a shorter one each entry has room. */
const LONG = 130;

/** Air between two callouts. */
const gapOf = (style: CalloutStyle): Mm => style.size * 0.42 * (style.air ?? 1);

/** Height that callouts need under each other; no column lower than this can take them. */
export function columnHeight(callouts: readonly Callout[], style: CalloutStyle): Mm {
  let height = 0;
  callouts.forEach(({ block, group }, index) => {
    height += block.height + gapOf(style);
    if (callouts[index - 1]?.group !== group) height += headingHeight(style);
  });
  return height;
}

/** Something that stands in a column: how far it reaches over and under its place, and where that may be. */
interface ColumnItem {
  readonly over: Mm;
  readonly under: Mm;
  readonly wanted: Mm;
  readonly weight: number;
  readonly low: Mm;
  readonly high: Mm;
}

/** What is put by hand stands there, and the others move. */
const PINNED = 1e5;

const solveColumn = (items: readonly ColumnItem[]): number[] | null =>
  spread({
    wanted: items.map(({ wanted }) => wanted),
    weight: (index) => items[index]?.weight ?? 1,
    gaps: items.slice(1).map(({ over }, index) => (items[index]?.under ?? 0) + over),
    low: (index) => items[index]?.low ?? 0,
    high: (index) => items[index]?.high ?? 0,
  });

/** A run of items that keep their distances: as one, at the place of its first. */
function asOne(items: readonly ColumnItem[]): { readonly item: ColumnItem; readonly offsets: readonly Mm[] } | null {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  const offsets = [0];
  for (const [index, { over }] of items.slice(1).entries()) {
    offsets.push((offsets[index] ?? 0) + (items[index]?.under ?? 0) + over);
  }
  const shifted = (of: (item: ColumnItem) => Mm) => items.map((item, index) => of(item) - (offsets[index] ?? 0));
  const low = Math.max(...shifted((item) => item.low));
  const high = Math.min(...shifted((item) => item.high));
  if (low > high) return null;
  const wanted = shifted((item) => item.wanted).reduce((sum, place) => sum + place, 0) / items.length;
  const under = (offsets.at(-1) ?? 0) + last.under;
  return { item: { over: first.over, under, wanted, weight: items.length, low, high }, offsets };
}

/** Places items so that those of a month stay together, evenly spaced; `null` where some cannot. */
function solveGroups(items: readonly ColumnItem[], isFirst: (index: number) => boolean): number[] | null {
  const runs: ColumnItem[][] = [];
  items.forEach((item, index) => {
    if (isFirst(index)) runs.push([item]);
    else runs.at(-1)?.push(item);
  });
  const groups = runs.flatMap((run) => asOne(run) ?? []);
  if (groups.length < runs.length) return null;
  const places = solveColumn(groups.map(({ item }) => item));
  return places && groups.flatMap(({ offsets }, index) => offsets.map((offset) => (places[index] ?? 0) + offset));
}

/** How many callouts more or fewer are tried above what is to be left free. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8];

/** As `solveColumn`, with rooms in the column that nothing may stand in. */
function solveAround(items: readonly ColumnItem[], rooms: readonly Rect[]): number[] | null {
  const free = solveColumn(items) ?? items.map(({ wanted }) => wanted);
  const kept = [...rooms].sort((a, b) => a.top - b.top);
  for (const shift of SHIFTS) {
    const all: (ColumnItem & { readonly index?: number })[] = [];
    let at = 0;
    for (const { top, bottom } of kept) {
      const middle = (top + bottom) / 2;
      const above = free.filter((y) => y < middle).length;
      const until = Math.min(Math.max(above + shift, at), items.length);
      for (; at < until; at++) all.push({ ...(items[at] as ColumnItem), index: at });
      const place = { wanted: middle, weight: 1, low: middle, high: middle };
      all.push({ over: middle - top, under: bottom - middle, ...place });
    }
    for (; at < items.length; at++) all.push({ ...(items[at] as ColumnItem), index: at });
    const solved = solveColumn(all);
    if (solved) return solved.filter((_, index) => all[index]?.index !== undefined);
  }
  return null;
}

/**
 * Places callouts along a line beside the wheel, from the top down in the order given, each as near to where its
 * leader leaves the wheel as the others allow, and none where its leader would have to cross the wheel again.
 * `null` where that cannot be. `rooms`: what is to be left free.
 */
function sideColumn(
  callouts: readonly Callout[],
  rings: Rings,
  contour: Contour,
  style: CalloutStyle,
  rooms: readonly Rect[] = [],
): SideColumn | null {
  const { box, direction } = contour;
  const headed = callouts.map(({ group }, index) => callouts[index - 1]?.group !== group);
  const items = callouts.map(({ block, ray, pinned }, index): ColumnItem => {
    const over = block.anchor + (headed[index] ? headingHeight(style) : 0);
    const under = block.height - block.anchor;
    const { low, high } = contour.bounds(ray.rim);
    return {
      over,
      under: under + gapOf(style),
      wanted: pinned === undefined ? contour.wanted(ray.rim) : pinned + block.anchor,
      weight: pinned === undefined ? 1 : PINNED,
      low: Math.max(box.y + over, low),
      high: Math.min(box.y + box.height - under, high),
    };
  });
  const kept = rooms.filter(({ left, right }) => left < box.x + box.width && right > box.x);
  const isGrouped = rings.days > LONG && kept.length === 0 && callouts.every(({ pinned }) => pinned === undefined);
  const together = isGrouped ? solveGroups(items, (index) => headed[index] ?? true) : null;
  const ys = together ?? (kept.length === 0 ? solveColumn(items) : solveAround(items, kept));
  if (!ys) return null;

  const headings: PlacedHeading[] = [];
  const placed = callouts.map((callout, index): SideCallout => {
    const y = ys[index] ?? 0;
    const top = y - callout.block.anchor;
    const edge = contour.edge(y);
    if (headed[index]) {
      headings.push({
        text: callout.group,
        x: edge + direction * markerRoom(style),
        y: top - headingStyle(style).size * 0.5,
        anchor: direction === 1 ? 'start' : 'end',
      });
    }
    return { ...callout, top, end: { x: edge, y } };
  });
  return { direction, callouts: placed, headings };
}

/** Rounds in which callouts are set anew for the room they have where they have come to stand. */
const ROUNDS = 5;
/** In the first of them callouts may also become wider. */
const WIDENING = 2;

/**
 * As `sideColumn`, of callouts that are set as wide as there is room for where they come to stand. `calloutAt`: a
 * callout set for a width.
 */
export function fittedColumn(
  rays: readonly Ray[],
  calloutAt: (ray: Ray, width: Mm) => Callout,
  rings: Rings,
  contour: Contour,
  style: CalloutStyle,
  rooms: readonly Rect[] = [],
): SideColumn | null {
  let widths = rays.map(({ rim }) => contour.width(contour.wanted(rim)));
  for (let round = 0; round < ROUNDS; round++) {
    const callouts = rays.map((ray, index) => calloutAt(ray, widths[index] ?? 0));
    const column = sideColumn(callouts, rings, contour, style, rooms);
    if (!column) return null;
    const fits = column.callouts.map(({ block, end }) => block.width <= contour.width(end.y) + 1e-6);
    if (fits.every(Boolean)) return column;
    widths = column.callouts.map(({ end }, index) =>
      round < WIDENING || !fits[index] ? contour.width(end.y) : (widths[index] ?? 0),
    );
  }
  return null;
}
