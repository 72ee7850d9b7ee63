import type { Measurer } from '../../text/measure.ts';
import { isUnset } from '../../time/index.ts';
import type { Box } from '../furniture/index.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { Mark, Mm, PathMark } from '../scene.ts';
import type { Frame } from '../table/breaks.ts';
import { drawLines, linesHeight } from '../table/pieces.ts';
import { HAIRLINE, INK, PAPER, tint } from '../theme.ts';
import { barPath, rectangle } from '../timeline/paths.ts';
import type { CalloutWriter } from '../wheel/calloutText.ts';
import { CELL_PADDING, type Grid, type GridRow, LANE_INDENT, ROW_PADDING } from './grid.ts';
import { HATCHED, SPAN_PADDING, type Span, spansHeight } from './spans.ts';
import { STRIP_STEP, STRIP_WIDTH, type Strip } from './strips.ts';

const HAIR: Mm = 0.18;
const EDGE: Mm = 1.3;
const DASH = [0.75, 0.55];

export interface DrawOptions {
  readonly measurer: Measurer;
  readonly styleOf: (lane: string) => LaneStyle;
  readonly writer: CalloutWriter;
  readonly isTransposed: boolean;
}

const path = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>): PathMark => ({
  type: 'path',
  role: 'axis',
  d,
  ...paint,
});

const line = (x0: Mm, y0: Mm, x1: Mm, y1: Mm, colour: string = HAIRLINE, width: Mm = HAIR) =>
  path(`M${x0},${y0}L${x1},${y1}`, { stroke: { colour, width } });

/** The coloured edge of a lane's heading. */
function edge(style: LaneStyle, lane: string, x0: Mm, y0: Mm, x1: Mm, y1: Mm): PathMark {
  return path(rectangle(x0, y0, x1, y1), {
    ...(lane === '' ? {} : { lane }),
    fill: style.pattern ? tint(style.hue, 0.45) : style.hue,
    ...(style.pattern ? { pattern: { ...style.pattern, colour: style.hue, gap: 0.9 } } : {}),
  });
}

function drawSpan(span: Span, x: Mm, y: Mm, options: DrawOptions): Mark[] {
  const { entry, when, cutStart, cutEnd, isUncertain } = span.item;
  const style = options.styleOf(span.lane);
  const [x0, x1, y0, y1] = [x + span.x0, x + span.x1, y + span.top, y + span.top + span.height];
  const isDashed = entry.scenario !== null || isUncertain || isUnset(when);
  const isHearing = entry.periodType === 'hearing';
  const base = { entry: entry.id, ...(span.lane === '' ? {} : { lane: span.lane }) };
  const bar = barPath(x0, y0, x1, y1, cutStart, cutEnd);
  return [
    {
      type: 'path',
      role: 'entry',
      ...base,
      d: bar,
      fill: isDashed ? PAPER : style.tint,
      stroke: { colour: style.hue, width: 0.3, ...(isDashed ? { dash: DASH } : {}) },
      label: options.writer.line(entry),
    },
    ...(isHearing
      ? [
          path(rectangle(x0 + 0.3, y0 + 0.3, x0 + HATCHED - 0.6, y1 - 0.3), {
            ...base,
            pattern: { kind: 'hatch' as const, colour: style.hue, gap: 0.9, width: 0.25 },
          }),
        ]
      : []),
    ...drawLines(span.lines, x0 + (isHearing ? HATCHED : SPAN_PADDING), y0 + 0.25, x1 - x0, options.measurer),
  ];
}

/** A strip stands for an entry that is named where it begins; it says by its look what a bar would. */
function drawStrip({ item, lane }: Strip, x: Mm, y0: Mm, y1: Mm, style: LaneStyle): PathMark {
  const { entry } = item;
  const isDashed = entry.scenario !== null || item.isUncertain || isUnset(item.when);
  return {
    type: 'path',
    role: 'entry',
    entry: entry.id,
    ...(lane === '' ? {} : { lane }),
    d: barPath(x, y0, x + STRIP_WIDTH, y1, item.cutStart, item.cutEnd),
    fill: isDashed || entry.periodType === 'hearing' ? PAPER : style.half,
    ...(entry.periodType === 'hearing'
      ? { pattern: { kind: 'hatch' as const, colour: style.hue, gap: 0.9, width: 0.25 } }
      : {}),
    stroke: { colour: style.hue, width: 0.25, ...(isDashed ? { dash: DASH } : {}) },
  };
}

/** One page of the matrix: heads, shaded months, rows with hairlines between them. */
export function drawGrid(grid: Grid, frame: Frame<GridRow>, area: Box, stretch: Mm, options: DrawOptions): Mark[] {
  const { measurer, styleOf, isTransposed } = options;
  const [left, right] = [area.x, area.x + area.width];
  const top = area.y + grid.headHeight;
  // What is left of the sheet is shared out among the rows.
  const rows = frame.rows.map((placed, index) => ({
    ...placed,
    y0: top + placed.top + index * stretch,
    y1: top + placed.top + placed.height + (index + 1) * stretch,
  }));
  const bottom = rows.at(-1)?.y1 ?? top;
  const grounds = isTransposed
    ? rows.flatMap(({ row, y0, y1 }) =>
        row.track.isShaded ? [path(rectangle(left, y0, right, y1), { fill: tint(INK, 0.025) })] : [],
      )
    : grid.columns.flatMap(({ track, x, width }) =>
        track.isShaded ? [path(rectangle(left + x, area.y, left + x + width, bottom), { fill: tint(INK, 0.025) })] : [],
      );
  const uprights = grid.columns.slice(1).map(({ x }) => line(left + x, area.y, left + x, bottom));
  const heads = grid.columns.flatMap(({ track, x, width, head }): Mark[] => {
    const y = top - 1.2 - linesHeight(head);
    return [
      ...(isTransposed
        ? [
            edge(
              styleOf(track.key),
              track.key,
              left + x + (x === grid.columns[0]?.x ? 0 : 0.3),
              top - 0.9,
              left + x + width - 0.3,
              top,
            ),
          ]
        : []),
      ...drawLines(head, left + x + CELL_PADDING, y - (isTransposed ? 0.6 : 0), width - 2 * CELL_PADDING, measurer),
    ];
  });
  const drawn = rows.flatMap(({ row, cells, y0, y1, over, isContinued }, index): Mark[] => {
    const [head = [], ...others] = cells;
    const own = row.track.key;
    const style = styleOf(own);
    const begins = y0 + ROW_PADDING;
    return [
      ...(isTransposed
        ? []
        : [
            path(rectangle(left + EDGE, y0, left + grid.headWidth - 1, y1), { fill: style.ground }),
            edge(style, own, left, y0 + 0.3, left + EDGE, y1 - 0.3),
          ]),
      ...(index > 0 ? [line(left, y0, right, y0)] : []),
      ...drawLines(head, left + (isTransposed ? 0 : LANE_INDENT), begins, grid.headWidth, measurer),
      ...(isContinued ? [] : row.spans.flatMap((span) => drawSpan(span, left, y0 + ROW_PADDING, options))),
      ...others.flatMap((lines, at) => {
        const column = grid.columns[at];
        if (!column) return [];
        const [x0, x1] = [column.x, column.x + column.width];
        const above = isContinued ? [] : row.spans.filter((span) => span.x0 < x1 && span.x1 > x0);
        const from = y0 + (isContinued ? over : ROW_PADDING + spansHeight(above));
        return drawLines(lines, left + x0 + CELL_PADDING, from, column.room, measurer);
      }),
    ];
  });
  const strips = grid.columns.flatMap(({ x, width, strips: own }) =>
    own.flatMap((strip): Mark[] => {
      const over = rows.filter(({ row }) => strip.rows.includes(row.track.key));
      const [first, last] = [over[0], over.at(-1)];
      if (!first || !last) return [];
      const x1 = left + x + width - 0.8 - strip.level * STRIP_STEP;
      return [drawStrip(strip, x1 - STRIP_WIDTH, first.y0 + 1, last.y1 - 1, styleOf(strip.lane))];
    }),
  );
  return [
    ...grounds,
    ...uprights,
    ...strips,
    ...heads,
    ...drawn,
    line(left, top, right, top, INK, 0.35),
    line(left, bottom, right, bottom),
  ];
}
