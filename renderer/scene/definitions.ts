import { inter } from '../../shared/render/inter.ts';
import { arcDirection, arcHalfAngle, onCircle } from '../../shared/render/textLines.ts';
import type { ArcTextMark, Mark, Mm, Pattern } from '../../shared/scene/scene.ts';

/** What an SVG defines once and marks refer to: patterns, and the circles that text runs along. */
export interface Definitions {
  readonly patterns: readonly { readonly id: string; readonly pattern: Pattern }[];
  readonly circles: readonly { readonly id: string; readonly d: string }[];
  patternId(pattern: Pattern): string | undefined;
  circleId(mark: ArcTextMark): string | undefined;
}

const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;
const patternKey = ({ kind, colour, gap, width }: Pattern) => [kind, colour, gap, width].join(' ');

/** The part of a circle `half` radians to both sides of a text's middle, in the direction the text runs. */
export function arcPath(mark: ArcTextMark, radius: Mm, half: number): string {
  const direction = arcDirection(mark);
  const from = onCircle(mark.cx, mark.cy, radius, mark.angle - direction * half);
  const to = onCircle(mark.cx, mark.cy, radius, mark.angle + direction * half);
  const flags = `${half > Math.PI / 2 ? 1 : 0} ${direction === 1 ? 1 : 0}`;
  return `M${round(from.x)},${round(from.y)}A${round(radius)},${round(radius)} 0 ${flags} ${round(to.x)},${round(to.y)}`;
}

/** A little longer than the text, so that no letter falls off its end. */
function baseline(mark: ArcTextMark): string {
  const half = arcHalfAngle(inter.width(mark.text, mark.style), mark.radius);
  return arcPath(mark, mark.radius, Math.min(half * 1.3 + 0.02, Math.PI * 0.999));
}

/** Collects what the marks of one drawing refer to. `prefix` keeps the ids of two drawings in a page apart. */
export function defineFor(marks: readonly Mark[], prefix: string): Definitions {
  const patterns = new Map<string, { id: string; pattern: Pattern }>();
  const circles = new Map<ArcTextMark, { id: string; d: string }>();
  for (const mark of marks) {
    if (mark.type === 'arcText') circles.set(mark, { id: `${prefix}a${circles.size}`, d: baseline(mark) });
    if (mark.type === 'path' && mark.pattern && mark.pattern.gap > 0) {
      const key = patternKey(mark.pattern);
      if (!patterns.has(key)) patterns.set(key, { id: `${prefix}p${patterns.size}`, pattern: mark.pattern });
    }
  }
  return {
    patterns: [...patterns.values()],
    circles: [...circles.values()],
    patternId: (pattern) => patterns.get(patternKey(pattern))?.id,
    circleId: (mark) => circles.get(mark)?.id,
  };
}
