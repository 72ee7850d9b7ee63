import type { Lane, Plan } from '../../plan/plan.ts';
import { daysBetween, monthName, weeksBetween } from '../../time/index.ts';
import { unbroken } from '../changeWords.ts';
import { periodName } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';

/** A row or a column of the matrix: a month (or what lies outside all of them), or a lane. */
export interface Track {
  readonly key: string;
  readonly heading: string;
  /** Its weeks; empty where there is nothing to say under the heading. */
  readonly sub: string;
  /** Every second month is a shade darker. */
  readonly isShaded: boolean;
  /** A month, and not a list beside them. */
  readonly isMonth: boolean;
}

/** Months in their order, with lists before and after them of what lies outside or has no date. */
export function timeTracks(
  plan: Plan,
  items: readonly Item[],
  period: ShownPeriod,
  options: SceneOptions,
): readonly Track[] {
  const { locale, translate } = options;
  const has = (zone: Item['zone']) => items.some((item) => item.zone === zone);
  const name = (day: string) => periodName(plan, options, day.slice(0, 7), day.slice(0, 7));
  const beside = (zone: Item['zone'], heading: string): Track[] =>
    has(zone) ? [{ key: zone, heading, sub: '', isShaded: false, isMonth: false }] : [];
  const isOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  const months = period.months.map((month, index): Track => {
    const own = monthName(month.month, locale, 'long');
    // A week belongs to the month that most of its days lie in.
    const weeks = weeksBetween(month).filter(({ start, end }) => daysBetween(start, end) >= 3);
    const [first, last] = [weeks[0]?.week, weeks.at(-1)?.week];
    return {
      key: month.start.slice(0, 7),
      heading: isOneYear || (index > 0 && month.month !== 1) ? own : `${own} ${month.year}`,
      sub: first === undefined || last === undefined ? '' : unbroken(translate('weeks', { first, last })),
      isShaded: index % 2 === 1,
      isMonth: true,
    };
  });
  return [
    ...beside('before', translate('before', { period: name(period.start) })),
    ...months,
    ...beside('after', translate('after', { period: name(period.end) })),
    ...beside('unset', translate('noDate')),
  ];
}

/** The lanes shown, and one for what belongs to none. */
export function laneTracks(lanes: readonly Lane[], items: readonly Item[], options: SceneOptions): readonly Track[] {
  const track = (key: string, heading: string): Track => ({ key, heading, sub: '', isShaded: false, isMonth: false });
  const known = new Set(lanes.map(({ id }) => id));
  const hasCommon = lanes.length === 0 || items.some(({ entry }) => !entry.lanes.some((lane) => known.has(lane)));
  return [
    ...lanes.map((lane) => track(lane.id, lane.name || lane.shortName)),
    ...(hasCommon ? [track(COMMON_LANE, options.translate('noLane'))] : []),
  ];
}

/** Keys of the time tracks an entry stands in: every month it touches, or the list it is in. */
export function timeKeys(item: Item, months: ShownPeriod['months']): readonly string[] {
  const { range } = item;
  if (item.zone !== 'grid' || !range) return [item.zone];
  return months.flatMap(({ start, end }) => (start <= range.end && end >= range.start ? [start.slice(0, 7)] : []));
}
