import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { type CalloutBlock, type CalloutStyle, markerRoom } from './calloutBlock.ts';
import { headingHeight, headingStyle, type PlacedHeading } from './calloutMarks.ts';
import { BEND } from './leaders.ts';
import { type Point, polar } from './polar.ts';
import type { Ray } from './rimAngles.ts';
import type { Rings } from './rings.ts';
import { spread } from './spread.ts';

/** A ray with the block of text that it leads to. */
export interface Callout {
  readonly ray: Ray;
  readonly block: CalloutBlock;
  /** Month it stands under. */
  readonly group: string;
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

/** Air between two callouts. */
const gapOf = (style: CalloutStyle): Mm => style.size * 0.42;

/** Height that callouts need under each other; no column lower than this can take them. */
export function columnHeight(callouts: readonly Callout[], style: CalloutStyle): Mm {
  let height = 0;
  callouts.forEach(({ block, group }, index) => {
    height += block.height + gapOf(style);
    if (callouts[index - 1]?.group !== group) height += headingHeight(style);
  });
  return height;
}

/**
 * Places callouts in one column beside the wheel, from the top down in the order given, each as near to where its
 * leader leaves the wheel as the others allow, and none where its leader would have to cross the wheel again.
 * `null` where that cannot be.
 */
export function sideColumn(
  callouts: readonly Callout[],
  rings: Rings,
  box: Box,
  direction: 1 | -1,
  style: CalloutStyle,
): SideColumn | null {
  const edge = direction === 1 ? box.x : box.x + box.width;
  const leaveRadius = rings.radius + BEND;
  const rims = callouts.map(({ ray }) => polar(rings, leaveRadius, ray.rim));
  const headed = callouts.map(({ group }, index) => callouts[index - 1]?.group !== group);
  const over = callouts.map(({ block }, index) => block.anchor + (headed[index] ? headingHeight(style) : 0));
  const under = callouts.map(({ block }) => block.height - block.anchor);
  const gaps = over.slice(1).map((next, index) => (under[index] ?? 0) + gapOf(style) + next);

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
  const ys = spread({
    wanted: callouts.map(({ ray }) => rings.cy - Math.cos(ray.rim) * (rings.radius + 16)),
    gaps,
    low: (index) => Math.max(box.y + (over[index] ?? 0), tangent(index).low),
    high: (index) => Math.min(box.y + box.height - (under[index] ?? 0), tangent(index).high),
  });
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
