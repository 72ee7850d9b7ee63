import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { type Arrangement, groupOf, type Listed, laneIdOf, laneStyleOf, type Task, wheelAt } from './arrangement.ts';
import { type CalloutStyle, setCallout } from './calloutBlock.ts';
import { calloutMarks, headingMark } from './calloutMarks.ts';
import { balanced, columnsIn, type FlowItem, flow } from './flowCallouts.ts';

const GUTTER: Mm = 5;
const AIR: Mm = 6;

interface Item {
  readonly entry: Listed['entry'];
  readonly lane: number;
}

interface Plot {
  readonly cx: Mm;
  readonly cy: Mm;
  readonly columns: readonly Box[];
  readonly even: boolean;
}

/** The wheel in its corner, with text beside it and under it; or over the text, where it is as wide as the sheet. */
function plot(area: Box, radius: Mm, least: Mm): Plot {
  const count = (width: Mm) => Math.floor((width + GUTTER) / (least + GUTTER));
  const size = 2 * radius;
  const beside = { ...area, x: area.x + size + AIR, width: area.width - size - AIR };
  const below = { ...area, y: area.y + size + AIR, height: area.height - size - AIR };
  const besideCount = count(beside.width);
  if (besideCount === 0 || area.height > area.width * 1.05) {
    const columns = below.height > 12 ? columnsIn(below, Math.max(count(below.width), 1), GUTTER) : [];
    return { cx: area.x + area.width / 2, cy: area.y + radius, columns, even: true };
  }
  const belowColumns = below.height > 30 ? columnsIn({ ...below, width: size }, Math.max(count(size), 1), GUTTER) : [];
  const cy = belowColumns.length > 0 ? area.y + radius : area.y + area.height / 2;
  return {
    cx: area.x + radius,
    cy,
    columns: [...columnsIn(beside, besideCount, GUTTER), ...belowColumns],
    even: belowColumns.length === 0,
  };
}

/**
 * Callouts in columns by month, without leaders: each carries the shape and hue of its mark, which stands at that
 * day on the ring of that hue. What there is no room for is counted.
 */
export function arrangeFlow(
  task: Task,
  radius: Mm,
  list: readonly Listed[],
  style: CalloutStyle,
  leastColumn: Mm,
): Arrangement {
  const { cx, cy, columns, even } = plot(task.area, radius, leastColumn);
  const wheel = wheelAt(task, cx, cy, radius);
  const width = Math.min(...columns.map((column) => column.width));
  const lanes = new Map(task.shown.lanes.map((lane, index) => [lane?.id ?? '', index]));
  const laneOf = (entry: Listed['entry']) => {
    const id = entry.lanes.find((lane) => lanes.has(lane));
    return id === undefined ? -1 : (lanes.get(id) ?? -1);
  };
  const items: FlowItem<Item>[] =
    columns.length === 0
      ? []
      : [
          ...wheel.rays.map(({ placed }) => ({
            item: { entry: placed.dated.entry, lane: placed.dated.lane },
            group: groupOf(task, placed),
            block: setCallout(task.writer.text(placed.dated.entry), width, style),
          })),
          ...list.map(({ entry, text, group }) => ({
            item: { entry, lane: laneOf(entry) },
            group,
            block: setCallout(text, width, style),
          })),
        ];
  const set = (even ? balanced : flow)(items, columns, style);
  return {
    wheel,
    leaders: [],
    marks: [
      ...set.headings.map((heading) => headingMark(heading, style)),
      ...set.placed.flatMap(({ item, block, x, top }) =>
        calloutMarks(
          {
            entry: item.entry,
            lane: laneIdOf(task.shown.lanes, item.lane),
            laneStyle: laneStyleOf(task, item.lane),
            block,
            edge: x,
            top,
            direction: 1,
          },
          style,
        ),
      ),
    ],
    unnamed: columns.length === 0 ? wheel.rays.length + list.length : set.left,
  };
}
