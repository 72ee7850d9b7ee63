import type { TextStyle } from '../../text/measure.ts';
import { addDays, daysBetween, monthName, weekday, weeksBetween } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownMonth, ShownPeriod } from '../period.ts';
import type { Mark, Mm } from '../scene.ts';
import { HAIRLINE, INK, PAPER, SECOND_INK, TYPE, tint } from '../theme.ts';
import { interruptedRay } from './interrupted.ts';
import { circle, polar, polyline, sector, TURN } from './polar.ts';
import { angleOf, type Rings } from './rings.ts';
import { type ArcText, arcTextMark, fitArcText, type PolarBox } from './textPolar.ts';

export interface AxisPart {
  readonly marks: readonly Mark[];
  /** Where its text stands. */
  readonly boxes: readonly PolarBox[];
}

const MONTH_GROUND = tint(INK, 0.07);
const WEEK_TICK = tint(INK, 0.34);
/** Still 4.5:1 on paper. */
const WEEKEND_INK = tint(INK, 0.63);

const capitalised = (name: string, locale: string) => name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

interface Span {
  readonly from: number;
  readonly to: number;
}

const OFFSETS = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4];

/** Sets a month's name where few leaders leave the wheel, in its middle if nothing speaks against it. */
function monthText(
  text: string,
  style: TextStyle,
  radius: Mm,
  span: Span,
  rims: readonly number[],
  options: SceneOptions,
) {
  const near = rims.filter((rim) => rim >= span.from && rim <= span.to);
  let best: { fitted: ArcText; cost: number } | null = null;
  for (const offset of OFFSETS) {
    const wanted = span.from + (span.to - span.from) * (0.5 + offset);
    const air = 1 / radius;
    const range = { from: span.from + air, to: span.to - air, wanted };
    const fitted = fitArcText(text, style, radius, range, options.measurer);
    if (!fitted) return null;
    const crossed = near.filter((rim) => rim > fitted.box.from - air && rim < fitted.box.to + air).length;
    const cost = crossed + Math.abs(offset) * 4;
    if (!best || cost < best.cost) best = { fitted, cost };
  }
  return best?.fitted ?? null;
}

/** Month ring with names. `rims`: the angles at which leaders leave the wheel. */
export function monthRing(period: ShownPeriod, rings: Rings, rims: readonly number[], options: SceneOptions): AxisPart {
  const boxes: PolarBox[] = [];
  const style = { size: TYPE.month, weight: 600, letterSpacing: 0.06 } as const;
  const { from: inner, to: outer } = rings.month;
  const marks: Mark[] = [{ type: 'path', role: 'axis', d: sector(rings, inner, outer, 0, TURN), fill: MONTH_GROUND }];
  const years = new Set(period.months.map(({ year }) => year)).size > 1;
  for (const month of period.months) {
    const span = monthSpan(period, month, rings);
    const notch = polyline([polar(rings, inner, span.from), polar(rings, outer, span.from)]);
    marks.push({ type: 'path', role: 'axis', d: notch, stroke: { colour: PAPER, width: 0.5 } });
    const name = capitalised(monthName(month.month, options.locale, 'long'), options.locale);
    const withYear = years && (month.month === 1 || month === period.months[0]) ? `${name} ${month.year}` : name;
    for (const text of [withYear, name, monthName(month.month, options.locale, 'short')]) {
      const fitted = monthText(text, style, (inner + outer) / 2, span, rims, options);
      if (!fitted) continue;
      marks.push(arcTextMark(text, fitted, rings, style, { role: 'axis', fill: INK }));
      boxes.push(fitted.box);
      break;
    }
  }
  return { marks, boxes };
}

const monthSpan = (period: ShownPeriod, month: ShownMonth, rings: Rings): Span => ({
  from: angleOf(rings, daysBetween(period.start, month.start)),
  to: angleOf(rings, daysBetween(period.start, month.end) + 1),
});

/** Hairlines between months through all rings, interrupted where text stands. */
export function monthBorders(period: ShownPeriod, rings: Rings, boxes: readonly PolarBox[]): Mark[] {
  return period.months.map((month) => {
    const { from } = monthSpan(period, month, rings);
    const ray = { angle: from, radius: rings.hub, rim: from };
    return {
      type: 'path',
      role: 'axis',
      d: interruptedRay(ray, rings, rings.month.from, boxes),
      stroke: { colour: HAIRLINE, width: 0.22 },
    };
  });
}

/** The number of each day, where days have a ring; those of weekends in a lighter ink than the others. */
export function dayRing(period: ShownPeriod, rings: Rings, options: SceneOptions): AxisPart {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  if (!rings.day) return { marks, boxes };
  const { from: inner, to: outer } = rings.day;
  const style = { size: TYPE.small, weight: 400, tabular: true } as const;
  for (const month of period.months) {
    const first = daysBetween(period.start, month.start);
    const count = daysBetween(month.start, month.end) + 1;
    for (let day = 1; day <= count; day++) {
      const [from, to] = [angleOf(rings, first + day - 1), angleOf(rings, first + day)];
      const fitted = fitArcText(String(day), style, (inner + outer) / 2, { from, to }, options.measurer);
      if (!fitted) continue;
      const isFree = weekday(addDays(month.start, day - 1)) > 5;
      marks.push(
        arcTextMark(String(day), fitted, rings, style, { role: 'axis', fill: isFree ? WEEKEND_INK : SECOND_INK }),
      );
      boxes.push(fitted.box);
    }
  }
  const edge = circle(rings, inner);
  marks.push({ type: 'path', role: 'axis', d: edge, stroke: { colour: HAIRLINE, width: 0.22 } });
  return { marks, boxes };
}

/** ISO week ring: a tick at each Monday, the number in the middle of the week. */
export function weekRing(period: ShownPeriod, rings: Rings, options: SceneOptions): AxisPart {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  const style = { size: TYPE.small, weight: 400, tabular: true } as const;
  const { from: inner, to: outer } = rings.week;
  const middle = (inner + outer) / 2;
  const room = (TURN * middle * 7) / rings.days;
  const every = Math.max(1, Math.ceil((style.size * 1.7) / room));
  weeksBetween(period).forEach(({ week, start, end }, index) => {
    const [first, last] = [daysBetween(period.start, start), daysBetween(period.start, end) + 1];
    const [from, to] = [angleOf(rings, Math.max(first, 0)), angleOf(rings, Math.min(last, rings.days))];
    if (first > 0) {
      const tick = polyline([polar(rings, inner, from), polar(rings, inner + (outer - inner) * 0.28, from)]);
      marks.push({ type: 'path', role: 'axis', d: tick, stroke: { colour: WEEK_TICK, width: 0.18 } });
    }
    if (index % every !== 0) return;
    const fitted = fitArcText(String(week), style, middle, { from, to }, options.measurer);
    if (!fitted) return;
    marks.push(arcTextMark(String(week), fitted, rings, style, { role: 'axis', fill: SECOND_INK }));
    boxes.push(fitted.box);
  });
  marks.push({
    type: 'path',
    role: 'axis',
    d: circle(rings, inner),
    stroke: { colour: HAIRLINE, width: 0.22 },
  });
  return { marks, boxes };
}
