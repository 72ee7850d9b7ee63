/** Geometry of set text that SVG, PDF and PNG share, so that they draw the same picture. */
import type { ArcTextMark, Mm, TextMark } from '../scene/scene.ts';
import type { TextStyle } from '../text/measure.ts';
import { inter } from './inter.ts';

/** Thickness of a line that strikes text through, for 1 mm of em size. */
const STRIKE_WIDTH = 0.07;

/**
 * Text as every renderer draws it: composed, on one line, without characters that have no shape of their own
 * (soft hyphens, joiners, bidi controls) and without control characters.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\r\p{Zl}\p{Zp}]|(?!\u00a0)\p{Zs}/gu, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu, '');

/** Distance from the start of a line of text to its anchor, for text `width` mm wide. */
export function anchorShift(anchor: TextMark['anchor'], width: Mm): Mm {
  if (anchor === 'start') return 0;
  return anchor === 'middle' ? width / 2 : width;
}

/** Where text is struck through: height over the baseline and thickness, mm. */
export const strikeLine = (size: Mm): { height: Mm; width: Mm } => ({
  height: (inter.xHeight * size) / 2,
  width: STRIKE_WIDTH * size,
});

/** A stretch of a line that the font can draw, or one character that it cannot; `x` from the start of the line. */
export interface Piece {
  readonly text: string;
  readonly x: Mm;
  readonly missing: boolean;
}

/** Splits a line where the font lacks a character; such a character takes one em, as it was measured. */
export function textPieces(text: string, style: TextStyle): readonly Piece[] {
  const pieces: Piece[] = [];
  let known = '';
  let before = '';
  const place = (part: string) => inter.width(before + part, style) - inter.width(part, style);
  const flush = () => {
    if (known !== '') pieces.push({ text: known, x: place(known), missing: false });
    before += known;
    known = '';
  };
  for (const char of text) {
    if (inter.has(char)) {
      known += char;
      continue;
    }
    flush();
    pieces.push({ text: char, x: place(char), missing: true });
    before += char;
  }
  flush();
  return pieces;
}

/** The outline of an empty box, for a character the font lacks: path data, one em wide, on a baseline. */
export function missingBox(x: Mm, baseline: Mm, size: Mm): string {
  const box = (inset: number, clockwise: boolean) => {
    const [left, right] = [x + (0.15 + inset) * size, x + (0.85 - inset) * size];
    const [top, bottom] = [baseline - (inter.capHeight - inset) * size, baseline - inset * size];
    const sides = [`${right},${top}`, `${right},${bottom}`, `${left},${bottom}`];
    return `M${left},${top}L${(clockwise ? sides : sides.reverse()).join('L')}Z`;
  };
  return box(0, true) + box(0.06, false);
}

/** A point on a circle; `angle` in radians clockwise from twelve o'clock. */
function onCircle(cx: Mm, cy: Mm, radius: Mm, angle: number): { x: Mm; y: Mm } {
  return { x: cx + radius * Math.sin(angle), y: cy - radius * Math.cos(angle) };
}

/** `1` where a mark's text runs clockwise (feet towards the centre), `-1` where it runs counter-clockwise. */
export const arcDirection = (mark: ArcTextMark): 1 | -1 => (mark.side === 'outside' ? 1 : -1);

/** Half the angle a text of this width takes on its circle, at most just under half a turn. */
export function arcHalfAngle(width: Mm, radius: Mm): number {
  return Math.min(width / 2 / Math.max(radius, 0.001), Math.PI * 0.999);
}

/** The part of a circle `half` radians to both sides of the text's middle, in the direction the text runs. */
export function arcPath(mark: ArcTextMark, radius: number, half: number): string {
  const direction = arcDirection(mark);
  const from = onCircle(mark.cx, mark.cy, radius, mark.angle - direction * half);
  const to = onCircle(mark.cx, mark.cy, radius, mark.angle + direction * half);
  const micrometres = (value: number) => Math.round(value * 1000) / 1000;
  const point = ({ x, y }: { x: Mm; y: Mm }) => `${micrometres(x)},${micrometres(y)}`;
  const flags = `${half > Math.PI / 2 ? 1 : 0},${direction === 1 ? 1 : 0}`;
  return `M${point(from)}A${micrometres(radius)},${micrometres(radius)},0,${flags},${point(to)}`;
}

/** One character of text on a circle: the point on the baseline where it starts, and how far it is turned. */
export interface PlacedChar {
  readonly char: string;
  readonly x: Mm;
  readonly y: Mm;
  /** Degrees clockwise. */
  readonly rotate: number;
}

/** Places each character with its middle on the circle, as SVG's `textPath` does. */
export function arcChars(mark: ArcTextMark, text: string): readonly PlacedChar[] {
  const direction = arcDirection(mark);
  const total = inter.width(text, mark.style);
  let before = '';
  return Array.from(text, (char) => {
    const advance = inter.width(char, mark.style);
    before += char;
    const middle = inter.width(before, mark.style) - advance / 2;
    const angle = mark.angle + (direction * (middle - total / 2)) / Math.max(mark.radius, 0.001);
    const turn = direction === 1 ? angle : angle + Math.PI;
    const centre = onCircle(mark.cx, mark.cy, mark.radius, angle);
    return {
      char,
      x: centre.x - (Math.cos(turn) * advance) / 2,
      y: centre.y - (Math.sin(turn) * advance) / 2,
      rotate: (turn * 180) / Math.PI,
    };
  });
}
