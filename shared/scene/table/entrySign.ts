import type { Entry } from '../../plan/plan.ts';
import { isUncertain, isUnset, type When } from '../../time/index.ts';
import { changeOutline, changeRing, changeSign, RINGED } from '../changeSigns.ts';
import type { ChangeType } from '../changes.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { markerPath } from '../markers.ts';
import type { Mark, Mm, PathMark } from '../scene.ts';
import { INK, PAPER, tint } from '../theme.ts';

const OUTLINE: Mm = 0.3;
const DASH = [0.75, 0.55];

export interface SignedEntry {
  readonly entry: Entry;
  readonly when: When;
  readonly style: LaneStyle;
  readonly lane: string;
  readonly change: ChangeType | undefined;
  /** All that is said of it, for those who do not see the picture. */
  readonly spoken: () => string;
}

/** The sign of an entry's kind and status, `size` mm high, in the hue of its lane; its left end at x, its middle at y. */
export function entrySign(signed: SignedEntry, x: Mm, y: Mm, size: Mm): Mark[] {
  const { entry, when, style, lane, change, spoken } = signed;
  const centre = x + size / 2;
  const ring = changeOutline(change, OUTLINE);
  const marker = markerPath(entry.kind, entry.status, centre, y, ring ? size * RINGED : size);
  const isScenario = entry.scenario !== null;
  const isHollow = !marker.filled || isUnset(when) || isUncertain(when) || change === 'gone';
  const isDashed = isScenario || isUnset(when);
  const hue = change === 'gone' ? tint(style.hue, 0.6) : style.hue;
  const shape = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>): PathMark => ({
    type: 'path',
    role: 'entry',
    entry: entry.id,
    ...(lane === '' ? {} : { lane }),
    d,
    ...paint,
  });
  const isHearing = entry.periodType === 'hearing';
  const marks: PathMark[] = [
    shape(marker.d, {
      fill: isHollow || isHearing ? PAPER : isScenario ? tint(hue, 0.3) : hue,
      ...(isHearing ? { pattern: { kind: 'hatch', colour: hue, gap: 0.7, width: 0.22 } } : {}),
      stroke: { colour: hue, width: OUTLINE, ...(isDashed ? { dash: DASH } : {}) },
      label: spoken(),
    }),
  ];
  const ink = { colour: INK, width: OUTLINE };
  if (ring) marks.push(shape(changeRing(centre, y, size), { stroke: ring }));
  if (change === 'gone') marks.push(shape(changeSign('gone', centre, y, size * 1.2), { stroke: ink }));
  else if (marker.strike) marks.push(shape(marker.strike, { stroke: ink }));
  return marks;
}
