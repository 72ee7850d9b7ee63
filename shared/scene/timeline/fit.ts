import type { Lane, Plan } from '../../plan/plan.ts';
import type { TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import type { SceneOptions } from '../options.ts';
import type { Mm } from '../scene.ts';
import { LEADING, PT, TYPE } from '../theme.ts';
import { type Frame, LANE_INDENT, laneStyleFor, NAME_MARGIN } from './frame.ts';
import type { Item } from './items.ts';
import { type Detail, type LabelType, wordsLength } from './label.ts';
import { CLOSE, CLOSEST, type Density, lineHeight, NORMAL, type PlacementType } from './placement.ts';
import {
  LAST_RESORT,
  laneTracks,
  type PackedTrack,
  PREFERENCES,
  type Preference,
  packTrack,
  placementsOf,
  SHARED,
  TIDY,
} from './tracks.ts';
import type { Words } from './words.ts';

/** A track with its place on the sheet. mm. */
export interface TrackBand {
  readonly track: PackedTrack;
  readonly top: Mm;
  readonly bottom: Mm;
  /** Where its first row begins. */
  readonly contentTop: Mm;
  /** Height of half a line in this track's rows. */
  readonly unit: Mm;
  /** The name in the lane's column, in lines. */
  readonly name: LaneName;
}

export interface LaneName {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

export interface Fit {
  readonly type: PlacementType;
  readonly bands: readonly TrackBand[];
  /** Height everything takes, mm; more than there was when nothing fitted. */
  readonly height: Mm;
  readonly fits: boolean;
}

const SIZES = [11, 10, 9.5, 9, 8.5, 8, 7.5, 7].map((points) => points * PT);
/** How much further apart than need be rows may stand where there is room. */
const LOOSEST = 1.45;
/** What is no higher than this for its room may yet be packed to fit. */
const NEARLY = 1.12;
/** What is higher than this for its room will not be made to fit by any packing. */
const HOPELESS = 1.7;
/** Share of the room that bare words take from which on it is tried first whether they fit alone. */
const CROWDED = 0.28;

/** Large type is worth having only while the rows stay easy to read. */
function preferencesFor(size: Mm): readonly Preference[] {
  if (size > 9 * PT + 0.001) return [];
  return size > 7.5 * PT - 0.001 ? [SHARED] : PREFERENCES;
}

interface Trial {
  readonly type: PlacementType;
  readonly tracks: readonly PackedTrack[];
  readonly names: readonly LaneName[];
  readonly height: Mm;
}

function laneName(
  track: Pick<PackedTrack, 'lane' | 'scenario'>,
  plan: Plan,
  frame: Frame,
  size: Mm,
  options: SceneOptions,
): LaneName {
  const lane = plan.lanes.find((one) => one.id === track.lane);
  const scenario = plan.scenarios.find((one) => one.id === track.scenario);
  const name = scenario ? scenario.name : lane ? lane.name || lane.shortName : options.translate('noLane');
  const width = frame.laneWidth - LANE_INDENT - NAME_MARGIN + 0.1;
  const style = scenario
    ? ({ size: TYPE.small, weight: 400 } as const)
    : laneStyleFor(frame.hasLargeNames ? size : TYPE.lane);
  return { lines: wrapText(name, width, style, options.measurer, plan.info.locale), style };
}

/** Least height of a track: its rows, or its name. */
function leastHeight(track: PackedTrack, name: LaneName | undefined, unit: Mm, padding: Mm): Mm {
  const named = name ? name.lines.length * name.style.size * LEADING : 0;
  return Math.max(track.height * unit, named) + 2 * padding;
}

/**
 * Finds the setting that says most in the largest type that fits: topics, then time and place, are left out only
 * where nothing fits at 7 pt with them, and rows stand as far apart as the sheet has room for. Of a cramped sheet it
 * is known that only the closest setting may fit.
 */
export function fitTracks(
  plan: Plan,
  lanes: readonly Lane[],
  items: readonly Item[],
  words: ReadonlyMap<Item, Words>,
  frame: Frame,
  options: SceneOptions,
  largest: Mm = Number.POSITIVE_INFINITY,
  isCramped = false,
): Fit {
  const tracks = laneTracks(plan, lanes, items);
  const room = frame.bottom - frame.gridTop;

  const attempt = (size: Mm, detail: Detail, density: Density): Trial => {
    const label: LabelType = { size, detail, measurer: options.measurer, locale: plan.info.locale };
    const type: PlacementType = { ...label, ...density };
    const placements = new Map(
      items.flatMap((item) => {
        const own = words.get(item);
        return own ? [[item, placementsOf(item, own, frame, type)] as const] : [];
      }),
    );
    const names = tracks.map((track) => laneName(track, plan, frame, size, options));
    const unit = lineHeight(type) / 2;
    const least = (track: PackedTrack, index: number) => leastHeight(track, names[index], unit, density.padding);
    let best = tracks.map((track) => packTrack(track, placements, type, TIDY));
    const height = () => best.reduce((sum, track, index) => sum + least(track, index), 0);
    const improve = (preferences: readonly Preference[]) => {
      for (const preference of preferences) {
        if (height() <= room || height() > room * HOPELESS) return;
        best = best.map((track) => {
          const other = packTrack(track, placements, type, preference);
          return other.height < track.height ? other : track;
        });
      }
    };
    improve(preferencesFor(size));
    if (density === CLOSEST && height() < room * NEARLY) improve(LAST_RESORT);
    return { type, tracks: best, names, height: height() };
  };

  const isScreen = options.furniture === 'screen';
  const sizes = isScreen ? SIZES.slice(3, 6) : SIZES.filter((size) => size <= largest + 0.001);
  const smallest = sizes.at(-1) ?? TYPE.small;
  const crowd = items.reduce((sum, item) => {
    const own = words.get(item);
    return sum + (own ? wordsLength(own, options.measurer, plan.info.locale) : 0);
  }, 0);
  /** What the words alone take of the room: more than 1 will not go in, whatever is done. */
  const share = (crowd * smallest * smallest * CLOSEST.leading) / Math.max(1, room * (frame.right - frame.x0));

  /** The largest type that fits, of which the smallest does: larger type never takes less room. */
  const largestFitting = (least: Trial, detail: Detail): Trial => {
    let best = least;
    let [fitting, failing] = [sizes.length - 1, -1];
    while (fitting - failing > 1) {
      const index = Math.floor((fitting + failing) / 2);
      const trial = attempt(sizes[index] ?? TYPE.small, detail, NORMAL);
      if (trial.height <= room) [best, fitting] = [trial, index];
      else failing = index;
    }
    return best;
  };

  if (isScreen) {
    let last: Trial | null = null;
    for (const detail of share > 1 ? ([0] as const) : ([1, 0] as const)) {
      last = attempt(smallest, detail, NORMAL);
      if (last.height <= room) return arrange(largestFitting(last, detail), frame, options, true);
    }
    if (last) return arrange(last, frame, options, false);
  }
  if (!isCramped && share <= 1) {
    // What does not fit with few words does not with more: on a full sheet the fewest are tried first.
    const ascending = share > CROWDED;
    let most: { least: Trial; detail: Detail } | null = null;
    for (const detail of ascending ? ([0, 1, 2] as const) : ([2, 1, 0] as const)) {
      const least = attempt(smallest, detail, NORMAL);
      const fits = least.height <= room;
      if (fits) most = { least, detail };
      if (fits !== ascending) break;
    }
    if (most) return arrange(largestFitting(most.least, most.detail), frame, options, true);
    const close = attempt(TYPE.small, 0, CLOSE);
    if (close.height <= room) return arrange(close, frame, options, true);
  }
  const trial = attempt(TYPE.small, 0, CLOSEST);
  return arrange(trial, frame, options, trial.height <= room);
}

/** Shares out the room that is left: first between rows, then around what the tracks hold. */
function arrange(trial: Trial, frame: Frame, options: SceneOptions, fits: boolean): Fit {
  const room = frame.bottom - frame.gridTop;
  const tight = lineHeight(trial.type) / 2;
  const least = (unit: Mm) =>
    trial.tracks.map((track, index) => leastHeight(track, trial.names[index], unit, trial.type.padding));
  const total = (unit: Mm) => least(unit).reduce((sum, height) => sum + height, 0);
  let [low, high] = [tight, tight * LOOSEST];
  if (total(high) <= room) low = high;
  for (let step = 0; step < 24 && high - low > 0.001; step += 1) {
    const unit = (low + high) / 2;
    if (total(unit) <= room) low = unit;
    else high = unit;
  }
  const unit = fits ? low : tight;
  const heights = least(unit);
  const spare = fits && options.furniture === 'poster' ? Math.max(0, room - total(unit)) : 0;
  // Fuller tracks get more of what is left, though not in proportion: lanes look alike where they may.
  const weights = trial.tracks.map((track) => Math.sqrt(track.height + 2));
  const weight = weights.reduce((sum, one) => sum + one, 0);

  let y = frame.gridTop;
  const bands = trial.tracks.map((track, index): TrackBand => {
    const height = (heights[index] ?? 0) + (spare * (weights[index] ?? 0)) / weight;
    const top = y;
    y += height;
    const content = track.height * unit;
    return {
      track,
      top,
      bottom: y,
      contentTop: top + (height - content) / 2,
      unit,
      name: trial.names[index] ?? { lines: [], style: laneStyleFor(0) },
    };
  });
  return { type: trial.type, bands, height: y - frame.gridTop, fits };
}
