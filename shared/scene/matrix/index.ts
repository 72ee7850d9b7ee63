import type { Plan } from '../../plan/plan.ts';
import { laneStyles, NO_LANE } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import { shownPeriod } from '../period.ts';

import type { Mm, Pages } from '../scene.ts';
import { breakRows, type Frame } from '../table/breaks.ts';
import { lanesOf, shownLanes } from '../table/lanes.ts';
import { tablePages } from '../table/pages.ts';
import { largestSetting } from '../table/setting.ts';
import { tableSheets } from '../table/sheet.ts';
import { PT } from '../theme.ts';
import { CALM } from '../themes.ts';
import { timelineItems } from '../timeline/items.ts';
import { calloutWriter } from '../wheel/calloutText.ts';
import { laneTracks, type Track, timeKeys, timeTracks } from './axes.ts';
import type { CellWriter, Look } from './cells.ts';
import { drawGrid } from './draw.ts';
import { type Entered, type Grid, type GridRow, isDownwards, setGrid } from './grid.ts';

/** From the largest on: what stands under a title is left out before type becomes smaller than this is worth. */
const LOOKS: readonly Look[] = [
  ...[10.5, 10, 9.5, 9, 8.5, 8].map((points): Look => ({ size: points * PT, detail: 2 })),
  { size: 8 * PT, detail: 1 },
  { size: 7.5 * PT, detail: 1 },
  { size: 7.5 * PT, detail: 0 },
  { size: 7 * PT, detail: 0 },
];
/** Narrowest a column may be, mm. */
const NARROWEST: Mm = 22;
/** Room for the headings of rows when columns are counted, mm. */
const HEADS: Mm = 30;
/** How much higher than need be a row may become where there is room, mm. */
const STRETCH: Mm = 14;

interface Page {
  readonly grid: Grid;
  readonly frame: Frame<GridRow>;
}

/** Tracks in so many groups that follow each other, as even as may be. */
function inGroups(tracks: readonly Track[], count: number): readonly (readonly Track[])[] {
  return Array.from({ length: count }, (_, index) =>
    tracks.slice(Math.round((index * tracks.length) / count), Math.round(((index + 1) * tracks.length) / count)),
  ).filter((group) => group.length > 0);
}

/** Months in equal parts; what lies before them is with the first, what lies after or has no date with the last. */
function timeGroups(tracks: readonly Track[], count: number): readonly (readonly Track[])[] {
  const months = tracks.filter(({ isMonth }) => isMonth);
  const first = tracks.findIndex(({ isMonth }) => isMonth);
  const groups = inGroups(months, count);
  return groups.map((group, index) => [
    ...(index === 0 ? tracks.slice(0, first) : []),
    ...group,
    ...(index === groups.length - 1 ? tracks.slice(first + months.length) : []),
  ]);
}

/**
 * A plan as a matrix: months by lanes, each cell with the entries of a lane in a month. Months stand across on a
 * sheet that is wider than high and down on one that is higher; on as many sheets as it takes, in the largest type
 * that takes no more.
 */
export function layoutMatrix(plan: Plan, given: SceneOptions): Pages {
  const options: SceneOptions = given.changes ? given : { ...given, former: given.former ?? true };
  const period = shownPeriod(plan, options);
  const items = timelineItems(plan, period, options);
  const named = shownLanes(plan, options);
  const styles = laneStyles(plan.lanes, options.theme ?? CALM);
  const writer = calloutWriter(plan, Number(period.start.slice(0, 4)), options);
  const entered = items.map(
    (item): Entered => ({ item, times: timeKeys(item, period.months), lanes: lanesOf(item, named) }),
  );
  const [times, lanes] = [timeTracks(plan, items, period, options), laneTracks(named, items, options)];
  const isTransposed = isDownwards(options);
  const [across, rows] = isTransposed ? [lanes, times] : [times, lanes];
  const sheets = tableSheets(plan, options, { nameLanes: false });
  const { width } = sheets(0).area;
  const setting = { measurer: options.measurer, locale: plan.info.locale };
  const most = Math.max(1, Math.floor((width - HEADS) / NARROWEST));
  const fewest = Math.max(1, Math.ceil(across.length / most));
  const counts = [...new Set([1, 2, 3, 4, 6, 12].map((times) => Math.max(fewest, times)))].filter(
    (count) => count <= Math.max(fewest, across.length),
  );

  const attempt = (look: Look): readonly Page[] => {
    const cells: CellWriter = {
      writer,
      styleOf: (lane) => styles.get(lane) ?? NO_LANE,
      lanes: new Map(named.map((lane) => [lane.id, lane])),
      options,
      look,
    };
    let best: readonly Page[] | null = null;
    for (const count of counts) {
      // More groups than there are pages already cannot do with fewer.
      if (best && best.length <= count) break;
      const groups = isTransposed ? inGroups(across, count) : timeGroups(across, count);
      const pages: Page[] = [];
      for (const columns of groups) {
        const grid = setGrid({ columns, rows, isTransposed, entered, width }, cells, setting);
        const roomOf = (frame: number) => sheets(pages.length + frame).area.height - grid.headHeight;
        pages.push(...breakRows(grid.rows, roomOf).map((frame) => ({ grid, frame })));
      }
      if (!best || pages.length < best.length) best = pages;
    }
    return best ?? [];
  };
  const pages = largestSetting(LOOKS, attempt, ({ length }) => length);

  const draw = {
    measurer: options.measurer,
    styleOf: (lane: string) => styles.get(lane) ?? NO_LANE,
    writer,
    isTransposed,
  };
  return tablePages(
    { plan, options, period, items, writer, description: 'matrix.description', sheets },
    pages.map(({ grid, frame }) => (area) => {
      const spare = Math.max(0, area.height - grid.headHeight - frame.height);
      return drawGrid(grid, frame, area, Math.min(STRETCH, spare / Math.max(1, frame.rows.length)), draw);
    }),
  );
}
