import type { Box } from '../furniture/index.ts';
import type { Mark, Mm } from '../scene.ts';
import { type Arrangement, groupOf, type Listed, laneIdOf, laneStyleOf, type Task, type Wheel } from './arrangement.ts';
import { type CalloutStyle, setCallout } from './calloutBlock.ts';
import { calloutMarks, headingMark } from './calloutMarks.ts';
import { type FlowItem, flow } from './flowCallouts.ts';
import { leaderPoints, someCross } from './leaders.ts';
import { addPinned, type Pinned, pinnedOf, roomForPins } from './pins.ts';
import { type Callout, columnHeight, type SideColumn, sideColumn } from './sideCallouts.ts';

/** Room between rim and column for leaders to spread in. */
const CHANNEL: Mm = 13;
/** Narrowest column that callouts are set in beside the wheel. */
const LEAST_COLUMN: Mm = 50;
const LIST_GAP: Mm = 5;

/** Width of the columns beside a wheel. */
export const sideWidth = (area: Box, radius: Mm): Mm => area.width / 2 - radius - CHANNEL;

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

/**
 * Callouts in a column on either side of the wheel, joined to their marks by leaders: from twelve o'clock down the
 * right side, and on from six o'clock up the left. `null` where they do not fit. `makesRoom`: callouts stand aside
 * for those that are pinned.
 */
export function arrangeSides(
  task: Task,
  wheel: Wheel,
  list: readonly Listed[],
  style: CalloutStyle,
  makesRoom = true,
): Arrangement | null {
  const { area } = task;
  const { rings } = wheel;
  const width = sideWidth(area, rings.radius);
  if (width < LEAST_COLUMN) return null;
  const right = { x: rings.cx + rings.radius + CHANNEL, y: area.y, width, height: area.height };
  const left = { ...right, x: area.x };

  const all = pinnedOf(task, wheel, list, style, width);
  // Put within its own column, or where it cannot be reached, a callout keeps its order there.
  const isInColumn = ({ ray, entry, x, blocks }: Pinned) =>
    ray !== undefined &&
    (task.unpinned.has(entry.id) || (ray.rim < Math.PI ? x + blocks[1].width > right.x : x < left.x + left.width));
  const own = new Map(all.flatMap((pin) => (isInColumn(pin) ? [[pin.entry.id, pin.y] as const] : [])));
  const pinned = all.filter(({ entry }) => !own.has(entry.id) && !task.unpinned.has(entry.id));
  const ids = new Set(pinned.map(({ entry }) => entry.id));
  const rooms = makesRoom ? roomForPins(pinned, task, wheel) : [];
  const loose = ids.size === 0 ? list : list.filter(({ entry }) => !ids.has(entry.id));
  const rays = ids.size === 0 ? wheel.rays : wheel.rays.filter(({ placed }) => !ids.has(placed.dated.entry.id));
  const callouts = rays.map((ray): Callout => {
    const { entry } = ray.placed.dated;
    const top = own.get(entry.id);
    return {
      ray,
      ...(top === undefined ? {} : { pinned: top }),
      block: setCallout(task.writer.text(entry), width, { ...style, direction: ray.rim < Math.PI ? 1 : -1 }),
      group: groupOf(task, ray.placed.order),
    };
  });
  const half = callouts.findIndex(({ ray }) => ray.rim >= Math.PI);
  const middle = half === -1 ? callouts.length : half;
  const turned = (callout: Callout, direction: 1 | -1): Callout =>
    callout.ray.rim < Math.PI === (direction === 1)
      ? callout
      : {
          ...callout,
          block: setCallout(task.writer.text(callout.ray.placed.dated.entry), width, { ...style, direction }),
        };
  for (const listRight of loose.length > 0 ? [true, false] : [true]) {
    const block = listBlock(task, loose, listRight ? right : left, style);
    if (!block) continue;
    const lower = (box: Box, carries: boolean) => (carries ? { ...box, height: box.height - block.height } : box);
    const [rightBox, leftBox] = [lower(right, listRight), lower(left, !listRight)];
    for (const cut of cuts(callouts, middle, rightBox.height, leftBox.height, style)) {
      const first = sideColumn(
        callouts.slice(0, cut).map((callout) => turned(callout, 1)),
        rings,
        rightBox,
        1,
        style,
        rooms,
      );
      if (!first) continue;
      const second = sideColumn(
        callouts
          .slice(cut)
          .reverse()
          .map((callout) => turned(callout, -1)),
        rings,
        leftBox,
        -1,
        style,
        rooms,
      );
      if (!second) continue;
      const leaders = [...first.callouts, ...[...second.callouts].reverse()];
      if (someCross(leaders.map(({ ray, end }) => leaderPoints(ray, rings, end)))) continue;
      const arranged = {
        wheel,
        keyed: false,
        leaders: leaders.map(({ ray, end }) => ({ ray, end })),
        marks: [...columnMarks(task, first, style), ...columnMarks(task, second, style), ...block.marks],
        unnamed: [],
        lost: [],
      };
      return addPinned(task, arranged, pinned, style);
    }
  }
  return null;
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
  const callouts = column.callouts.flatMap(({ ray, block, top }) => {
    const { entry, lane } = ray.placed.dated;
    return calloutMarks(
      {
        entry,
        lane: laneIdOf(task.shown.lanes, lane),
        laneStyle: laneStyleOf(task, lane),
        block,
        edge: column.edge,
        top,
        direction: column.direction,
      },
      style,
    );
  });
  return [...headings, ...callouts];
}
