import type { Box } from '../furniture/index.ts';
import type { Mm } from '../scene.ts';
import { BEND } from './leaders.ts';
import type { Rings } from './rings.ts';

/** The line beside a wheel that callouts stand along, with the room for text behind it. */
export interface Contour {
  /** 1: on the right of the wheel; −1: on its left. */
  readonly direction: 1 | -1;
  readonly box: Box;
  /** Where the line is at a height, mm. */
  readonly edge: (y: Mm) => Mm;
  /** Room for text from there to the side of the box. */
  readonly width: (y: Mm) => Mm;
  /** The height at which a leader that leaves the wheel at this angle runs on as it began. */
  readonly wanted: (rim: number) => Mm;
  /** Heights that such a leader can reach without cutting into the wheel or into text on its way. */
  readonly bounds: (rim: number) => { readonly low: Mm; readonly high: Mm };
}

/** A leader keeps this far from the wheel it has left, mm. */
const CLEAR: Mm = 0.2;

/** A straight column. */
export function straightContour(rings: Rings, box: Box, direction: 1 | -1): Contour {
  const edge = direction === 1 ? box.x : box.x + box.width;
  const leave = rings.radius + BEND;
  return {
    direction,
    box,
    edge: () => edge,
    width: () => box.width,
    wanted: (rim) => rings.cy - Math.cos(rim) * (rings.radius + 16),
    bounds: (rim) => {
      // A leader may not dip under the tangent at its rim point, or it would cut into the wheel.
      const [sin, cos] = [Math.sin(rim), Math.cos(rim)];
      const across = Math.abs(edge - (rings.cx + leave * sin)) * Math.abs(sin);
      const steep = Math.max(Math.abs(cos), 1e-3);
      const limit = rings.cy - leave * cos + (across / steep) * Math.sign(cos) - CLEAR * Math.sign(cos);
      return cos > 0 ? { low: Number.NEGATIVE_INFINITY, high: limit } : { low: limit, high: Number.POSITIVE_INFINITY };
    },
  };
}

/** Halvings in which a bound is found: to a hundredth of a millimetre. */
const STEPS = 16;
/** How near to the middle of the sheet callouts come over and under the wheel, mm. */
const GUTTER: Mm = 5;

/** What an oval about the wheel leaves for text on either side, on the whole, mm. */
export const ovalWidth = (width: Mm, radius: Mm, channel: Mm): Mm => width / 2 - (radius + channel) * (Math.PI / 4);

/**
 * Half an oval about the wheel, as high as the box: on a sheet that is higher than wide, callouts over and under the
 * wheel have the room up to its middle. Leaders stay within the oval and words without. `channel`: room between rim
 * and oval at the wheel's own height.
 */
export function ovalContour(rings: Rings, box: Box, direction: 1 | -1, channel: Mm): Contour {
  const { cx, cy, radius } = rings;
  const leave = radius + BEND;
  const wide = radius + channel;
  const high = (reach: Mm) => reach / Math.sqrt(1 - (GUTTER / wide) ** 2);
  const [up, down] = [high(cy - box.y), high(box.y + box.height - cy)];
  const away = (dy: Mm) => wide * Math.sqrt(Math.max(0, 1 - (dy / (dy < 0 ? up : down)) ** 2));
  const outer = direction === 1 ? box.x + box.width - cx : cx - box.x;
  const known = new Map<number, { readonly low: Mm; readonly high: Mm }>();
  const boundsAt = (rim: number) => {
    const [sin, cos] = [Math.abs(Math.sin(rim)), Math.cos(rim)];
    const isClear = (dy: Mm) => away(dy) * sin - dy * cos >= leave + CLEAR;
    // From where it runs straight on, so far up and down as it stays clear of the wheel.
    const furthest = (end: Mm) => {
      if (isClear(end)) return end;
      let [inside, outside] = [(cos > 0 ? -up : -down) * cos, end];
      for (let step = 0; step < STEPS; step++) {
        const middle = (inside + outside) / 2;
        if (isClear(middle)) inside = middle;
        else outside = middle;
      }
      return inside;
    };
    return { low: cy + furthest(-up), high: cy + furthest(down) };
  };
  return {
    direction,
    box,
    edge: (y) => cx + direction * away(y - cy),
    width: (y) => outer - away(y - cy),
    wanted: (rim) => cy - Math.cos(rim) * (Math.cos(rim) > 0 ? up : down),
    bounds: (rim) => {
      const bounds = known.get(rim) ?? boundsAt(rim);
      known.set(rim, bounds);
      return bounds;
    },
  };
}
