import { daysBetween, monthName, weeksBetween } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import type { Mark } from '../scene.ts';
import { HAIRLINE, INK, PAPER, SECOND_INK, TYPE, tint } from '../theme.ts';
import { circle, polar, polyline, sector, TURN } from './polar.ts';
import { angleOf, type Rings } from './rings.ts';
import { arcTextMark, fitArcText, type PolarBox } from './textPolar.ts';

export interface AxisPart {
  readonly marks: readonly Mark[];
  /** Where its text stands. */
  readonly boxes: readonly PolarBox[];
}

const MONTH_GROUND = tint(INK, 0.07);
const WEEK_TICK = tint(INK, 0.34);

/** Month ring and month borders through all rings. */
export function monthRing(period: ShownPeriod, rings: Rings, options: SceneOptions, scale: number): AxisPart {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  const style = { size: TYPE.month * scale, weight: 600, letterSpacing: 0.06 * scale } as const;
  marks.push({
    type: 'path',
    role: 'axis',
    d: sector(rings, rings.month.from, rings.month.to, 0, TURN),
    fill: MONTH_GROUND,
  });
  const years = new Set(period.months.map(({ year }) => year)).size > 1;
  for (const month of period.months) {
    const from = angleOf(rings, daysBetween(period.start, month.start));
    const to = angleOf(rings, daysBetween(period.start, month.end) + 1);
    const border = polyline([polar(rings, rings.hub, from), polar(rings, rings.month.from, from)]);
    const notch = polyline([polar(rings, rings.month.from, from), polar(rings, rings.month.to, from)]);
    marks.push({ type: 'path', role: 'axis', d: border, stroke: { colour: HAIRLINE, width: 0.22 * scale } });
    marks.push({ type: 'path', role: 'axis', d: notch, stroke: { colour: PAPER, width: 0.5 * scale } });
    const long = monthName(month.month, options.locale, 'long');
    const middle = (rings.month.from + rings.month.to) / 2;
    const name = long.charAt(0).toLocaleUpperCase(options.locale) + long.slice(1);
    const withYear = years && (month.month === 1 || month === period.months[0]) ? `${name} ${month.year}` : name;
    const short = monthName(month.month, options.locale, 'short');
    for (const text of [withYear, name, short]) {
      const fitted = fitArcText(text, style, middle, { from, to }, options.measurer);
      if (!fitted) continue;
      marks.push(arcTextMark(text, fitted, rings, style, { role: 'axis', fill: INK }));
      boxes.push(fitted.box);
      break;
    }
  }
  return { marks, boxes };
}

/** ISO week ring: a tick at each Monday, the number in the middle of the week. */
export function weekRing(period: ShownPeriod, rings: Rings, options: SceneOptions, scale: number): AxisPart {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  const style = { size: TYPE.small * scale, weight: 400, tabular: true } as const;
  const { from: inner, to: outer } = rings.week;
  const middle = (inner + outer) / 2;
  const room = (TURN * middle * 7) / rings.days;
  const every = Math.max(1, Math.ceil((style.size * 1.7) / room));
  weeksBetween(period).forEach(({ week, start, end }, index) => {
    const [first, last] = [daysBetween(period.start, start), daysBetween(period.start, end) + 1];
    const [from, to] = [angleOf(rings, Math.max(first, 0)), angleOf(rings, Math.min(last, rings.days))];
    if (first > 0) {
      const tick = polyline([polar(rings, inner, from), polar(rings, inner + (outer - inner) * 0.28, from)]);
      marks.push({ type: 'path', role: 'axis', d: tick, stroke: { colour: WEEK_TICK, width: 0.18 * scale } });
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
    stroke: { colour: HAIRLINE, width: 0.22 * scale },
  });
  return { marks, boxes };
}
