import { boundsOf, daysBetween, type IsoDate } from '../../time/index.ts';
import type { Mm } from '../scene.ts';
import { isMarker, type Placed } from './placement.ts';
import { angleOf, type Rings } from './rings.ts';
import type { PolarBox } from './textPolar.ts';

/** Where an entry was before it was moved: the middle of a small mark on its ring. */
export interface FormerSpot {
  readonly angle: number;
  readonly radius: Mm;
  readonly size: Mm;
  /** How far the arrow from there swings out of its circle, so that it does not lie on another's. */
  readonly bow: Mm;
}

export type FormerSpots = ReadonlyMap<Placed, FormerSpot>;

/** Between two arrows that would lie on each other, and between an arrow and the markers it passes. */
const BOW: Mm = 2;
/** Ways an arrow can swing; the next ones share the last, or they would leave their ring. */
const MOST = 4;
/** Circles nearer than this are drawn as one. */
const NEAR: Mm = 1.2;

const targetOf = (mark: Placed): number => (isMarker(mark) ? mark.angle : mark.from);

/** The place an entry had; `null` where it was not elsewhere, or not in the months shown. `start`: their first day. */
function formerSpot(mark: Placed, rings: Rings, start: IsoDate): FormerSpot | null {
  const { dated } = mark;
  const bounds = dated.former ? boundsOf(dated.former) : null;
  if (!bounds || dated.entry.formerWhen === dated.entry.when) return null;
  const day = (daysBetween(start, bounds.start) + daysBetween(start, bounds.end) + 1) / 2;
  if (day < 0 || day > rings.days) return null;
  const radius = isMarker(mark) ? mark.radius : (mark.inner + mark.outer) / 2;
  return { angle: angleOf(rings, day), radius, size: Math.min(mark.size, 3) * 0.6, bow: 0 };
}

/** 0, 1, −1, 2, −2 …: first the circle itself, then by turns outside and inside it. */
const side = (index: number): number => (index % 2 === 1 ? (index + 1) / 2 : 0 - index / 2);

/** Whether another marker stands on the way. */
const isPassing = (mark: Placed, { radius }: FormerSpot, from: number, to: number, placed: readonly Placed[]) =>
  placed.some(
    (other) =>
      other !== mark &&
      isMarker(other) &&
      Math.abs(other.radius - radius) < NEAR &&
      other.angle > from &&
      other.angle < to,
  );

/** Lets arrows swing out of their circle where they would lie on each other or on markers; the shortest first. */
function apart(spots: FormerSpots, placed: readonly Placed[]): FormerSpots {
  const set: { readonly spot: FormerSpot; readonly from: number; readonly to: number; readonly index: number }[] = [];
  const length = ([mark, spot]: readonly [Placed, FormerSpot]) => Math.abs(targetOf(mark) - spot.angle);
  const bows = new Map<Placed, FormerSpot>();
  for (const [mark, spot] of [...spots].sort((a, b) => length(a) - length(b))) {
    const [from, to] = [Math.min(spot.angle, targetOf(mark)), Math.max(spot.angle, targetOf(mark))];
    const taken = new Set(
      set
        .filter((other) => Math.abs(other.spot.radius - spot.radius) < NEAR && other.from < to && from < other.to)
        .map(({ index }) => index),
    );
    let index = isPassing(mark, spot, from, to, placed) ? 1 : 0;
    while (index < MOST && taken.has(index)) index += 1;
    set.push({ spot, from, to, index });
    bows.set(mark, { ...spot, bow: side(index) * BOW });
  }
  return bows;
}

/** The places entries had, by their marks. `isApart`: no two arrows from them lie on each other. */
export function formerSpots(placed: readonly Placed[], rings: Rings, start: IsoDate, isApart: boolean): FormerSpots {
  const spots = new Map(
    placed.flatMap((mark) => {
      const spot = formerSpot(mark, rings, start);
      return spot ? [[mark, spot] as const] : [];
    }),
  );
  return isApart ? apart(spots, placed) : spots;
}

/** What the marks of former places cover, and the arrows that lead from them; text keeps off the first at least. */
export function formerBoxes(spots: FormerSpots) {
  const marks: PolarBox[] = [];
  const arrows: PolarBox[] = [];
  for (const [mark, { angle, radius, size, bow }] of spots) {
    const half = size * 0.75;
    const wide = half / radius;
    const [inner, outer] = [radius - half, radius + half];
    const to = targetOf(mark);
    marks.push({ inner, outer, from: angle - wide, to: angle + wide });
    arrows.push({
      inner: inner + Math.min(0, bow),
      outer: outer + Math.max(0, bow),
      from: Math.min(angle, to),
      to: Math.max(angle, to),
    });
  }
  return { marks, arrows };
}
