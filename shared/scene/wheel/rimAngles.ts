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
/** Furthest a leader may lean from its own radius, as an angle at the rim. */
const LEAN = 0.12;

/**
 * Order of leaders round the wheel: by the angle of their marks; at one angle the inner first, so that it passes
 * the outer on the way it came from.
 */
export const byAngle = (a: Placed, b: Placed): number =>
  a.angle - b.angle || a.radius - b.radius || (a.dated.entry.id < b.dated.entry.id ? -1 : 1);

/**
 * Chooses the angle at which each leader leaves the wheel: as near to its mark's as lets it pass between the
 * markers of the rings outside it, those of earlier entries on one hand and of later ones on the other. In this
 * way no two leaders can cross. `sorted` by `byAngle`.
 */
export function rimAngles(sorted: readonly Placed[], rings: Rings): Ray[] {
  const low: number[] = [];
  const high: number[] = [];
  const wanted: number[] = [];
  const span = (placed: Placed) => Math.max(rings.radius - placed.radius, 0.01);
  const lowLimit = (RIM_GAP / rings.radius) * 0.5;

  sorted.forEach((placed, index) => {
    let [least, most] = [-LEAN, LEAN];
    const passed = (other: Placed, side: 1 | -1) => {
      if (other.radius <= placed.radius + 0.2) return;
      // Lean that keeps the line clear of the other's marker where it passes it.
      const air = ((isMarker(other) ? other.size / 2 : 0) + AIR) / other.radius;
      const share = (other.radius - placed.radius) / span(placed);
      const lean = (other.angle - placed.angle - side * air) / share;
      if (side === 1) most = Math.min(most, lean);
      else least = Math.max(least, lean);
    };
    const near = 0.13;
    for (let at = index - 1; at >= 0; at--) {
      const other = sorted[at];
      if (!other || placed.angle - other.angle > near) break;
      passed(other, -1);
    }
    for (let at = index + 1; at < sorted.length; at++) {
      const other = sorted[at];
      if (!other || other.angle - placed.angle > near) break;
      passed(other, 1);
    }
    const lean = least > most ? (least + most) / 2 : Math.min(Math.max(0, least), most);
    const bounded = Math.min(Math.max(lean, -LEAN), LEAN);
    wanted.push(Math.min(Math.max(placed.angle + bounded, lowLimit), 2 * Math.PI - lowLimit));
    low.push(Math.max(placed.angle - LEAN * 2, lowLimit));
    high.push(Math.min(placed.angle + LEAN * 2, 2 * Math.PI - lowLimit));
  });

  const gap = Math.min(RIM_GAP / rings.radius, (2 * Math.PI * 0.9) / Math.max(sorted.length, 1));
  const gaps = sorted.slice(1).map(() => gap);
  const solved =
    spread({ wanted, gaps, low: (index) => low[index] ?? 0, high: (index) => high[index] ?? 0 }) ??
    spread({ wanted, gaps, low: () => lowLimit, high: () => 2 * Math.PI - lowLimit }) ??
    wanted;
  return sorted.map((placed, index) => ({ placed, rim: solved[index] ?? placed.angle }));
}
