import type { Mm } from '../scene.ts';
import { isMarker, type Placed } from './placement.ts';
import type { Rings } from './rings.ts';
import { spread } from './spread.ts';

/** An entry whose leader is wanted, with the angle at which it leaves the wheel. */
export interface Ray {
  readonly placed: Placed;
  /** Angle at the rim. */
  readonly rim: number;
}

/** Nearest two leaders may come at the rim, mm. */
const RIM_GAP: Mm = 0.55;
/** Air between a leader and a marker it passes, mm. */
const AIR: Mm = 0.45;
/** Least air between a leader and the middle of a mark it passes, which keeps leaders from crossing; in need none. */
const LEAST_AIR: readonly Mm[] = [0.08, 0];
/** Furthest a leader may lean from its own radius, as an angle at the rim. */
const LEAN = 0.07;
/** Marks further off are in nobody's way. Wider than the lean, as marks may stand a little off their day. */
const NEAR = 0.18;

/**
 * Order of callouts and leaders round the wheel: by date; on one day the inner first, so that its leader passes the
 * outer's mark on the way it came from.
 */
export const inDateOrder = (a: Placed, b: Placed): number =>
  a.order - b.order || a.angle - b.angle || a.radius - b.radius || (a.dated.entry.id < b.dated.entry.id ? -1 : 1);

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Angles at the rim between which a straight leader keeps `air` mm clear of the marks it has to pass. */
function between(
  sorted: readonly Placed[],
  index: number,
  rings: Rings,
  air: (other: Placed) => Mm,
  soft = false,
): Bounds {
  const placed = sorted[index];
  if (!placed) return { low: 0, high: 0 };
  const span = Math.max(rings.radius - placed.radius, 0.01);
  let [low, high] = [placed.angle - LEAN, placed.angle + LEAN];
  const pass = (other: Placed, side: 1 | -1) => {
    if (other.radius <= placed.radius + 0.2) return;
    const share = (other.radius - placed.radius) / span;
    const limit = placed.angle + (other.angle - placed.angle - (side * air(other)) / other.radius) / share;
    // Not worth a detour: rather pass beneath it.
    if (soft && Math.abs(limit - placed.angle) > LEAN) return;
    if (side === 1) high = Math.min(high, limit);
    else low = Math.max(low, limit);
  };
  for (let at = index - 1; at >= 0; at--) {
    const other = sorted[at];
    if (!other || placed.angle - other.angle > NEAR) break;
    pass(other, -1);
  }
  for (let at = index + 1; at < sorted.length; at++) {
    const other = sorted[at];
    if (!other || other.angle - placed.angle > NEAR) break;
    pass(other, 1);
  }
  return { low, high };
}

/** Shares of the gap at the rim that are tried where leaders are many. */
const GAPS = [2, 1.4, 1, 0.7, 0.45, 0.25, 0.1];

/**
 * Chooses the angle at which each leader leaves the wheel: as near to its mark's as lets it pass between the
 * markers of the rings outside it, those of earlier entries on one hand and of later ones on the other. In this
 * way no two leaders can cross.
 */
export function rimAngles(placed: readonly Placed[], rings: Rings): Ray[] {
  const byDate = [...placed].sort(inDateOrder);
  const found = solve(byDate, rings);
  if (found) return found;
  // Where markers had to move so far that dates and places disagree, places decide.
  const byPlace = [...placed].sort((a, b) => a.angle - b.angle || inDateOrder(a, b));
  return solve(byPlace, rings) ?? byDate.map((item) => ({ placed: item, rim: item.angle }));
}

function solve(sorted: readonly Placed[], rings: Rings): Ray[] | null {
  const edge = 0.2 / rings.radius;
  const inside = (angle: number) => Math.min(Math.max(angle, edge), 2 * Math.PI - edge);
  const wanted = sorted.map((placed, index) => {
    const { low, high } = between(sorted, index, rings, (other) => (isMarker(other) ? other.size / 2 : 0) + AIR, true);
    return low > high ? (low + high) / 2 : Math.min(Math.max(placed.angle, low), high);
  });
  for (const air of LEAST_AIR) {
    const hard = sorted.map((_, index) => between(sorted, index, rings, () => air));
    for (const share of GAPS) {
      const gap = Math.min(RIM_GAP / rings.radius, (2 * Math.PI * 0.9) / Math.max(sorted.length, 1)) * share;
      const solved = spread({
        wanted,
        gaps: sorted.slice(1).map(() => gap),
        low: (index) => inside(hard[index]?.low ?? 0),
        high: (index) => inside(hard[index]?.high ?? 0),
      });
      if (solved) return sorted.map((placed, index) => ({ placed, rim: solved[index] ?? placed.angle }));
    }
  }
  return null;
}
