import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { type CalloutBlock, type CalloutStyle, markerRoom } from './calloutBlock.ts';
import { headingHeight, headingStyle, type PlacedHeading } from './calloutMarks.ts';
import { BEND } from './leaders.ts';
import { type Point, polar } from './polar.ts';
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
  /** The leader outside the wheel: from the rim to the callout. */
  readonly rim: Point;
  readonly end: Point;
}

export interface SideColumn {
  readonly edge: Mm;
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
 * Places callouts in one column beside the wheel, from the top down in the order given, each as near to where its
 * leader leaves the wheel as the others allow, and none where its leader would have to cross the wheel again.
 * `null` where that cannot be. `rooms`: what is to be left free.
 */
export function sideColumn(
  callouts: readonly Callout[],
  rings: Rings,
  box: Box,
  direction: 1 | -1,
  style: CalloutStyle,
  rooms: readonly Rect[] = [],
): SideColumn | null {
  const edge = direction === 1 ? box.x : box.x + box.width;
  const leaveRadius = rings.radius + BEND;
  const rims = callouts.map(({ ray }) => polar(rings, leaveRadius, ray.rim));
  const headed = callouts.map(({ group }, index) => callouts[index - 1]?.group !== group);

  // A leader may not dip under the tangent at its rim point, or it would cut into the wheel.
  const tangent = (index: number): { low: Mm; high: Mm } => {
    const [rim, ray] = [rims[index], callouts[index]?.ray];
    if (!rim || !ray) return { low: box.y, high: box.y + box.height };
    const [sin, cos] = [Math.sin(ray.rim), Math.cos(ray.rim)];
    const across = Math.abs(edge - rim.x) * Math.abs(sin);
    const steep = Math.max(Math.abs(cos), 1e-3);
    const limit = rim.y + (across / steep) * Math.sign(cos) - 0.2 * Math.sign(cos);
    return cos > 0 ? { low: Number.NEGATIVE_INFINITY, high: limit } : { low: limit, high: Number.POSITIVE_INFINITY };
  };
  const items = callouts.map(({ block, ray, pinned }, index): ColumnItem => {
    const over = block.anchor + (headed[index] ? headingHeight(style) : 0);
    const under = block.height - block.anchor;
    const { low, high } = tangent(index);
    return {
      over,
      under: under + gapOf(style),
      wanted: pinned === undefined ? rings.cy - Math.cos(ray.rim) * (rings.radius + 16) : pinned + block.anchor,
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
    if (headed[index]) {
      headings.push({
        text: callout.group,
        x: edge + direction * markerRoom(style),
        y: top - headingStyle(style).size * 0.5,
        anchor: direction === 1 ? 'start' : 'end',
      });
    }
    return { ...callout, top, rim: rims[index] ?? { x: 0, y: 0 }, end: { x: edge, y } };
  });
  return { edge, direction, callouts: placed, headings };
}
