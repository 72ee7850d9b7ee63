import type { Lane } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';
import { INK, TYPE } from '../theme.ts';
import { laneIdOf } from './arrangement.ts';
import { isMarker, type Placed } from './placement.ts';
import { polar } from './polar.ts';
import type { Rings } from './rings.ts';
import type { PolarBox } from './textPolar.ts';

interface Rect {
  readonly left: Mm;
  readonly top: Mm;
  readonly right: Mm;
  readonly bottom: Mm;
}

/** Air between a number and its own marker, and between it and anything else. */
const GAP: Mm = 0.55;
const AIR: Mm = 0.35;
/** Room kept under figures, where other text has its descenders. */
const BELOW: Mm = 0.5;
const CELL: Mm = 8;
/** Where a number stands by choice. */
const BESIDE = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Rectangles in a grid, so that each is compared with its neighbours only. */
class Taken {
  private readonly cells = new Map<string, Rect[]>();

  private *keys({ left, top, right, bottom }: Rect) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x},${y}`;
    }
  }

  add(rect: Rect) {
    for (const key of this.keys(rect)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(rect);
      else this.cells.set(key, [rect]);
    }
  }

  meets(rect: Rect): boolean {
    for (const key of this.keys(rect)) {
      const cell = this.cells.get(key);
      if (
        cell?.some(
          (other) =>
            other.left < rect.right && rect.left < other.right && other.top < rect.bottom && rect.top < other.bottom,
        )
      ) {
        return true;
      }
    }
    return false;
  }
}

/** How far a marker reaches from its middle; those with corners reach further. */
const reachOf = ({ dated, size }: Placed): Mm => size * (dated.entry.kind === 'meeting' ? 0.52 : 0.68);

/** Covers a piece of a ring with small squares. */
function* squares(rings: Rings, { inner, outer, from, to }: PolarBox, half: Mm): Generator<Rect> {
  const radius = (inner + outer) / 2;
  const length = Math.max(to - from - (2 * half) / radius, 0);
  const steps = Math.ceil((length * radius) / (half * 1.2));
  for (let step = 0; step <= steps; step++) {
    const { x, y } = polar(rings, radius, (from + to) / 2 + length * (steps === 0 ? 0 : step / steps - 0.5));
    yield { left: x - half, top: y - half, right: x + half, bottom: y + half };
  }
}

/** The day an entry is on, as it stands beside its marker: «17», «22–23». */
function dayText({ dated }: Placed): string {
  const { when } = dated;
  if (when.kind === 'day') return String(when.day);
  if (when.kind === 'interval' && when.start?.kind === 'day' && when.end?.kind === 'day') {
    return `${when.start.day}–${when.end.day}`;
  }
  return '';
}

/**
 * The day's number beside each marker, where there is room: the key that joins a mark on the wheel to its line in
 * columns without leaders.
 */
export function dayKeys(
  placed: readonly Placed[],
  texts: readonly PolarBox[],
  rings: Rings,
  lanes: readonly (Lane | null)[],
  { measurer }: SceneOptions,
): Mark[] {
  const taken = new Taken();
  for (const mark of placed) {
    const half = isMarker(mark) ? reachOf(mark) : Math.max((mark.outer - mark.inner) * 0.65, 0.8);
    for (const rect of squares(rings, mark, half)) taken.add(rect);
  }
  for (const box of texts) {
    const half = (box.outer - box.inner) * 0.75;
    const air = half / box.inner;
    const wide = { ...box, from: box.from - air, to: box.to + air };
    for (const rect of squares(rings, wide, half)) taken.add(rect);
  }
  const style = { size: TYPE.small, weight: 400, tabular: true } as const;
  const height = style.size * measurer.capHeight;
  const marks: Mark[] = [];
  for (const mark of placed) {
    const text = isMarker(mark) ? dayText(mark) : '';
    const ring = rings.lanes[mark.dated.lane];
    if (text === '' || !ring) continue;
    const width = measurer.width(text, style);
    const centre = polar(rings, mark.radius, mark.angle);
    // Beside it, over or under it, else before or after it along its ring.
    const [sin, cos] = [Math.sin(mark.angle), Math.cos(mark.angle)];
    for (const [towardsX, towardsY] of [...BESIDE, [cos, sin], [-cos, -sin]] as const) {
      const away = reachOf(mark) + GAP + (Math.abs(towardsX) * width + Math.abs(towardsY) * (height + BELOW)) / 2;
      const [dx, dy] = [towardsX * away, towardsY * away];
      const [x, y] = [centre.x + dx, centre.y + dy];
      const rect = {
        left: x - width / 2 - AIR,
        right: x + width / 2 + AIR,
        top: y - height / 2 - AIR,
        bottom: y + height / 2 + AIR + BELOW,
      };
      const corners = [rect.left, rect.right].flatMap((cornerX) =>
        [rect.top, rect.bottom].map((cornerY) => Math.hypot(cornerX - rings.cx, cornerY - rings.cy)),
      );
      if (Math.min(...corners) < ring.from || Math.max(...corners) > ring.to || taken.meets(rect)) continue;
      taken.add(rect);
      const { entry, lane } = mark.dated;
      const id = laneIdOf(lanes, lane);
      marks.push({
        type: 'text',
        role: 'entry',
        entry: entry.id,
        ...(id === undefined ? {} : { lane: id }),
        text,
        x,
        y: y + height / 2,
        style,
        fill: INK,
        anchor: 'middle',
      });
      break;
    }
  }
  return marks;
}
