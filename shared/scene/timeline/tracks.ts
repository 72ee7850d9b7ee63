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

/** Which settings of a label are preferred: of moderate width, whatever packs lowest, or as narrow as may be. */
export type Preference = 'tidy' | 'low' | 'narrow';

/** Cost, in half lines, of a label this wide by a preference. */
function widthCost(width: Mm, size: Mm, preference: Preference): number {
  const ems = width / size;
  if (preference === 'low') return 0;
  if (preference === 'narrow') return ems * 0.6;
  return Math.max(0, ems - 16) * 0.5;
}

/** All the ways to draw an item; computed once for a type size and used for every preference. */
export function placementsOf(item: Item, words: Words, frame: Frame, type: PlacementType): readonly Placement[] {
  const column = frame.columns.find((one) => one.zone === item.zone);
  return column ? [columnPlacement(words, column, type)] : axisPlacements(item, words, frame, type);
}

/** Gives each entry of a track its way to be drawn and its row, by date, each as high up as it will go. */
export function packTrack(
  track: Track,
  placements: ReadonlyMap<Item, readonly Placement[]>,
  type: PlacementType,
  preference: Preference,
): PackedTrack {
  const shelf = new Shelf();
  const placed = track.items.flatMap((item): Placed[] => {
    let best: { placement: Placement; row: number; score: number } | null = null;
    for (const placement of placements.get(item) ?? []) {
      const fixed = placement.cost + placement.height * 0.9 + widthCost(placement.label.width, type.size, preference);
      const row = shelf.find(placement.taken, best ? best.score - fixed : undefined);
      const score = row + fixed;
      if (!best || score < best.score) best = { placement, row, score };
    }
    if (!best) return [];
    shelf.place(best.placement.taken, best.row);
    return [{ item, placement: best.placement, row: best.row }];
  });
  return { ...track, placed, height: Math.max(0, shelf.height - type.gap) };
}
