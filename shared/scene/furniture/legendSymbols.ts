import type { EntryKind, EntryStatus } from '../../plan/plan.ts';
import { changeOutline, changeRing, changeSign, RINGED } from '../changeSigns.ts';
import type { ChangeType } from '../changes.ts';
import type { LaneStyle } from '../laneStyle.ts';
import { markerPath } from '../markers.ts';
import type { Mark, PathMark, Stroke } from '../scene.ts';
import { INK, PAPER, SECOND_INK, TYPE, tint } from '../theme.ts';

/** A sign of the legend, centred on (x, y), at most `SYMBOL_WIDTH` wide. */
export type Sign = (x: number, y: number) => Mark[];

export const SYMBOL_WIDTH = 7;
const SIZE = 2.5;
const THIN = 0.28;
const DASH = [0.7, 0.55];

const path = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>): PathMark => ({
  type: 'path',
  role: 'furniture',
  d,
  ...paint,
});

const outline = (dash?: readonly number[]): Stroke => ({ colour: INK, width: THIN, ...(dash ? { dash } : {}) });

function bar(x: number, y: number, width: number, height: number, radius: number): string {
  const [left, right, top, bottom, r] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2, radius];
  const corner = (toX: number, toY: number) => `A${r},${r},0,0,1,${toX},${toY}`;
  return (
    `M${left + r},${top}L${right - r},${top}${corner(right, top + r)}L${right},${bottom - r}${corner(right - r, bottom)}` +
    `L${left + r},${bottom}${corner(left, bottom - r)}L${left},${top + r}${corner(left + r, top)}Z`
  );
}

/** A point entry of this kind and status. */
export const pointSymbol =
  (kind: EntryKind, status: EntryStatus = 'planned'): Sign =>
  (x, y) => {
    const marker = markerPath(kind, status, x, y, SIZE);
    return [
      path(marker.d, { fill: marker.filled ? INK : PAPER, stroke: outline() }),
      ...(marker.strike ? [path(marker.strike, { stroke: outline() })] : []),
    ];
  };

export const periodSymbol: Sign = (x, y) => [
  path(bar(x, y, 6.4, 2.4, 0.9), { fill: tint(INK, 0.18), stroke: outline() }),
];

export const hearingSymbol: Sign = (x, y) => [
  path(bar(x, y, 6.4, 2.4, 0.9), {
    fill: PAPER,
    pattern: { kind: 'hatch', colour: SECOND_INK, gap: 0.9, width: 0.25 },
    stroke: outline(),
  }),
];

/** A month as such, or an entry of which only the month is known. */
export const monthSymbol: Sign = (x, y) => [path(bar(x, y, 6.4, 2.4, 0.3), { fill: tint(INK, 0.18) })];

export const unsetSymbol: Sign = (x, y) => [
  path(markerPath('meeting', 'tentative', x, y, SIZE).d, { fill: PAPER, stroke: outline(DASH) }),
];

export const uncertainSymbol: Sign = (x, y) => [
  path(markerPath('meeting', 'tentative', x, y, SIZE + 0.6).d, { fill: PAPER, stroke: outline() }),
  {
    type: 'text',
    role: 'furniture',
    text: '?',
    x,
    y: y + TYPE.small * 0.36,
    style: { size: TYPE.small, weight: 600 },
    fill: INK,
    anchor: 'middle',
  },
];

export const movedSymbol: Sign = (x, y) => [
  path(markerPath('meeting', 'tentative', x - 2.4, y, 1.6).d, { fill: PAPER, stroke: outline() }),
  ...arrow(x - 1.4, x + 1.1, y, y),
  path(markerPath('meeting', 'planned', x + 2.3, y, SIZE - 0.2).d, { fill: INK }),
];

/** Width of the sign of a change with its marker. */
export const CHANGE_WIDTH = 10.4;

/** The sign before the words of what has changed, and what its marker looks like. */
export const changeSymbol =
  (type: ChangeType): Sign =>
  (x, y) => {
    // Sign and marker stand close together, next to their word.
    const left = type === 'moved' ? x - 4.2 : x;
    const sign = path(changeSign(type, left, y, 1.7), { stroke: { colour: INK, width: 0.25 }, lineCap: 'round' });
    if (type === 'moved') {
      return [
        sign,
        path(markerPath('meeting', 'tentative', x - 0.6, y, 1.5).d, { fill: PAPER, stroke: outline() }),
        ...arrow(x + 0.4, x + 2.9, y, y),
        path(markerPath('meeting', 'planned', x + 4.1, y, SIZE - 0.3).d, { fill: INK }),
      ];
    }
    const [middle, ring] = [x + 3.6, changeOutline(type, THIN)];
    if (ring) {
      return [
        sign,
        path(markerPath('meeting', 'planned', middle, y, SIZE * RINGED).d, { fill: INK }),
        path(changeRing(middle, y, SIZE), { stroke: ring }),
      ];
    }
    const pale = { colour: tint(INK, 0.5), width: THIN };
    return [
      sign,
      path(markerPath('meeting', 'tentative', middle, y, SIZE).d, { fill: PAPER, stroke: pale }),
      path(changeSign('gone', middle, y, SIZE * 1.3), { stroke: outline() }),
    ];
  };

export const scenarioSymbol: Sign = (x, y) => [
  path(bar(x, y, 6.4, 2.4, 0.9), { fill: tint(INK, 0.06), stroke: outline(DASH) }),
];

export const linkSymbol: Sign = (x, y) => [
  path(`M${x - 3.2},${y - 0.9}C${x},${y - 0.9},${x - 0.6},${y + 0.9},${x + 2.4},${y + 0.9}`, {
    stroke: { colour: SECOND_INK, width: THIN },
  }),
  path(head(x + 3.2, y + 0.9), { fill: SECOND_INK }),
];

const head = (x: number, y: number) => `M${x},${y}L${x - 1.1},${y - 0.55}L${x - 1.1},${y + 0.55}Z`;

const arrow = (from: number, to: number, y0: number, y1: number): Mark[] => [
  path(`M${from},${y0}L${to - 0.8},${y1}`, { stroke: { colour: SECOND_INK, width: THIN } }),
  path(head(to, y1), { fill: SECOND_INK }),
];

/** A lane's hue, and its pattern where it has one, as its markers show it. */
export const laneSymbol =
  (style: LaneStyle): Sign =>
  (x, y) => [
    path(bar(x, y, 4.4, 2.4, 0.6), {
      fill: style.hue,
      ...(style.marker ? { pattern: style.marker } : {}),
      stroke: { colour: style.hue, width: THIN },
    }),
  ];
