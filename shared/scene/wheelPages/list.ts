import type { Plan } from '../../plan/plan.ts';
import type { Box } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import type { Pages } from '../scene.ts';
import { drawWheel } from '../wheel/drawing.ts';
import { sheetOf } from '../wheel/sheet.ts';
import { taskOf } from '../wheel/task.ts';
import { listLines } from './listItems.ts';
import { besideWheel, holds, type Plot, SIZE_OF_PAGES, setAll, setOn, setSome, underWheel } from './listing.ts';
import { listPages } from './listPages.ts';

/** Sizes of type in points, and shares of the largest wheel, that are tried for a list on one sheet; best first. */
const ATTEMPTS: readonly (readonly [points: number, share: number])[] = [
  ...[11, 10.5, 10, 9.5, 9].map((points) => [points, 1] as const),
  ...[0.92, 0.84].map((share) => [9, share] as const),
  ...[1, 0.92, 0.84, 0.76].map((share) => [8.5, share] as const),
  ...[1, 0.92, 0.84, 0.76].map((share) => [8, share] as const),
];

/** The wheel at the left of a wide sheet and at the head of a high one; the list in what is left. */
function plot(area: Box, share: number, points: number): Plot {
  return area.width > area.height
    ? besideWheel(area, Math.min(area.height, area.width * 0.58) * share, points)
    : underWheel(area, Math.min(area.width, area.height * 0.6) * share, points);
}

/**
 * The wheel with a list of all entries by month beside it. Marks carry the day's number, and lines the shape and hue
 * of their mark, so that the two are read together. A list that does not fit goes on over further sheets.
 */
export function layoutWheelList(plan: Plan, options: SceneOptions): Pages {
  const sheet = sheetOf(plan, options);
  const { area } = sheet;
  const { task } = taskOf(plan, area, options);
  const lines = listLines(task);
  const fitting = ATTEMPTS.find(([points, share]) => holds(task, lines, plot(area, share, points), points));
  const [points, share] = fitting ?? [SIZE_OF_PAGES, 1];
  const { wheel, columns } = plot(area, share, points);
  const first = fitting
    ? setAll(task, lines, { wheel, columns }, points)
    : setSome(task, lines, columns, SIZE_OF_PAGES);
  const drawing = drawWheel(plan, wheel, options, 'keys');
  const others = setOn(task, first.flowed.left, area);
  return listPages({ task, sheet, drawing, first: [first], others });
}
