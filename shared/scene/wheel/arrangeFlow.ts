import { wrapText } from '../../text/wrap.ts';
import type { Box } from '../furniture/index.ts';
import type { Mark, Mm } from '../scene.ts';
import { INK, LEADING } from '../theme.ts';
import {
  type Arrangement,
  groupOf,
  type Listed,
  laneIdOf,
  laneStyleOf,
  type Task,
  type Wheel,
  wheelAt,
} from './arrangement.ts';
import { type CalloutStyle, setCallout } from './calloutBlock.ts';
import { calloutMarks, headingMark } from './calloutMarks.ts';
import { airy, columnsIn, type FlowItem, flow } from './flowCallouts.ts';
import { addPinned, type Pinned, pinnedOf, roomForPins } from './pins.ts';
import { grown, type Rect } from './rect.ts';
import { inDateOrder } from './rimAngles.ts';

const GUTTER: Mm = 5;
const AIR: Mm = 6;

interface Item {
  readonly entry: Listed['entry'];
  readonly lane: number;
}

/** Where the wheel and the columns of text stand. */
export interface Plot {
  readonly radius: Mm;
  readonly cx: Mm;
  readonly cy: Mm;
  readonly columns: readonly Box[];
  /** Whether all columns are alike, so that they can end at one line. */
  readonly even: boolean;
  /** Width of the narrowest column, and height of all together. */
  readonly width: Mm;
  readonly height: Mm;
}

/** From this share of the sheet's width on, a wheel stands over the text and not beside it. */
const WIDE = 0.62;

/** The wheel in its corner, with text beside it and under it; or over the text, where it is as wide as the sheet. */
export function plotColumns(area: Box, radius: Mm, least: Mm): Plot {
  const count = (width: Mm) => Math.floor((width + GUTTER) / (least + GUTTER));
  const size = 2 * radius;
  const beside = { ...area, x: area.x + size + AIR, width: area.width - size - AIR };
  const below = { ...area, y: area.y + size + AIR, height: area.height - size - AIR };
  const over = count(beside.width) === 0 || (area.height > area.width && size > area.width * WIDE);
  const underneath = over ? below : { ...below, width: size };
  const foot = below.height > 24 ? columnsIn(underneath, Math.max(count(underneath.width), 1), GUTTER) : [];
  const columns = over ? foot : [...foot, ...columnsIn(beside, count(beside.width), GUTTER)];
  return {
    radius,
    cx: over ? area.x + area.width / 2 : area.x + radius,
    cy: foot.length > 0 ? area.y + radius : area.y + area.height / 2,
    columns,
    even: over || foot.length === 0,
    width: columns.reduce((width, column) => Math.min(width, column.width), area.width),
    height: columns.reduce((height, column) => height + column.height, 0),
  };
}

/** Callouts set for the columns of a plot. */
export interface Flowing {
  readonly plot: Plot;
  readonly style: CalloutStyle;
  readonly wheel: Wheel;
  readonly columns: readonly Box[];
  readonly items: readonly FlowItem<Item>[];
  /** How many of them, at the end, have no mark on the wheel. */
  readonly loose: number;
  readonly pinned: readonly Pinned[];
  /** Whether the columns hold them all. */
  readonly fits: boolean;
}

/** Sets callouts for the columns of a plot. */
export function flowing(task: Task, plot: Plot, list: readonly Listed[], style: CalloutStyle): Flowing {
  const { width } = plot;
  const wheel = wheelAt(task, plot.cx, plot.cy, plot.radius);
  const lanes = new Map(task.shown.lanes.map((lane, index) => [lane?.id ?? '', index]));
  const laneOf = (entry: Listed['entry']) => {
    const id = entry.lanes.find((lane) => lanes.has(lane));
    return id === undefined ? -1 : (lanes.get(id) ?? -1);
  };
  const pinned = pinnedOf(task, wheel, list, style, width).filter(({ entry }) => !task.unpinned.has(entry.id));
  const ids = new Set(pinned.map(({ entry }) => entry.id));
  const rooms = roomForPins(pinned, task, wheel);
  const columns = plot.columns.flatMap((column) => parts(column, rooms));
  const loose = list.filter(({ entry }) => !ids.has(entry.id));
  const items: FlowItem<Item>[] = [
    ...wheel.called
      .filter(({ dated }) => !ids.has(dated.entry.id))
      .sort(inDateOrder)
      .map((placed) => ({
        item: { entry: placed.dated.entry, lane: placed.dated.lane },
        group: groupOf(task, placed.order),
        block: setCallout(task.writer.text(placed.dated.entry), width, style),
      })),
    ...loose.map(({ entry, text, group }) => ({
      item: { entry, lane: laneOf(entry) },
      group,
      block: setCallout(text, width, style),
    })),
  ];
  const fits = flow(items, columns, style).left.length === 0;
  return { plot, style, wheel, columns, items, loose: loose.length, pinned, fits };
}

/**
 * Callouts in columns by month, without leaders: each carries the shape and hue of its mark, which stands at that
 * day on the ring of that hue. What there is no room for is counted.
 */
export function arrangeFlow(task: Task, set: Flowing): Arrangement {
  const { plot, style, wheel, columns, items, loose, pinned, fits } = set;
  const { set: flowed, style: spaced } = fits
    ? airy(items, columns, style, plot.even)
    : { set: crowded(items, items.length - loose, columns, style), style };
  // What is written in its arc is named there, though its callout found no room.
  const inArcs = new Set(wheel.labels.marks.map(({ entry }) => entry));
  const unnamed = flowed.left.map(({ entry }) => entry.id).filter((id) => !inArcs.has(id));
  const arranged: Arrangement = {
    wheel,
    leaders: [],
    keyed: true,
    lost: [],
    marks: [
      ...unnamedNote(task, columns.at(-1), unnamed.length, style),
      ...flowed.headings.map((heading) => headingMark(heading, spaced)),
      ...flowed.placed.flatMap(({ item, block, x, top }) =>
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
    unnamed,
  };
  return addPinned(task, arranged, pinned, style);
}

/** Air between a pinned callout and the columns over and under it. */
const PIN_AIR: Mm = 1.5;
/** What is left of a column is used from this height on. */
const LEAST_PART: Mm = 8;

/** What is left of a column over, between and under the pinned callouts in it. */
function parts(column: Box, rooms: readonly Rect[]): Box[] {
  const within = rooms
    .map((room) => grown(room, PIN_AIR))
    .filter(({ left, right }) => left < column.x + column.width && right > column.x)
    .sort((a, b) => a.top - b.top);
  const boxes: Box[] = [];
  let y = column.y;
  for (const { top, bottom } of [...within, { top: column.y + column.height, bottom: column.y + column.height }]) {
    if (top - y >= LEAST_PART) boxes.push({ ...column, y, height: Math.min(top, column.y + column.height) - y });
    y = Math.max(y, bottom);
  }
  return boxes;
}

/** Lines kept free for the note on what is not named. */
const NOTE_LINES = 4;

/** Where not all can be named, those that the wheel does not even show come first, and a note says how many lack. */
function crowded(items: readonly FlowItem<Item>[], onWheel: number, columns: readonly Box[], style: CalloutStyle) {
  const room = NOTE_LINES * style.size * LEADING;
  const shorter = columns.map((box, index) =>
    index === columns.length - 1 ? { ...box, height: Math.max(0, box.height - room) } : box,
  );
  return flow([...items.slice(onWheel), ...items.slice(0, onWheel)], shorter, style);
}

function unnamedNote({ options }: Task, box: Box | undefined, count: number, style: CalloutStyle): Mark[] {
  if (count === 0 || !box) return [];
  const font = { size: style.size, weight: 600 } as const;
  const lines = wrapText(
    options.translate('wheel.unnamed', { count }),
    box.width,
    font,
    style.measurer,
    options.locale,
  );
  return lines.map((text, index) => ({
    type: 'text',
    role: 'furniture',
    text,
    x: box.x,
    y: box.y + box.height - (lines.length - 1 - index) * style.size * LEADING - style.size * style.measurer.descent,
    style: font,
    fill: INK,
    anchor: 'start',
  }));
}
