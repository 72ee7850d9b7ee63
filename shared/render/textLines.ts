/** Geometry of set text that SVG, PDF and PNG share, so that they draw the same picture. */
import type { ArcTextMark, Mm, TextMark } from '../scene/scene.ts';
import type { Measurer } from '../text/measure.ts';

/** Thickness of a line that strikes text through, for 1 mm of em size. */
const STRIKE_WIDTH = 0.07;

/** Distance from the start of a line of text to its anchor, for text `width` mm wide. */
export function anchorShift(anchor: TextMark['anchor'], width: Mm): Mm {
  if (anchor === 'start') return 0;
  return anchor === 'middle' ? width / 2 : width;
}

/** Where text is struck through: height over the baseline and thickness, mm. */
export function strikeLine(size: Mm, measurer: Measurer): { height: Mm; width: Mm } {
  return { height: (measurer.xHeight * size) / 2, width: STRIKE_WIDTH * size };
}

/** A point on a circle; `angle` in radians clockwise from twelve o'clock. */
export function onCircle(cx: Mm, cy: Mm, radius: Mm, angle: number): { x: Mm; y: Mm } {
  return { x: cx + radius * Math.sin(angle), y: cy - radius * Math.cos(angle) };
}

/** `1` where a mark's text runs clockwise (feet towards the centre), `-1` where it runs counter-clockwise. */
export const arcDirection = (mark: ArcTextMark): 1 | -1 => (mark.side === 'outside' ? 1 : -1);

/** Half the angle a text of this width takes on its circle, at most just under half a turn. */
export function arcHalfAngle(width: Mm, radius: Mm): number {
  return Math.min(width / 2 / Math.max(radius, 0.001), Math.PI * 0.999);
}
