import type { Lane, Plan } from '../../plan/plan.ts';
import { monthName } from '../../time/index.ts';
import { periodName } from '../furniture/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import { lanesOf } from '../table/lanes.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';

/** Rows that stand together under a heading. */
export interface Group {
  readonly heading: string;
  /** The lane it is of; `null` where it is a month. */
  readonly lane: string | null;
  readonly items: readonly Item[];
}

/** What a month is called where it heads rows: with its year where the period has more than one. */
function monthHeading(day: string, period: ShownPeriod, { locale }: Pick<SceneOptions, 'locale'>): string {
  const [year = '', month = ''] = day.split('-');
  const name = monthName(Number(month), locale, 'long');
  return period.start.slice(0, 4) === period.end.slice(0, 4) ? name : `${name} ${year}`;
}

/** The heading an entry stands under by its date: its first month within the period, else what lies outside. */
export function dateHeading(item: Item, plan: Plan, period: ShownPeriod, options: SceneOptions): string {
  const month = (day: string) => periodName(plan, options, day.slice(0, 7), day.slice(0, 7));
  switch (item.zone) {
    case 'before':
      return options.translate('before', { period: month(period.start) });
    case 'after':
      return options.translate('after', { period: month(period.end) });
    case 'unset':
      return options.translate('noDate');
    case 'grid':
      return monthHeading(item.range?.start ?? period.start, period, options);
  }
}

const ZONES: readonly Item['zone'][] = ['before', 'grid', 'after', 'unset'];

/** In the order of time: before the period, in it, after it, without a date. */
const byTime = (items: readonly Item[]): Item[] => ZONES.flatMap((zone) => items.filter((item) => item.zone === zone));

/** A group a month. */
export function groupByMonth(
  plan: Plan,
  items: readonly Item[],
  period: ShownPeriod,
  options: SceneOptions,
): readonly Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of byTime(items)) {
    const heading = dateHeading(item, plan, period, options);
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return [...groups].map(([heading, own]) => ({ heading, lane: null, items: own }));
}

/** A group a body, in the plan's order; an entry of several stands in each. */
export function groupByBody(items: readonly Item[], lanes: readonly Lane[], options: SceneOptions): readonly Group[] {
  const ordered = byTime(items);
  const own = (lane: string) => ordered.filter((item) => lanesOf(item, lanes).includes(lane));
  const groups = lanes.map((lane) => ({ heading: lane.name || lane.shortName, lane: lane.id, items: own(lane.id) }));
  const common = { heading: options.translate('noLane'), lane: COMMON_LANE, items: own(COMMON_LANE) };
  return [...groups, common].filter((group) => group.items.length > 0);
}
