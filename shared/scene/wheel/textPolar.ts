import type { Measurer, TextStyle } from '../../text/measure.ts';
import type { ArcTextMark, Mm } from '../scene.ts';
import type { Centre } from './polar.ts';

/** A piece of the wheel taken up by text: what leaders must go round and other text must not meet. */
export interface PolarBox {
  readonly inner: Mm;
  readonly outer: Mm;
  readonly from: number;
  readonly to: number;
}

/** Whether two boxes share a place. */
export const meet = (a: PolarBox, b: PolarBox): boolean =>
  a.inner < b.outer && b.inner < a.outer && a.from < b.to && b.from < a.to;

export interface ArcText {
  readonly side: ArcTextMark['side'];
  /** Radius of the baseline. */
  readonly radius: Mm;
  readonly angle: number;
  readonly box: PolarBox;
}

const HALF = Math.PI / 2;

/** Whether letters at this angle stand upright with their feet towards the centre. */
const isUpper = (angle: number) => Math.cos(angle) >= 0;

/**
 * Sets one line of text on the circle in the middle of a ring, upright, as near to `wanted` as keeps it within
 * [from, to] and wholly in the upper or the lower half, so that no letter leans past the vertical. `null` where
 * there is no such place.
 */
export function fitArcText(
  text: string,
  style: TextStyle,
  middleRadius: Mm,
  range: { readonly from: number; readonly to: number; readonly wanted?: number },
  measurer: Measurer,
): ArcText | null {
  const half = measurer.width(text, style) / 2 / middleRadius;
  const { from, to, wanted = (from + to) / 2 } = range;
  // Quarter turns at which the text's own side changes: three and nine o'clock.
  const cuts = [from, HALF, 3 * HALF, 5 * HALF, to].filter((cut) => cut >= from && cut <= to);
  let best: number | null = null;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [low, high] = [(cuts[index] ?? 0) + half, (cuts[index + 1] ?? 0) - half];
    if (low > high) continue;
    const angle = Math.min(Math.max(wanted, low), high);
    if (best === null || Math.abs(angle - wanted) < Math.abs(best - wanted)) best = angle;
  }
  if (best === null) return null;
  const upper = isUpper(best);
  const drop = (measurer.capHeight * style.size) / 2;
  return {
    side: upper ? 'outside' : 'inside',
    radius: upper ? middleRadius - drop : middleRadius + drop,
    angle: best,
    box: {
      inner: middleRadius - drop * 1.5,
      outer: middleRadius + drop * 1.5,
      from: best - half,
      to: best + half,
    },
  };
}

/** The mark of a fitted text. */
export function arcTextMark(
  text: string,
  fitted: ArcText,
  { cx, cy }: Centre,
  style: TextStyle,
  rest: Pick<ArcTextMark, 'role' | 'fill'> & Partial<Pick<ArcTextMark, 'entry' | 'lane' | 'strike'>>,
): ArcTextMark {
  return {
    type: 'arcText',
    text,
    cx,
    cy,
    radius: fitted.radius,
    angle: fitted.angle,
    side: fitted.side,
    style,
    ...rest,
  };
}
