import { inter } from '../../shared/render/inter.ts';
import { arcHalfAngle, arcPath, printable } from '../../shared/render/textLines.ts';
import type { ArcTextMark, Mark, Pattern } from '../../shared/scene/scene.ts';

/** What an SVG defines once and marks refer to: patterns, and the circles that text runs along. */
export interface Definitions {
  readonly patterns: readonly { readonly id: string; readonly pattern: Pattern }[];
  readonly circles: readonly { readonly id: string; readonly d: string }[];
  patternId(pattern: Pattern): string | undefined;
  circleId(mark: ArcTextMark): string | undefined;
}

const patternKey = ({ kind, colour, gap, width, angle }: Pattern) => [kind, colour, gap, width, angle].join(' ');

/** A little longer than the text, so that no letter falls off its end. */
function baseline(mark: ArcTextMark): string {
  const half = arcHalfAngle(inter.width(printable(mark.text), mark.style), mark.radius);
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
