import type { Lane } from '../../plan/plan.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark } from '../scene.ts';
import { HAIRLINE, INK, PAPER, PT, TYPE } from '../theme.ts';
import type { Wheel } from './arrangement.ts';
import type { AxisPart } from './calendarRings.ts';
import { isMarker, type Placed } from './placement.ts';
import { circle, sector, TURN } from './polar.ts';
import type { Ray } from './rimAngles.ts';
import type { Ring, Rings } from './rings.ts';
import { type ArcText, arcTextMark, fitArcText, type PolarBox } from './textPolar.ts';

/** The rings' own grounds and the circles between them. */
export function laneGrounds(lanes: readonly (Lane | null)[], styles: readonly LaneStyle[], rings: Rings): Mark[] {
  const marks: Mark[] = [];
  rings.lanes.forEach((ring, index) => {
    const style = styles[index];
    if (!style) return;
    const lane = lanes[index]?.id;
    marks.push({
      type: 'path',
      role: 'axis',
      d: sector(rings, ring.from, ring.to, 0, TURN),
      fill: style.ground,
      ...(style.pattern ? { pattern: style.pattern } : {}),
      stroke: { colour: PAPER, width: 0.5 },
      ...(lane === undefined ? {} : { lane }),
    });
  });
  marks.push({
    type: 'path',
    role: 'axis',
    d: circle(rings, rings.hub),
    fill: PAPER,
    stroke: { colour: HAIRLINE, width: 0.25 },
  });
  return marks;
}

const AIR = 1.6;
const RADIAL_AIR = 0.5;
const STEP = Math.PI / 120;

const overlaps = (a: PolarBox, b: PolarBox) => {
  const air = AIR / Math.max(a.inner, 1);
  return (
    a.inner < b.outer + RADIAL_AIR &&
    b.inner < a.outer + RADIAL_AIR &&
    // Boxes may lie across the turn of the year.
    [-TURN, 0, TURN].some((turn) => a.from + turn < b.to + air && b.from - air < a.to + turn)
  );
};

/** What a mark covers; markers with corners reach further than their size says. */
function outline(mark: Placed): PolarBox {
  if (!isMarker(mark)) return mark;
  const more = mark.size * 0.2;
  const wide = more / mark.radius;
  return { inner: mark.inner - more, outer: mark.outer + more, from: mark.from - wide, to: mark.to + wide };
}

interface Search {
  readonly ring: Ring;
  readonly text: string;
  readonly size: number;
  readonly taken: readonly PolarBox[];
  readonly rays: readonly number[];
}

/** The free place in a ring nearest to twelve o'clock, or nearest to where the name has not been said yet. */
function freePlace({ ring, text, size, taken, rays }: Search, wanted: number, reach: number, options: SceneOptions) {
  const style = { size, weight: 600, letterSpacing: 0.02 * size } as const;
  const { capHeight } = options.measurer;
  const thickness = ring.to - ring.from;
  const spare = thickness / 2 - (capHeight * size) / 2 - 0.9;
  if (spare < 0) return null;
  let best: { fitted: ArcText; cost: number } | null = null;
  for (const offset of [0, -spare, spare]) {
    const radius = (ring.from + ring.to) / 2 + offset;
    const half = options.measurer.width(text, style) / 2 / radius;
    for (let turn = -reach; turn <= reach; turn += STEP) {
      const angle = (wanted + turn + TURN) % TURN;
      const cost = Math.abs(turn) + Math.abs(offset) * 0.07;
      if (best && cost >= best.cost) continue;
      const fitted = fitArcText(
        text,
        style,
        radius,
        { from: angle - half - 1e-6, to: angle + half + 1e-6 },
        options.measurer,
      );
      if (!fitted || taken.some((box) => overlaps(fitted.box, box))) continue;
      const crossed = rays.filter((ray) => ray > fitted.box.from && ray < fitted.box.to).length;
      const full = cost + crossed * 0.2;
      if (!best || full < best.cost) best = { fitted, cost: full };
    }
  }
  return best?.fitted ?? null;
}

export interface LaneNames extends AxisPart {
  /** Whether every ring carries its name. */
  readonly complete: boolean;
}

/** On rings that are thick enough names may be larger, mm. */
const LARGER = [
  { ring: 20, size: 10 * PT },
  { ring: 14, size: 9 * PT },
] as const;

/** The lanes' names inside their rings, where no mark is; said again on the far side where there is room. */
export function laneNames(
  lanes: readonly (Lane | null)[],
  placed: readonly Placed[],
  rays: readonly Ray[],
  texts: readonly PolarBox[],
  former: Wheel['former'],
  rings: Rings,
  options: SceneOptions,
): LaneNames {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  let complete = true;
  const thinnest = Math.min(...rings.lanes.map(({ from, to }) => to - from));
  const larger = LARGER.filter(({ ring }) => thinnest >= ring).map(({ size }) => size);
  lanes.forEach((lane, index) => {
    const ring = rings.lanes[index];
    if (!ring) return;
    const taken = [...placed.filter((item) => item.dated.lane === index).map(outline), ...texts, ...former.marks];
    const crossing = rays.filter((ray) => ray.placed.radius < ring.from).map((ray) => ray.placed.angle);
    const long = lane ? lane.name : options.translate('noLane');
    const names = [...new Set([long, lane?.shortName || long])].filter((name) => name !== '');
    const attempts = [...larger, TYPE.lane, TYPE.small].flatMap((size) => names.map((text) => ({ text, size: size })));
    const put = (wanted: number, reach: number, more: readonly PolarBox[] = former.arrows): boolean =>
      attempts.some(({ text, size }) => {
        const all = more.length === 0 ? taken : [...taken, ...more];
        const fitted = freePlace({ ring, text, size, taken: all, rays: crossing }, wanted, reach, options);
        if (!fitted) return false;
        const style = { size, weight: 600, letterSpacing: 0.02 * size } as const;
        marks.push(
          arcTextMark(text, fitted, rings, style, { role: 'axis', fill: INK, ...(lane ? { lane: lane.id } : {}) }),
        );
        boxes.push(fitted.box);
        return true;
      });
    if (put(0, 1.2)) put(Math.PI, 0.9);
    // An arrow through a name is better than no name.
    else if (!put(Math.PI, Math.PI)) complete = former.arrows.length > 0 && put(Math.PI, Math.PI, []) && complete;
  });
  return { marks, boxes, complete };
}
