import { pointRadial } from 'd3';
import type { LaneBand, Mm, SceneGeometry } from '../../../shared/scene/scene.ts';
import { addDays, daysBetween, type IsoDate, isoDate } from '../../../shared/time/index.ts';

/** A point on a Scene, mm. */
export interface Point {
  readonly x: Mm;
  readonly y: Mm;
}

/** What lies under a point: a day, and the lane whose band it is in. */
export interface Place {
  readonly day: IsoDate;
  readonly lane: string | null;
  /** Whether the point is on the drawing's own ground: in a band and in the time shown. */
  readonly inside: boolean;
}

const TURN = 2 * Math.PI;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const bandAt = (bands: readonly LaneBand[], at: number): LaneBand | undefined =>
  bands.find((band) => at >= Math.min(band.from, band.to) && at <= Math.max(band.from, band.to));

/** The day and lane under a point; beyond the edges of time the first or last day. `null` for a geometry of no day. */
export function placeAt(geometry: SceneGeometry, { x, y }: Point): Place | null {
  const start = isoDate(geometry.start);
  if (!start || geometry.days < 1) return null;
  if (geometry.kind === 'wheel') {
    const [dx, dy] = [x - geometry.cx, y - geometry.cy];
    const turns = (Math.atan2(dx, -dy) / TURN + 1) % 1;
    const band = bandAt(geometry.bands, Math.hypot(dx, dy));
    const day = addDays(start, clamp(Math.floor(turns * geometry.days), 0, geometry.days - 1));
    return { day, lane: band?.lane ?? null, inside: band !== undefined };
  }
  const days = Math.floor(((x - geometry.x0) / (geometry.x1 - geometry.x0)) * geometry.days);
  const band = bandAt(geometry.bands, y);
  return {
    day: addDays(start, clamp(days, 0, geometry.days - 1)),
    lane: band?.lane ?? null,
    inside: band !== undefined && days >= 0 && days < geometry.days,
  };
}

/** Whether a point is in the column of what has no date. */
export const isUnsetAt = (geometry: SceneGeometry, { x }: Point): boolean =>
  geometry.kind === 'timeline' && geometry.unset !== undefined && x >= geometry.unset.x0 && x <= geometry.unset.x1;

/** Where a day begins: radians clockwise from twelve o'clock on a wheel, mm from the left on a timeline. */
export function alongOf(geometry: SceneGeometry, day: IsoDate): number {
  const start = isoDate(geometry.start);
  const days = start ? daysBetween(start, day) : 0;
  if (geometry.kind === 'wheel') return (days / geometry.days) * TURN;
  return geometry.x0 + (days / geometry.days) * (geometry.x1 - geometry.x0);
}

/** The point at a place along time and a depth: radius on a wheel, y on a timeline. */
export function pointAt(geometry: SceneGeometry, along: number, depth: Mm): Point {
  if (geometry.kind === 'timeline') return { x: along, y: depth };
  const [x, y] = pointRadial(along, depth);
  return { x: geometry.cx + x, y: geometry.cy + y };
}

/** How deep a point lies: its radius on a wheel, its y on a timeline. */
export const depthAt = (geometry: SceneGeometry, { x, y }: Point): Mm =>
  geometry.kind === 'wheel' ? Math.hypot(x - geometry.cx, y - geometry.cy) : y;

/** The SVG transform that carries a shape drawn at `day` some days on and some mm deeper. */
export function carry(geometry: SceneGeometry, day: IsoDate, days: number, deeper: Mm): string {
  const next = alongOf(geometry, addDays(day, days));
  const by = next - alongOf(geometry, day);
  if (geometry.kind === 'timeline') return `translate(${by} ${deeper})`;
  const [x, y] = pointRadial(next, deeper);
  return `translate(${x} ${y}) rotate(${(by * 180) / Math.PI} ${geometry.cx} ${geometry.cy})`;
}
