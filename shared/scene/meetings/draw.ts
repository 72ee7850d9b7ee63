import type { Box } from '../furniture/index.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm, PathMark } from '../scene.ts';
import type { Frame } from '../table/breaks.ts';
import { drawLines } from '../table/pieces.ts';
import { HAIRLINE, INK, SECOND_INK, TYPE } from '../theme.ts';
import type { MeetingRow, MeetingTable } from './rows.ts';

const line = (x0: Mm, x1: Mm, y: Mm, colour: string, width: Mm): PathMark => ({
  type: 'path',
  role: 'axis',
  d: `M${x0},${y}L${x1},${y}`,
  stroke: { colour, width },
});

/** One column of a page: the table's head, headings and rows with hairlines between them. */
export function drawFrame(
  frame: Frame<MeetingRow>,
  table: MeetingTable,
  area: Box,
  at: number,
  styleOf: (lane: string) => LaneStyle,
  { measurer }: SceneOptions,
): Mark[] {
  const left = area.x + at * (table.width + table.gutter);
  const right = left + table.width;
  const top = area.y + table.headHeight;
  const head = table.columns.flatMap(({ column, x, width, heading }): Mark[] => {
    const isRight = column === 'date';
    return [
      {
        type: 'text',
        role: 'axis',
        text: heading,
        x: left + (isRight ? x + width : x),
        y: area.y + measurer.capHeight * TYPE.small,
        style: { size: TYPE.small, weight: 600 },
        fill: SECOND_INK,
        anchor: isRight ? 'end' : 'start',
      },
    ];
  });
  const rows = frame.rows.flatMap(({ row, cells, top: from, height, over }, index): Mark[] => {
    const y = top + from + over;
    if (row.entry === undefined) {
      const [lines = []] = cells;
      const marks = drawLines(lines, left, y, table.width, measurer);
      return row.lane === undefined ? marks : [laneSign(row.lane, left, y, lines[0]?.size ?? table.size), ...marks];
    }
    const marks = table.columns.flatMap(({ x, width }, column) => {
      return drawLines(cells[column] ?? [], left + x, y, width, measurer);
    });
    const isLast = index === frame.rows.length - 1;
    return row.hasNext && !isLast ? [...marks, line(left, right, top + from + height, HAIRLINE, 0.18)] : marks;
  });
  return [...head, line(left, right, top - 0.2, INK, 0.35), ...rows];

  function laneSign(lane: string, x: Mm, y: Mm, size: Mm): PathMark {
    const style = styleOf(lane);
    const [x1, y0, y1] = [x + size * 0.55, y + size * 0.2, y + size * 1.1];
    return {
      type: 'path',
      role: 'axis',
      ...(lane === '' ? {} : { lane }),
      d: `M${x},${y0}L${x1},${y0}L${x1},${y1}L${x},${y1}Z`,
      fill: style.pattern ? style.tint : style.hue,
      ...(style.pattern ? { pattern: { ...style.pattern, colour: style.hue, gap: 0.9 } } : {}),
    };
  }
}
