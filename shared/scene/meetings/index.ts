import type { Plan } from '../../plan/plan.ts';
import { laneStyles, NO_LANE } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import { shownPeriod } from '../period.ts';

import type { Mm, Pages } from '../scene.ts';
import { shownLanes } from '../table/lanes.ts';
import { tablePages } from '../table/pages.ts';
import { largestSetting } from '../table/setting.ts';
import { tableSheets } from '../table/sheet.ts';
import { PT } from '../theme.ts';
import { CALM } from '../themes.ts';
import { timelineItems } from '../timeline/items.ts';
import { calloutWriter } from '../wheel/calloutText.ts';
import { agendaByMeeting, type CellWriter } from './cells.ts';
import { drawFrame } from './draw.ts';
import { groupByBody, groupByMonth } from './groups.ts';
import { setTable } from './rows.ts';

/** `table`: by month. `bodies`: by body, so that one finds when one of them meets. */
export type MeetingLayout = 'table' | 'bodies';

interface Look {
  readonly size: Mm;
  /** How much more air stands between rows than need be. */
  readonly air: number;
}

/** From the largest on: first there is less air, then smaller type. */
const LOOKS: readonly Look[] = [
  ...[2.2, 1.8, 1.5, 1.2].map((air) => ({ size: 11 * PT, air })),
  ...[10.5, 10, 9.5, 9, 8.5, 8].flatMap((points) => [1.2, 1].map((air) => ({ size: points * PT, air }))),
  ...[7.5, 7].map((points) => ({ size: points * PT, air: 0.8 })),
];
/** Between columns of a page, mm. */
const GUTTER = 12;
/** Narrowest column of a page in which a table reads well, mm. */
const NARROWEST_COLUMN = 150;

/**
 * A plan as a table: a row an entry with its date, time, body, title and agenda, place, who sees to it and how it
 * stands, on as many sheets as it takes, in the largest type that takes no more.
 */
export function layoutMeetings(plan: Plan, layout: MeetingLayout, given: SceneOptions): Pages {
  const options: SceneOptions = given.changes ? given : { ...given, former: given.former ?? true };
  const period = shownPeriod(plan, options);
  const items = timelineItems(plan, period, options);
  const lanes = shownLanes(plan, options);
  const styles = laneStyles(plan.lanes, options.theme ?? CALM);
  const year = Number(period.start.slice(0, 4));
  const groups = layout === 'table' ? groupByMonth(plan, items, period, options) : groupByBody(items, lanes, options);
  const base: Omit<CellWriter, 'size' | 'air'> = {
    plan,
    writer: calloutWriter(plan, year, options),
    styleOf: (lane) => styles.get(lane) ?? NO_LANE,
    lanes: new Map(lanes.map((lane) => [lane.id, lane])),
    agenda: agendaByMeeting(plan),
    year,
    options,
  };
  const sheets = tableSheets(plan, options, { nameLanes: false });
  const { area } = sheets(0);
  const set = (look: Look, count: number, isFinal = false) =>
    setTable(groups, { ...base, ...look }, period, { layout, count, gutter: GUTTER, sheets }, isFinal);
  const counts = area.width >= 2 * NARROWEST_COLUMN + GUTTER ? ([2, 1] as const) : ([1] as const);
  const attempt = (look: Look) =>
    counts
      .map((count) => ({ look, count, pages: set(look, count).pages }))
      // Two tables where all stands in the first are one that is too narrow.
      .filter(({ count, pages }) => count === 1 || pages.length > 1 || (pages[0]?.length ?? 0) > 1)
      .reduce((best, one) => (one.pages.length < best.pages.length ? one : best));
  const best = largestSetting(LOOKS, attempt, ({ pages }) => pages.length);
  const table = set(best.look, best.count, true);

  return tablePages(
    { plan, options, period, items, writer: base.writer, description: 'meetings.description', sheets },
    table.pages.map(
      (frames) => (area) => frames.flatMap((frame, at) => drawFrame(frame, table, area, at, base.styleOf, options)),
    ),
  );
}
