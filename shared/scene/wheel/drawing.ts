import type { Plan } from '../../plan/plan.ts';
import { describe } from '../changeWords.ts';
import type { Box } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Scene } from '../scene.ts';
import { arrange, arrangeBare } from './arrange.ts';
import { laneIdOf, laneStyleOf, listed } from './arrangement.ts';
import { dayRing, monthBorders, monthRing, weekRing } from './calendarRings.ts';
import { dayKeys } from './dayKeys.ts';
import { entryMarks } from './entryMarks.ts';
import { hub } from './hub.ts';
import { laneGrounds, laneNames } from './laneMarks.ts';
import { leaderPath } from './leaders.ts';
import { taskOf } from './task.ts';
import { todayMark } from './todayMark.ts';

/** A wheel with its words, placed within a box: all of a Scene but the sheet. */
export type WheelDrawing = Pick<Scene, 'marks' | 'list' | 'geometry' | 'description'> & {
  /** Ids of entries that have a sign and no name, because there was no room. */
  readonly unnamed: readonly string[];
};

/**
 * How the entries of a wheel are named: in callouts about it; or not at all but by the day's number beside each
 * mark and by what fits into arcs, where their names stand elsewhere.
 */
export type WheelNames = 'callouts' | 'keys';

/**
 * The wheel of a plan in a box of a sheet, without title, legend and notes: as large as the box allows. With
 * `keys` it is a circle in the middle of the box and nothing else.
 */
export function drawWheel(plan: Plan, area: Box, options: SceneOptions, names: WheelNames = 'callouts'): WheelDrawing {
  const { task, periodWords: name } = taskOf(plan, area, options);
  const { shown: view, writer } = task;
  const { period } = view;
  const arranged = names === 'callouts' ? arrange(task, listed(task)) : arrangeBare(task);
  const { wheel, leaders, marks: texts, unnamed, keyed } = arranged;
  const { rings, placed, labels, spots, former } = wheel;

  const rays = leaders.map(({ ray }) => ray);
  const months = monthRing(
    period,
    rings,
    rays.map(({ rim }) => rim),
    options,
  );
  const weeks = weekRing(period, rings, options);
  const days = dayRing(period, rings, options);
  const laneWords = laneNames(
    view.lanes,
    placed,
    leaders.map(({ ray }) => ray),
    labels.boxes,
    former,
    rings,
    options,
  );
  const boxes = [...months.boxes, ...weeks.boxes, ...days.boxes, ...laneWords.boxes, ...labels.boxes];

  const leaderMarks = leaders.map(({ ray, end }): Mark => {
    const { entry, lane } = ray.placed.dated;
    const id = laneIdOf(view.lanes, lane);
    return {
      type: 'path',
      role: 'leader',
      entry: entry.id,
      ...(id === undefined ? {} : { lane: id }),
      d: leaderPath(ray, rings, end, boxes),
      stroke: {
        colour: writer.text(entry).quiet ? laneStyleOf(task, lane).tint : laneStyleOf(task, lane).half,
        width: 0.2,
      },
      lineJoin: 'round',
    };
  });
  const drawn = placed.map((mark) => {
    const { lane, entry } = mark.dated;
    return entryMarks({
      mark,
      style: laneStyleOf(task, lane),
      lane: laneIdOf(view.lanes, lane),
      rings,
      label: writer.line(entry),
      change: options.changes?.marks.get(entry.id)?.type,
      former: spots.get(mark),
    });
  });
  // Where arrows are many they run under all marks, or they would seem to belong to those they cross.
  const entries =
    options.changes || options.former
      ? [...drawn.flatMap((one) => one.former), ...drawn.flatMap((one) => one.present)]
      : drawn.flatMap((one) => [...one.former, ...one.present]);

  return {
    description: describe(
      options.translate('wheel.description', { title: plan.info.title, period: name, count: view.entries.length }),
      options,
    ),
    marks: [
      ...laneGrounds(view.lanes, task.laneStyles, rings),
      ...months.marks,
      ...weeks.marks,
      ...days.marks,
      ...monthBorders(period, rings, boxes),
      ...leaderMarks,
      ...todayMark(options, period, rings, boxes),
      ...entries,
      ...laneWords.marks,
      ...labels.marks,
      ...(!keyed
        ? []
        : dayKeys(
            placed,
            [...laneWords.boxes, ...labels.boxes, ...former.marks, ...former.arrows],
            rings,
            view.lanes,
            options,
          )),
      ...hub(plan, period, rings, options),
      ...texts,
    ],
    unnamed,
    list: view.entries.map((entry) => ({ entry: entry.id, text: writer.line(entry) })),
    geometry: {
      kind: 'wheel',
      cx: rings.cx,
      cy: rings.cy,
      start: period.start,
      days: period.days,
      bands: view.lanes.flatMap((lane, index) => {
        const ring = rings.lanes[index];
        return lane && ring ? [{ lane: lane.id, from: ring.from, to: ring.to }] : [];
      }),
    },
  };
}
