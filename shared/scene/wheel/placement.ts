import type { Mm } from '../scene.ts';
import { angleOf, type Ring, type Rings } from './rings.ts';
import type { Dated, Shown } from './shown.ts';
import { spread } from './spread.ts';

/** An entry at its place on its ring. */
export interface Placed {
  readonly dated: Dated;
  /** Inner and outer radius of what is drawn. */
  readonly inner: Mm;
  readonly outer: Mm;
  /** Angles it covers. */
  readonly from: number;
  readonly to: number;
  /** Where its leader begins: the marker's middle, or a little into an arc. */
  readonly angle: number;
  readonly radius: Mm;
  /** Its place in the order round the wheel, in days: the day itself, or where a marker without one stands. */
  readonly order: number;
  /** Size of its marker; for arcs their thickness. */
  readonly size: Mm;
  /** An arc thick enough to carry text is drawn light, so that the text can be read. */
  readonly light: boolean;
}

/** Whether it is drawn as a marker among the points of its ring, not as an arc. */
export const isMarker = ({ dated }: Placed): boolean => !isArc(dated);

const LARGEST_MARKER: Mm = 3.4;
/** On wheels of few entries markers may be larger. */
const FEW = [
  { entries: 20, marker: 4.4 },
  { entries: 50, marker: 3.9 },
] as const;
const LEAST_MARKER: Mm = 1.1;
/** Markers of the other lanes do not follow a crowded one below this. */
const COMMON_MARKER: Mm = 2.4;
const THICKEST_BAR: Mm = 5;
/** A month's field is a ground, not a line: it may take more of its ring. */
const THICKEST_FIELD: Mm = 11;
const FIELD_DAYS = 45;
const LEAST_BAR: Mm = 0.7;
/** From this thickness on an arc can hold text. */
const TEXT_BAR: Mm = 3.4;
const MARKER_ROOM = 1.3;
const EDGE = 0.06;
/** Furthest a marker may stand from its day for others on the same track, in days. */
const DRIFT = 1.7;

const isArc = ({ form }: Dated) => form === 'bar' || form === 'looseBar' || form === 'field';

interface Track<Item> {
  readonly items: Item[];
  end: number;
}

/** First fit in order of the beginning; never more tracks than `most`, where the emptiest takes what is left. */
function pack<Item>(
  items: readonly Item[],
  extent: (item: Item) => readonly [from: number, to: number],
  most: number,
): Item[][] {
  const tracks: Track<Item>[] = [];
  for (const item of items) {
    const [from, to] = extent(item);
    let track = tracks.find(({ end }) => end <= from);
    if (!track && tracks.length < most) {
      track = { items: [], end: 0 };
      tracks.push(track);
    }
    track ??= tracks.reduce((least, candidate) => (candidate.end < least.end ? candidate : least));
    track.items.push(item);
    track.end = Math.max(track.end, to);
  }
  return tracks.map((track) => track.items);
}

/** Days a marker takes up on its track, either side of its middle. */
const halfDays = (size: Mm, radius: Mm, days: number) => ((size * MARKER_ROOM) / 2 / (2 * Math.PI * radius)) * days;

interface PointTrack {
  readonly items: readonly Dated[];
  readonly middles: readonly number[];
}

function fanOut(items: readonly Dated[], size: Mm, radius: Mm, days: number): PointTrack & { drift: number } {
  const half = halfDays(size, radius, days);
  const reach = (item: Dated) => Math.max(half, item.form === 'stretch' ? (item.to - item.from) / 2 : 0);
  const sorted = [...items].sort((a, b) => a.from + a.to - b.from - b.to);
  const wanted = sorted.map((item) => (item.from + item.to) / 2);
  const reaches = sorted.map(reach);
  const gaps = reaches.slice(1).map((next, index) => next + (reaches[index] ?? 0));
  const middles =
    spread({ wanted, gaps, low: (index) => reaches[index] ?? 0, high: (index) => days - (reaches[index] ?? 0) }) ??
    wanted;
  const sharing = new Map<number, number>();
  for (const day of wanted) sharing.set(day, (sharing.get(day) ?? 0) + 1);
  // Up to three that share a day may fan out about it; that is no drift.
  const drift = middles.reduce((most, middle, index) => {
    const day = wanted[index] ?? 0;
    const fan = (Math.min(sharing.get(day) ?? 1, 3) - 1) * half * 1.02;
    return Math.max(most, Math.abs(middle - day) - fan);
  }, 0);
  return { items: sorted, middles, drift };
}

/** The points of a lane on as few tracks as keep each near its day. */
function pointTracks(points: readonly Dated[], size: Mm, ring: Ring, days: number, most: number) {
  const radius = (ring.from + ring.to) / 2;
  const half = halfDays(size, radius, days);
  const middle = (item: Dated) => (item.from + item.to) / 2;
  const sorted = [...points].sort((a, b) => middle(a) - middle(b));
  let [tracks, drift]: [PointTrack[], number] = [[], 0];
  for (let count = 1; points.length > 0 && count <= Math.max(most, 1); count++) {
    const packed = pack(sorted, (item) => [middle(item) - half, middle(item) + half], count);
    const fanned = packed.map((items) => fanOut(items, size, radius, days));
    tracks = fanned;
    drift = Math.max(...fanned.map((track) => track.drift));
    if (drift <= DRIFT) break;
  }
  return { tracks, drift };
}

interface LanePlan {
  readonly arcTracks: readonly (readonly Dated[])[];
  readonly tracks: readonly PointTrack[];
  readonly size: Mm;
}

/** Shares of the largest marker that a crowded lane tries. */
const MARKER_SHARES = [1, 0.88, 0.77, 0.68, 0.6, 0.5];

/** Divides a lane into tracks, with the largest markers, up to `largest`, that can stand near their days. */
function planLane(items: readonly Dated[], ring: Ring, rings: Rings, largest: Mm): LanePlan {
  const thickness = (ring.to - ring.from) * (1 - 2 * EDGE);
  const arcs = items.filter(isArc).sort((a, b) => a.from - b.from || b.to - a.to);
  const points = items.filter((item) => !isArc(item));
  const gapDays = (0.7 / (2 * Math.PI * ring.from)) * rings.days;
  const room = Math.min(largest, thickness / (arcs.length > 0 ? 2.2 : 1.4));
  let plan: LanePlan = { arcTracks: [], tracks: [], size: room };
  for (const share of MARKER_SHARES) {
    const size = Math.max(room * share, Math.min(LEAST_MARKER, thickness / 2.2));
    const perTrack = size * MARKER_ROOM;
    const mostArcTracks = Math.floor((thickness - (points.length > 0 ? perTrack : 0)) / (LEAST_BAR * 1.25));
    const arcTracks = pack(arcs, (arc) => [arc.from, arc.to + gapDays], Math.max(1, mostArcTracks));
    const most = Math.floor((thickness - arcTracks.length * 1.4) / perTrack);
    const { tracks, drift } = pointTracks(points, size, ring, rings.days, Math.min(most, 6));
    plan = { arcTracks, tracks, size };
    if (drift <= DRIFT) break;
  }
  return plan;
}

/** Places the entries of one lane on its ring: points outermost, arcs inside them in as many tracks as they need. */
function placeLane({ arcTracks, tracks, size }: LanePlan, ring: Ring, rings: Rings): Placed[] {
  const thickness = (ring.to - ring.from) * (1 - 2 * EDGE);
  const perTrack = size * MARKER_ROOM;
  const pointRoom = tracks.length * perTrack;
  const arcRoom = arcTracks.length > 0 ? (thickness - pointRoom) / arcTracks.length : 0;
  const arcRooms = arcTracks.map((track) => {
    const thickest = track.every(({ form, from, to }) => form === 'field' && to - from <= FIELD_DAYS)
      ? THICKEST_FIELD
      : THICKEST_BAR;
    return Math.min(thickest, arcRoom);
  });
  const total = pointRoom + arcRooms.reduce((sum, room) => sum + room, 0);
  const top = (ring.from + ring.to + total) / 2;

  const placed: Placed[] = [];
  tracks.forEach((track, index) => {
    const radius = top - perTrack * (index + 0.5);
    track.items.forEach((dated, at) => {
      const middle = track.middles[at] ?? (dated.from + dated.to) / 2;
      const half = Math.max(
        halfDays(size, radius, rings.days) / MARKER_ROOM,
        dated.form === 'stretch' ? (dated.to - dated.from) / 2 : 0,
      );
      placed.push({
        dated,
        inner: radius - size / 2,
        outer: radius + size / 2,
        from: angleOf(rings, middle - half),
        to: angleOf(rings, middle + half),
        angle: angleOf(rings, middle),
        radius,
        order: dated.form === 'open' ? middle : (dated.from + dated.to) / 2,
        size,
        light: false,
      });
    });
  });
  let edge = top - pointRoom;
  arcTracks.forEach((track, index) => {
    const perArc = arcRooms[index] ?? 0;
    const bar = Math.max(perArc * 0.88, Math.min(LEAST_BAR, perArc));
    const outer = edge - (perArc - bar) / 2;
    edge -= perArc;
    for (const dated of track) {
      const [from, to] = [angleOf(rings, dated.from), angleOf(rings, dated.to)];
      const length = (to - from) * outer;
      // A short arc stays longer than it is thick, or it would look like a point.
      const thin = dated.form === 'field' ? 0 : Math.max(0, bar - Math.max(length / 1.8, Math.min(bar, 2.2)));
      const lead = Math.min(Math.max(length * 0.08, 1.6), 3, length / 2) / outer;
      placed.push({
        dated,
        inner: outer - bar + thin / 2,
        outer: outer - thin / 2,
        from,
        to,
        angle: from + lead,
        radius: outer - thin / 2,
        order: dated.from,
        size: bar - thin,
        light: bar - thin >= TEXT_BAR,
      });
    }
  });
  return placed;
}

/** How much of the wheel each lane should have: less where nothing happens, more where arcs lie over each other. */
export function laneWeights({ lanes, dated }: Shown): number[] {
  return lanes.map((_, lane) => {
    const items = dated.filter((item) => item.lane === lane);
    if (items.length === 0) return 0.6;
    const arcs = items.filter(isArc).sort((a, b) => a.from - b.from);
    const depth = pack(arcs, (arc) => [arc.from, arc.to], 5).length;
    return 1 + Math.max(0, depth - 1) * 0.3 + (depth > 0 && arcs.length < items.length ? 0.3 : 0);
  });
}

/** All entries at their places, lane by lane. */
export function placeAll(dated: readonly Dated[], rings: Rings): Placed[] {
  const byLane = new Map<number, Dated[]>();
  for (const item of dated) {
    const lane = byLane.get(item.lane);
    if (lane) lane.push(item);
    else byLane.set(item.lane, [item]);
  }
  const largest = FEW.find(({ entries }) => dated.length <= entries)?.marker ?? LARGEST_MARKER;
  const plans = rings.lanes.map((ring, lane) => planLane(byLane.get(lane) ?? [], ring, rings, largest));
  // One size on the whole wheel, as long as that does not make it small.
  const sizes = plans.filter(({ tracks }) => tracks.length > 0).map(({ size }) => size);
  const common = Math.max(Math.min(...sizes, largest), COMMON_MARKER);
  return rings.lanes.flatMap((ring, lane) => {
    const plan = plans[lane];
    if (!plan) return [];
    const own = plan.size <= common ? plan : planLane(byLane.get(lane) ?? [], ring, rings, common);
    return placeLane(own, ring, rings);
  });
}
