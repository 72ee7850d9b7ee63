import type { Box } from '../furniture/index.ts';
import type { Mark, Mm } from '../scene.ts';
import {
  type Arrangement,
  groupOf,
  type Leader,
  type Listed,
  laneIdOf,
  laneStyleOf,
  type Task,
  type Wheel,
} from './arrangement.ts';
import { type CalloutBlock, type CalloutStyle, setCallout } from './calloutBlock.ts';
import { calloutMarks, headingMark } from './calloutMarks.ts';
import { type Contour, ovalContour, straightContour } from './contour.ts';
import { type FlowItem, flow } from './flowCallouts.ts';
import { BEND, leaderPoints, someCross } from './leaders.ts';
import { addPinned, type Pinned, pinnedOf, roomForPins } from './pins.ts';
import { polar } from './polar.ts';
import { lineMeets, textRects } from './rect.ts';
import type { Ray } from './rimAngles.ts';
import type { Rings } from './rings.ts';
import { type Callout, columnHeight, fittedColumn, type SideColumn } from './sideCallouts.ts';

/** Room between rim and column for leaders to spread in. */
export const CHANNEL: Mm = 13;
/** The same where callouts stand along an oval, and how finely widths of callouts differ there. */
export const OVAL_CHANNEL: Mm = 10;
const OVAL_STEP: Mm = 3;
/** Narrowest column that callouts are set in beside the wheel. */
const LEAST_COLUMN: Mm = 50;
const LIST_GAP: Mm = 5;
/** Widest they are set: longer lines are hard to follow. */
const WIDEST: Mm = 110;

/** Width of the columns beside a wheel. */
export const sideWidth = (area: Box, radius: Mm): Mm => area.width / 2 - radius - CHANNEL;

/** Shares of the usual air between callouts that are tried where there is room to spare. */
const AIRS = [2.6, 2, 1.6, 1.3, 1.15];

interface Columns {
  readonly first: SideColumn;
  readonly second: SideColumn;
  readonly leaders: readonly Leader[];
}

/** The first of the values from which something comes. */
function firstOf<Value, Result>(values: readonly Value[], attempt: (value: Value) => Result | null): Result | null {
  for (const value of values) {
    const result = attempt(value);
    if (result !== null) return result;
  }
  return null;
}

interface Lists {
  readonly height: Mm;
  readonly marks: readonly Mark[];
}

/** The lists of what is not on the wheel, standing at the foot of a column. */
function listBlock(task: Task, list: readonly Listed[], box: Box, style: CalloutStyle): Lists | null {
  if (list.length === 0) return { height: 0, marks: [] };
  const items = list.map(
    (item): FlowItem<Listed> => ({ item, group: item.group, block: setCallout(item.text, box.width, style) }),
  );
  const set = flow(items, [box], style);
  if (set.left.length > 0) return null;
  const bottom = set.placed.reduce((most, { top, block }) => Math.max(most, top + block.height), box.y);
  const height = bottom - box.y;
  const drop = box.height - height;
  const lanes = new Map(task.shown.lanes.map((lane, index) => [lane?.id ?? '', index]));
  const marks = set.placed.flatMap(({ item, block, x, top }) => {
    const lane = item.entry.lanes.find((id) => lanes.has(id));
    return calloutMarks(
      {
        entry: item.entry,
        lane,
        laneStyle: laneStyleOf(task, lane === undefined ? -1 : (lanes.get(lane) ?? -1)),
        block,
        edge: x,
        top: top + drop,
        direction: 1,
      },
      style,
    );
  });
  const headings = set.headings.map((heading) => headingMark({ ...heading, y: heading.y + drop }, style));
  return { height: height + LIST_GAP, marks: [...headings, ...marks] };
}

/** Air between a list and the middle of the sheet. */
const LIST_AIR: Mm = 14;

/** Where the list at the foot of a side stands: as wide as the side, under an oval up to the middle of the sheet. */
function listBox(area: Box, side: Box, isRight: boolean, shape: SideShape): Box {
  if (shape === 'straight') return side;
  const width = Math.min(area.width / 2 - LIST_AIR, WIDEST);
  return { ...side, width, x: isRight ? area.x + area.width - width : area.x };
}

/** How callouts stand beside the wheel: in straight columns, or along an oval about it. */
export type SideShape = 'straight' | 'oval';

/** The boxes that callouts stand in right and left of the wheel; `null` where they would be too narrow. */
function sideBoxes({ area }: Task, { cx, radius }: Rings, shape: SideShape): Record<'right' | 'left', Box> | null {
  const channel = shape === 'oval' ? OVAL_CHANNEL : CHANNEL;
  const rightEdge = cx + radius + channel;
  const leftEdge = cx - radius - channel;
  // A wheel that stands aside has room for callouts on one side alone.
  const width = Math.max(area.x + area.width - rightEdge, leftEdge - area.x);
  if (width < LEAST_COLUMN) return null;
  const right = { x: rightEdge, y: area.y, width: Math.min(width, WIDEST), height: area.height };
  return { right, left: { ...right, x: leftEdge - right.width } };
}

/**
 * Callouts on either side of the wheel, joined to their marks by leaders: from twelve o'clock down the right side,
 * and on from six o'clock up the left. `null` where they do not fit. `makesRoom`: callouts stand aside for those that
 * are pinned.
 */
export function arrangeSides(
  task: Task,
  wheel: Wheel,
  list: readonly Listed[],
  style: CalloutStyle,
  { shape = 'straight', makesRoom = true }: { readonly shape?: SideShape; readonly makesRoom?: boolean } = {},
): Arrangement | null {
  const { area } = task;
  const { rings } = wheel;
  const boxes = sideBoxes(task, rings, shape);
  if (!boxes) return null;
  const { right, left } = boxes;
  const contourOf = (box: Box, direction: 1 | -1) =>
    shape === 'oval' ? ovalContour(rings, box, direction, OVAL_CHANNEL) : straightContour(rings, box, direction);

  const all = pinnedOf(task, wheel, list, style, right.width);
  const [rightLine, leftLine] = [contourOf(right, 1), contourOf(left, -1)];
  // Put within its own column, or where it cannot be reached, a callout keeps its order there.
  const isInColumn = ({ ray, entry, x, y, blocks }: Pinned) =>
    ray !== undefined &&
    (task.unpinned.has(entry.id) ||
      (ray.rim < Math.PI ? x + blocks[1].width > rightLine.edge(y) : x < leftLine.edge(y)));
  const own = new Map(all.flatMap((pin) => (isInColumn(pin) ? [[pin.entry.id, pin.y] as const] : [])));
  const pinned = all.filter(({ entry }) => !own.has(entry.id) && !task.unpinned.has(entry.id));
  const ids = new Set(pinned.map(({ entry }) => entry.id));
  const rooms = makesRoom ? roomForPins(pinned, task, wheel) : [];
  const loose = ids.size === 0 ? list : list.filter(({ entry }) => !ids.has(entry.id));
  const rays = ids.size === 0 ? wheel.rays : wheel.rays.filter(({ placed }) => !ids.has(placed.dated.entry.id));
  const set = new Map<string, CalloutBlock>();
  const calloutOf = (ray: Ray, direction: 1 | -1, room: Mm): Callout => {
    const { entry } = ray.placed.dated;
    const width = shape === 'oval' ? Math.min(Math.floor(room / OVAL_STEP) * OVAL_STEP, WIDEST) : room;
    const key = `${direction} ${width} ${entry.id}`;
    const block = set.get(key) ?? setCallout(task.writer.text(entry), width, { ...style, direction });
    set.set(key, block);
    const top = own.get(entry.id);
    return { ray, block, group: groupOf(task, ray.placed.order), ...(top === undefined ? {} : { pinned: top }) };
  };
  const callouts = rays.map((ray) => {
    const [direction, line] = ray.rim < Math.PI ? ([1, rightLine] as const) : ([-1, leftLine] as const);
    return calloutOf(ray, direction, line.width(line.wanted(ray.rim)));
  });
  const half = callouts.findIndex(({ ray }) => ray.rim >= Math.PI);
  const middle = half === -1 ? callouts.length : half;
  const aside = Math.sign(Math.round(area.x + area.width / 2 - rings.cx));
  const listSides = aside === 0 && loose.length > 0 ? [true, false] : [aside >= 0];
  for (const listRight of listSides) {
    const block = listBlock(task, loose, listBox(area, listRight ? right : left, listRight, shape), style);
    if (!block) continue;
    const lower = (box: Box, carries: boolean) => (carries ? { ...box, height: box.height - block.height } : box);
    const [rightBox, leftBox] = [lower(right, listRight), lower(left, !listRight)];
    const fitting = cuts(callouts, middle, rightBox.height, leftBox.height, style);
    const [rightContour, leftContour] = [contourOf(rightBox, 1), contourOf(leftBox, -1)];
    for (const cut of aside === 0 ? fitting : [middle]) {
      const [rightRays, leftRays] = [rays.slice(0, cut), rays.slice(cut).reverse()];
      const columns = (air: number): Columns | null => {
        const airy = { ...style, air };
        const column = (of: readonly Ray[], contour: Contour) =>
          fittedColumn(of, (ray, width) => calloutOf(ray, contour.direction, width), rings, contour, airy, rooms);
        const first = column(rightRays, rightContour);
        const second = first && column(leftRays, leftContour);
        if (!first || !second) return null;
        const leaders = [...first.callouts, ...[...second.callouts].reverse()].map(({ ray, end }) => ({ ray, end }));
        return someCross(leaders.map(({ ray, end }) => leaderPoints(ray, rings, end)))
          ? null
          : { first, second, leaders };
      };
      const tight = columns(1);
      if (!tight) continue;
      const { first, second, leaders } = firstOf(AIRS, columns) ?? tight;
      const marks = [...columnMarks(task, first, style), ...columnMarks(task, second, style), ...block.marks];
      if (shape === 'oval' && someMeetText(leaders, marks, rings, style)) continue;
      const arranged: Arrangement = {
        wheel,
        keyed: false,
        leaders,
        marks,
        unnamed: [],
        lost: [],
      };
      return addPinned(task, arranged, pinned, style);
    }
  }
  return null;
}

/** Whether a leader runs through words on its way from the wheel. */
function someMeetText(leaders: readonly Leader[], marks: readonly Mark[], rings: Rings, style: CalloutStyle): boolean {
  const texts = textRects(marks, style.measurer);
  return leaders.some(({ ray, end }) => {
    const bend = polar(rings, rings.radius + BEND, ray.rim);
    return texts.some((rect) => lineMeets(rect, bend, end));
  });
}

/** Where the ring may be cut in two: at six o'clock, or as far from there as the heights of the columns ask for. */
function* cuts(
  callouts: readonly Callout[],
  middle: number,
  right: Mm,
  left: Mm,
  style: CalloutStyle,
): Generator<number> {
  const fits = (cut: number) =>
    columnHeight(callouts.slice(0, cut), style) <= right && columnHeight(callouts.slice(cut), style) <= left;
  const furthest = Math.ceil(callouts.length * 0.12);
  for (let away = 0; away <= furthest; away++) {
    for (const cut of away === 0 ? [middle] : [middle - away, middle + away]) {
      if (cut >= 0 && cut <= callouts.length && fits(cut)) yield cut;
    }
  }
}

function columnMarks(task: Task, column: SideColumn, style: CalloutStyle): Mark[] {
  const headings = column.headings.map((heading) => headingMark(heading, style));
  const callouts = column.callouts.flatMap(({ ray, block, top, end }) => {
    const { entry, lane } = ray.placed.dated;
    return calloutMarks(
      {
        entry,
        lane: laneIdOf(task.shown.lanes, lane),
        laneStyle: laneStyleOf(task, lane),
        block,
        edge: end.x,
        top,
        direction: column.direction,
      },
      style,
    );
  });
  return [...headings, ...callouts];
}
