import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { PT } from '../theme.ts';
import type { Task } from '../wheel/arrangement.ts';
import type { CalloutStyle, Detail } from '../wheel/calloutBlock.ts';
import { airy, balanced, columnsIn, type Flowed, flow } from '../wheel/flowCallouts.ts';
import { type ListLine, setLines } from './listItems.ts';

const LEAST = 7 * PT;
/** Type size of a list that goes on over several sheets, in points. */
export const SIZE_OF_PAGES = 8.5;
/** Least width of a column, mm for each point of type. */
const COLUMN = 6;
const GUTTER: Mm = 7;
/** Between a wheel and its list. */
const AIR: Mm = 9;

/** Where wheel and list stand. */
export interface Plot {
  readonly wheel: Box;
  readonly columns: readonly Box[];
}

/** Lines that have been set in columns, and the style they are set in. */
export interface SetLines {
  readonly flowed: Flowed<ListLine>;
  readonly style: CalloutStyle;
}

const columnsOf = (box: Box, points: number): Box[] =>
  columnsIn(box, Math.max(1, Math.floor((box.width + GUTTER) / (points * COLUMN + GUTTER))), GUTTER);

/** A wheel of this diameter at the left of its box, and the list beside it. */
export function besideWheel(area: Box, size: Mm, points: number): Plot {
  const x = area.x + size + AIR;
  const columns = columnsOf({ ...area, x, width: Math.max(area.x + area.width - x, 1) }, points);
  return { wheel: { ...area, width: size }, columns };
}

/** A wheel of this diameter at the head of its box, and the list under it. */
export function underWheel(area: Box, size: Mm, points: number): Plot {
  const y = area.y + size + AIR;
  const columns = columnsOf({ ...area, y, height: Math.max(area.y + area.height - y, 0) }, points);
  return { wheel: { ...area, height: size }, columns };
}

const styleOf = (task: Task, points: number, detail: Detail = 'all'): CalloutStyle => ({
  size: points * PT,
  small: LEAST,
  detail,
  ...(task.options.changes ? { signs: true } : {}),
  measurer: task.options.measurer,
  locale: task.plan.info.locale,
});

const widthOf = (columns: readonly Box[]): Mm => columns[0]?.width ?? 1;

/** Whether the columns hold all lines in type of this size. */
export function holds(
  task: Task,
  lines: readonly ListLine[],
  { columns }: Plot,
  points: number,
  detail?: Detail,
): boolean {
  const style = styleOf(task, points, detail);
  return flow(setLines(lines, widthOf(columns), style), columns, style).left.length === 0;
}

/** Sets lines in columns that hold them, spread over what room there is. */
export function setAll(
  task: Task,
  lines: readonly ListLine[],
  { columns }: Plot,
  points: number,
  detail?: Detail,
): SetLines {
  const style = styleOf(task, points, detail);
  const { set, style: wide } = airy(setLines(lines, widthOf(columns), style), columns, style);
  return { flowed: set, style: wide };
}

/** Sets as many lines as columns hold, ending at one height; the others are `flowed.left`. */
export function setSome(task: Task, lines: readonly ListLine[], columns: readonly Box[], points: number): SetLines {
  const style = styleOf(task, points);
  return { flowed: balanced(setLines(lines, widthOf(columns), style), columns, style), style };
}

/** Sets lines on as many further sheets as they take. */
export function setOn(task: Task, lines: readonly ListLine[], area: Box): SetLines[] {
  const sets: SetLines[] = [];
  const columns = columnsOf(area, SIZE_OF_PAGES);
  for (let left = lines; left.length > 0; ) {
    const next = setSome(task, left, columns, SIZE_OF_PAGES);
    // A line higher than a sheet would never find its place.
    if (next.flowed.placed.length === 0) break;
    sets.push(next);
    left = next.flowed.left;
  }
  return sets;
}
