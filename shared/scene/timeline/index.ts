import type { Plan } from '../../plan/plan.ts';
import { describe } from '../changeWords.ts';
import { footer, periodName, titleBlock } from '../furniture/index.ts';
import { MARGIN } from '../furniture/sheetMargin.ts';
import { laneStyles, NO_LANE } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import { shownPeriod } from '../period.ts';
import { scaleScene } from '../scaleScene.ts';
import type { LaneBand, Mark, Mm, Scene } from '../scene.ts';
import { PAPER } from '../theme.ts';
import { CALM } from '../themes.ts';
import { drawAxis } from './drawAxis.ts';
import { drawEntry, type Spot, spotOf } from './drawEntry.ts';
import { drawLinks } from './drawLinks.ts';
import { drawToday } from './drawToday.ts';
import { type Fit, fitTracks } from './fit.ts';
import { columnField, type Frame, timelineFrame } from './frame.ts';
import { timelineItems } from './items.ts';
import { lineHeight } from './placement.ts';
import { spokenList, wordsOf } from './words.ts';

const SCREEN_MARGIN = 4;
/** What is no higher than this for its room may fit where the axis takes from the columns beside it. */
const TIGHTER = 1.4;
/** How many times as large a sheet may be thought to be before it is given up. */
const LARGEST_SHEET = 6;

/**
 * A plan as swimlanes: months along, lanes down, every entry at its date with its words beside it.
 *
 * With the furniture of a poster the sheet also carries title, legend and notes, and keeps its size. On screen the
 * Scene becomes taller than asked for where that many entries need it.
 */
export function layoutTimeline(plan: Plan, options: SceneOptions): Scene {
  let { scene, overflow } = layOnSheet(plan, options);
  let factor = 1;
  // A sheet that cannot hold its words in 7 pt holds them smaller: less is worse than small, and the report tells.
  while (overflow > 1 && options.furniture === 'poster' && factor < LARGEST_SHEET) {
    factor *= Math.max(1.03, Math.sqrt(overflow) * 0.97);
    const larger = { ...options, width: options.width * factor, height: options.height * factor };
    ({ scene, overflow } = layOnSheet(plan, larger, Number.POSITIVE_INFINITY, true));
  }
  return scaleScene(scene, 1 / factor);
}

/** A sheet as laid out, and what tells whether it holds what it is given. */
export interface TimelineSheet {
  readonly scene: Scene;
  /** By what factor what it holds is higher than its room; 1 where it is not. */
  readonly overflow: number;
  /** Size of the type of its labels, mm. */
  readonly size: Mm;
  /** The lanes in their order, with the height their rows take. */
  readonly lanes: readonly { readonly lane: string; readonly height: Mm }[];
}

/** Lays a plan out on one sheet, in type no larger than `largest`; of a cramped one it is known that it is full. */
export function layOnSheet(
  plan: Plan,
  options: SceneOptions,
  largest: Mm = Number.POSITIVE_INFINITY,
  isCramped = false,
): TimelineSheet {
  const isPoster = options.furniture === 'poster';
  const margin = isPoster ? (options.margin ?? MARGIN) : SCREEN_MARGIN;
  const period = shownPeriod(plan, options);
  const items = timelineItems(plan, period, options);
  const words = wordsOf(plan, items, options);
  const lanes = options.lanes
    ? options.lanes.flatMap((id) => plan.lanes.find((lane) => lane.id === id) ?? [])
    : plan.lanes;

  const sheet = { x: margin, y: margin, width: options.width - 2 * margin, height: options.height - 2 * margin };
  const furniture = isPoster ? posterFurniture() : { marks: [], top: 0, bottom: 0 };
  const area = {
    left: margin,
    right: options.width - margin,
    top: margin + furniture.top,
    bottom: options.height - margin - furniture.bottom,
  };
  let frame = timelineFrame(plan, items, lanes, area, options, isCramped);
  let fit = fitTracks(plan, lanes, items, words, frame, options, largest, isCramped);
  if (isPoster && !isCramped && !fit.fits && fit.height < (frame.bottom - frame.gridTop) * TIGHTER) {
    frame = timelineFrame(plan, items, lanes, area, options, true);
    fit = fitTracks(plan, lanes, items, words, frame, options, largest, true);
  }
  const bottom = frame.gridTop + fit.height;

  const styles = laneStyles(plan.lanes, options.theme ?? CALM);
  const spots = new Map<string, Spot>();
  const drawn = fit.bands.flatMap((band) =>
    band.track.placed.flatMap((placed) => {
      const own = words.get(placed.item);
      if (!own) return [];
      spots.set(placed.item.entry.id, spotOf(placed, band, fit.type));
      return [drawEntry(placed, own, band, styles.get(band.track.lane) ?? NO_LANE, fit.type)];
    }),
  );
  const wordsAt = [...spots.values()].flatMap(({ lines }) => lines);
  const unset = frame.columns.find(({ zone }) => zone === 'unset');
  const name = periodName(plan, options, period.start.slice(0, 7), period.end.slice(0, 7));
  const scene: Scene = {
    width: options.width,
    height: isPoster ? options.height : Math.max(options.height, bottom + margin),
    background: PAPER,
    title: plan.info.title,
    language: options.locale,
    description: describe(
      options.translate('timeline.description', { title: plan.info.title, period: name, count: items.length }),
      options,
    ),
    marks: [
      ...drawAxis(plan, frame, fit.bands, styles, NO_LANE, wordsAt, options),
      ...drawToday(frame, bottom, spots.values(), options),
      ...drawLinks(plan, spots, frame.x0, lineHeight(fit.type)),
      ...drawn.flatMap((entry) => entry.marks),
      ...drawn.flatMap((entry) => entry.labels),
      ...furniture.marks,
    ],
    list: spokenList(items, words),
    geometry: {
      kind: 'timeline',
      x0: frame.x0,
      x1: frame.x1,
      start: period.start,
      days: period.days,
      bands: laneBands(frame, fit),
      ...(unset ? { unset: columnField(frame, unset) } : {}),
    },
  };
  return {
    scene,
    overflow: fit.fits ? 1 : fit.height / Math.max(1, frame.bottom - frame.gridTop),
    size: fit.type.size,
    lanes: laneBands(frame, fit).map(({ lane, from, to }) => ({ lane, height: to - from })),
  };

  function posterFurniture(): { marks: readonly Mark[]; top: number; bottom: number } {
    const title = titleBlock(plan, sheet, options);
    const more = { ...options, nameLanes: false, links: true };
    const foot = footer(plan, sheet, more);
    const placed = footer(plan, { ...sheet, y: sheet.y + sheet.height - foot.height }, more);
    return {
      marks: [...title.marks, ...placed.marks],
      top: title.height === 0 ? 0 : title.height + 5,
      bottom: foot.height === 0 ? 0 : foot.height + 5,
    };
  }
}

/** Top and bottom of each lane with all its tracks. */
function laneBands(frame: Frame, fit: Fit): LaneBand[] {
  const bands = new Map<string, LaneBand>();
  for (const { track, top, bottom } of fit.bands) {
    const known = bands.get(track.lane);
    bands.set(track.lane, { lane: track.lane, from: known?.from ?? Math.max(top, frame.gridTop), to: bottom });
  }
  return [...bands.values()];
}
