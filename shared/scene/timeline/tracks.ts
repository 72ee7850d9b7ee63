import type { Lane, Plan } from '../../plan/plan.ts';
import type { Mm } from '../scene.ts';
import type { Frame } from './frame.ts';
import { COMMON_LANE, type Item } from './items.ts';
import { Shelf } from './pack.ts';
import { axisPlacements, columnPlacement, type Placement, type PlacementType } from './placement.ts';
import type { Words } from './words.ts';

/** The base course of a lane, or one scenario's course in it. */
export interface Track {
  readonly lane: string;
  /** `null` is the base course. */
  readonly scenario: string | null;
  readonly items: readonly Item[];
}

/** Every lane's tracks in order: its base course, then its scenarios' that have entries in it. */
export function laneTracks(plan: Plan, lanes: readonly Lane[], items: readonly Item[]): readonly Track[] {
  const ids = [
    ...lanes.map((lane) => lane.id),
    ...(items.some((item) => item.lane === COMMON_LANE) ? [COMMON_LANE] : []),
  ];
  const scenarios = [null, ...plan.scenarios.map((scenario) => scenario.id)];
  return ids.flatMap((lane) =>
    scenarios
      .map((scenario) => ({
        lane,
        scenario,
        items: items.filter((item) => item.lane === lane && item.scenario === scenario),
      }))
      .filter((track) => track.scenario === null || track.items.length > 0),
  );
}

export interface Placed {
  readonly item: Item;
  readonly placement: Placement;
  /** Half lines from the top of its track. */
  readonly row: number;
}

export interface PackedTrack extends Track {
  readonly placed: readonly Placed[];
  /** Half lines, without the gap under the last. */
  readonly height: number;
}

/** What a packing is after: tidy widths, rows that later entries can share, narrow labels, or whatever lies lowest. */
type Aim = 'tidy' | 'shared' | 'narrow' | 'low';

/** In which order entries take their places: by date, from the last back, the longest first, or mixed some way. */
type Order = 'date' | 'back' | 'long' | number;

export interface Preference {
  readonly aim: Aim;
  readonly order: Order;
}

const prefer = (aim: Aim, order: Order = 'date'): Preference => ({ aim, order });

export const TIDY = prefer('tidy');
export const SHARED = prefer('shared');

/** In the order they are tried: each is less pleasant to read than the one before. */
export const PREFERENCES: readonly Preference[] = [
  SHARED,
  prefer('narrow'),
  prefer('low'),
  prefer('low', 'back'),
  prefer('low', 'long'),
];

/** For sheets so full that every line counts. */
export const LAST_RESORT: readonly Preference[] = [3, 5, 7, 11, 13, 17, 19, 23].flatMap((step) => [
  prefer('low', step),
  prefer('narrow', step),
]);

/** Half lines that an aim takes off a placement: for its width, for days it covers, for standing backwards. */
function shapeCost(placement: Placement, size: Mm, hidden: number, aim: Aim): number {
  const ems = placement.label.width / size;
  const backward = placement.isBackward ? BACKWARD[aim] : 0;
  if (aim === 'low') return backward;
  if (aim === 'narrow') return ems * 0.6 + backward;
  return Math.max(0, ems - 18) * 0.35 + hidden * (aim === 'shared' ? 7 : 4) + backward;
}

const BACKWARD: Readonly<Record<Aim, number>> = { tidy: 14, shared: 14, narrow: 5, low: 1.5 };

/** How many of the next entries have their day under what this one takes. */
function hiddenNext({ taken, x1 }: Placement, next: readonly Mm[]): number {
  const right = Math.max(...taken.map((one) => one.x1));
  return next.filter((x) => x > x1 + 1 && x < right).length;
}

/** All the ways to draw an item; computed once for a type size and used for every preference. */
export function placementsOf(item: Item, words: Words, frame: Frame, type: PlacementType): readonly Placement[] {
  const column = frame.columns.find((one) => one.zone === item.zone);
  return column ? [columnPlacement(words, column, type)] : axisPlacements(item, words, frame, type);
}

type Placements = ReadonlyMap<Item, readonly Placement[]>;

function packingOrder(items: readonly Item[], placements: Placements, order: Order): readonly Item[] {
  if (order === 'date') return items;
  if (order === 'back') return [...items].reverse();
  if (typeof order === 'number')
    return Array.from({ length: order }, (_, first) => items.filter((__, at) => at % order === first)).flat();
  const length = (item: Item) => {
    const first = placements.get(item)?.[0];
    return first ? first.x1 - first.x0 + first.label.width : 0;
  };
  return [...items].sort((a, b) => length(b) - length(a));
}

/** Gives each entry of a track its way to be drawn and its row, one after another, each as high up as it will go. */
export function packTrack(
  track: Track,
  placements: Placements,
  type: PlacementType,
  preference: Preference,
): PackedTrack {
  const shelf = new Shelf();
  const order = packingOrder(track.items, placements, preference.order);
  const days = order.map((item) => placements.get(item)?.[0]?.x0 ?? 0);
  const placed = new Map<Item, Placed>();
  order.forEach((item, index) => {
    const next = days.slice(index + 1, index + 3);
    let best: { placement: Placement; row: number; score: number } | null = null;
    for (const placement of placements.get(item) ?? []) {
      const hidden = hiddenNext(placement, next);
      const fixed = placement.cost + placement.height * 0.9 + shapeCost(placement, type.size, hidden, preference.aim);
      const row = shelf.find(placement.taken, best ? best.score - fixed : undefined);
      const score = row + fixed;
      if (!best || score < best.score) best = { placement, row, score };
    }
    if (!best) return;
    shelf.place(best.placement.taken, best.row);
    placed.set(item, { item, placement: best.placement, row: best.row });
  });
  const height = Math.max(0, shelf.height - type.gap);
  return { ...track, placed: track.items.flatMap((item) => placed.get(item) ?? []), height };
}
