import type { Mm } from '../scene.ts';
import type { Arrangement, Leader, Listed, Task, Wheel } from './arrangement.ts';
import { laneIdOf, laneStyleOf } from './arrangement.ts';
import { type CalloutBlock, type CalloutStyle, setCallout } from './calloutBlock.ts';
import { calloutMarks } from './calloutMarks.ts';
import { BEND, leaderPoints, leadersCross } from './leaders.ts';
import { type Point, polar } from './polar.ts';
import { distanceTo, grown, lineMeets, type Rect, rectsMeet, textRects } from './rect.ts';
import type { Ray } from './rimAngles.ts';

/** A callout that somebody has put where it should stand. */
export interface Pinned {
  readonly entry: Listed['entry'];
  readonly lane: number;
  /** Absent for what has no mark on the wheel. */
  readonly ray?: Ray;
  readonly blocks: Readonly<Record<1 | -1, CalloutBlock>>;
  /** Where it should stand: the top left corner, mm. */
  readonly x: Mm;
  readonly y: Mm;
}

/** A place for a pinned callout. */
interface Place {
  readonly rect: Rect;
  readonly direction: 1 | -1;
  /** Where its leader ends. */
  readonly end: Point;
}

/** Air about a pinned callout, and between it and the wheel. */
const AIR: Mm = 1.2;
const WHEEL_AIR: Mm = 2.5;
/** Distance between places that are tried: this, and a share of how far away they are. */
const STEP: Mm = 1.5;
const STEP_SHARE = 0.08;

/** The callouts that are pinned, set in lines; in the order of the pins. */
export function pinnedOf(task: Task, wheel: Wheel, list: readonly Listed[], style: CalloutStyle, column: Mm): Pinned[] {
  const { pins, width, height } = task.options;
  if (!pins || pins.size === 0) return [];
  const rays = new Map(wheel.rays.map((ray) => [ray.placed.dated.entry.id, ray]));
  const listed = new Map(list.map((item) => [item.entry.id, item]));
  return [...pins].flatMap(([id, { x, y }]): Pinned[] => {
    const [ray, item] = [rays.get(id), listed.get(id)];
    const entry = ray?.placed.dated.entry ?? item?.entry;
    if (!entry) return [];
    const text = item?.text ?? { ...task.writer.text(entry), date: task.writer.date(entry) };
    const lane = ray?.placed.dated.lane ?? task.shown.lanes.findIndex((one) => one && entry.lanes.includes(one.id));
    const block = (direction: 1 | -1) => setCallout(text, column, { ...style, direction });
    const blocks = { 1: block(1), [-1]: block(-1) } as Pinned['blocks'];
    return [{ entry, lane, ...(ray ? { ray } : {}), blocks, x: x * width, y: y * height }];
  });
}

function placeAt({ ray, blocks }: Pinned, x: Mm, y: Mm, wheel: Wheel): Place {
  const { rings } = wheel;
  const { width, height } = blocks[1];
  const from = ray ? polar(rings, rings.radius, ray.rim).x : Number.NEGATIVE_INFINITY;
  const direction = x + width / 2 >= from ? 1 : -1;
  const rect = { left: x, top: y, right: x + width, bottom: y + height };
  return { rect, direction, end: { x: direction === 1 ? x : x + width, y: y + blocks[direction].anchor } };
}

/** Whether a leader runs outwards from the wheel to a place, and not back through it. */
function isAhead({ ray }: Pinned, { end }: Place, { rings }: Wheel): boolean {
  if (!ray) return true;
  const bend = polar(rings, rings.radius + BEND, ray.rim);
  return (end.x - bend.x) * (bend.x - rings.cx) + (end.y - bend.y) * (bend.y - rings.cy) >= 0;
}

/** Places from the wanted one outwards, all on the sheet's free area and ahead of the mark they belong to. */
function* placesNear(pin: Pinned, task: Task, wheel: Wheel): Generator<Place> {
  const { area } = task;
  const { width, height } = pin.blocks[1];
  const [right, bottom] = [area.x + area.width - width, area.y + area.height - height];
  if (right < area.x || bottom < area.y) return;
  const x = Math.min(Math.max(pin.x, area.x), right);
  const y = Math.min(Math.max(pin.y, area.y), bottom);
  const first = placeAt(pin, x, y, wheel);
  if (isAhead(pin, first, wheel)) yield first;
  const furthest = Math.hypot(area.width, area.height);
  for (let away = STEP; away < furthest; away += STEP + away * STEP_SHARE) {
    const count = Math.ceil((2 * Math.PI * away) / (STEP + away * STEP_SHARE));
    for (let index = 0; index < count; index++) {
      const angle = (index / count) * 2 * Math.PI;
      const [atX, atY] = [x + away * Math.cos(angle), y + away * Math.sin(angle)];
      if (atX < area.x || atX > right || atY < area.y || atY > bottom) continue;
      const place = placeAt(pin, atX, atY, wheel);
      if (isAhead(pin, place, wheel)) yield place;
    }
  }
}

const isClear = (rect: Rect, { rings }: Wheel, others: readonly Rect[]): boolean =>
  distanceTo(rect, rings) >= rings.radius + WHEEL_AIR && !others.some((other) => rectsMeet(rect, other));

/** The room that others leave to the pinned callouts: where they should stand, off the wheel and off each other. */
export function roomForPins(pinned: readonly Pinned[], task: Task, wheel: Wheel): Rect[] {
  const rooms: Rect[] = [];
  for (const pin of pinned) {
    for (const { rect } of placesNear(pin, task, wheel)) {
      if (!isClear(rect, wheel, rooms)) continue;
      rooms.push(grown(rect, AIR));
      break;
    }
  }
  return rooms;
}

/** Whether a leader can run straight to a place: not through the wheel, a text or another leader. */
function canReach(pin: Pinned, { end }: Place, wheel: Wheel, texts: readonly Rect[], leaders: readonly Leader[]) {
  const { ray } = pin;
  if (!ray) return true;
  const { rings } = wheel;
  const bend = polar(rings, rings.radius + BEND, ray.rim);
  if (texts.some((rect) => lineMeets(rect, bend, end))) return false;
  const own = leaderPoints(ray, rings, end);
  return !leaders.some((other) => leadersCross(own, leaderPoints(other.ray, rings, other.end)));
}

/**
 * Adds the pinned callouts to a sheet on which all others stand: each at its place, or at the nearest that is free
 * of other words and leaders and that its own leader can reach. `lost`: ids of those for which there is none.
 */
export function addPinned(
  task: Task,
  arrangement: Arrangement,
  pinned: readonly Pinned[],
  style: CalloutStyle,
): Arrangement {
  if (pinned.length === 0) return arrangement;
  const { wheel } = arrangement;
  const texts = textRects(arrangement.marks, style.measurer).map((rect) => grown(rect, AIR / 2));
  const leaders = [...arrangement.leaders];
  const marks = [...arrangement.marks];
  const lost: string[] = [];
  const { rings } = wheel;
  for (const pin of pinned) {
    const lines = leaders.map(({ ray, end }) => [polar(rings, rings.radius + BEND, ray.rim), end] as const);
    let found: Place | undefined;
    for (const place of placesNear(pin, task, wheel)) {
      const { rect } = place;
      const isFree =
        isClear(rect, wheel, texts) && !lines.some(([from, to]) => lineMeets(grown(rect, AIR / 2), from, to));
      if (!isFree || !canReach(pin, place, wheel, texts, leaders)) continue;
      found = place;
      break;
    }
    if (!found) {
      lost.push(pin.entry.id);
      continue;
    }
    const { rect, direction, end } = found;
    texts.push(grown(rect, AIR / 2));
    if (pin.ray) leaders.push({ ray: pin.ray, end });
    marks.push(
      ...calloutMarks(
        {
          entry: pin.entry,
          lane: laneIdOf(task.shown.lanes, pin.lane),
          laneStyle: laneStyleOf(task, pin.lane),
          block: pin.blocks[direction],
          edge: end.x,
          top: rect.top,
          direction,
        },
        style,
      ),
    );
  }
  return { ...arrangement, leaders, marks, lost };
}
