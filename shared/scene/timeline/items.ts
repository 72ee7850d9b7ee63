import type { Entry, Plan } from '../../plan/plan.ts';
import { boundsOf, type DayRange, isUncertain, isUnset, type When, whenOf } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';

/** Where an entry stands: on the time axis, or in the lists of what lies before it, after it or has no date. */
export type Zone = 'grid' | 'before' | 'after' | 'unset';

/** An entry as the timeline draws it, before it has a place. */
export interface Item {
  readonly entry: Entry;
  readonly when: When;
  /** Lane that draws it; empty for entries without one. */
  readonly lane: string;
  /** Scenario whose rows it stands in; `null` for the base course. */
  readonly scenario: string | null;
  readonly zone: Zone;
  /** A marker at a day, a bar from day to day, or the field of a whole month, week or season. */
  readonly shape: 'point' | 'bar' | 'field';
  /** Days it takes on the axis, cut to the period. */
  readonly range: DayRange | null;
  /** The bar goes on outside the period. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** The day is not set: hollow and dashed. */
  readonly isUnset: boolean;
  /** The date is qualified as uncertain or about: hollow, with a question mark. */
  readonly isUncertain: boolean;
  /** Where it was before it was moved, when that lies in the period. */
  readonly former: DayRange | null;
}

/** Lane of what belongs to no lane. */
export const COMMON_LANE = '';

const isPart = (when: When) =>
  when.kind === 'month' || when.kind === 'week' || when.kind === 'season' || when.kind === 'year';

function shapeOf(entry: Entry, when: When): Item['shape'] {
  if (when.kind === 'interval') {
    const ends = [when.start, when.end].filter((end) => end !== null);
    return entry.kind !== 'period' && ends.every(isPart) ? 'field' : 'bar';
  }
  if (!isPart(when)) return 'point';
  return entry.kind === 'period' ? 'bar' : 'field';
}

function cut({ start, end }: DayRange, period: ShownPeriod): DayRange | null {
  if (end < period.start || start > period.end) return null;
  const [isEarly, isLate] = [start < period.start, end > period.end];
  return { start: isEarly ? period.start : start, end: isLate ? period.end : end };
}

/** Whether the options let an entry be shown: one of its lanes is, and its scenario. */
function isShown(
  entry: Entry,
  lanes: ReadonlySet<string>,
  known: ReadonlySet<string>,
  scenarios: readonly string[] | undefined,
) {
  const own = entry.lanes.filter((lane) => known.has(lane));
  const inLane = own.length === 0 || own.some((lane) => lanes.has(lane));
  return inLane && (entry.scenario === null || !scenarios || scenarios.includes(entry.scenario));
}

/** The entries a timeline of these options shows, by date, each with the way it is drawn. */
export function timelineItems(
  plan: Plan,
  period: ShownPeriod,
  options: Pick<SceneOptions, 'lanes' | 'scenarios' | 'former'>,
): readonly Item[] {
  const known = new Set(plan.lanes.map((lane) => lane.id));
  const lanes = new Set(options.lanes ?? known);
  const scenarios = new Set(plan.scenarios.map((scenario) => scenario.id));
  return plan.entries
    .filter((entry) => isShown(entry, lanes, known, options.scenarios))
    .map((entry): Item => {
      const when = whenOf(entry.when);
      const bounds = when.kind === 'dayInYear' ? null : boundsOf(when);
      const range = bounds && cut(bounds, period);
      const former = entry.formerWhen === '' || options.former === false ? null : boundsOf(whenOf(entry.formerWhen));
      return {
        entry,
        when,
        lane: entry.lanes.find((lane) => lanes.has(lane)) ?? COMMON_LANE,
        scenario: entry.scenario !== null && scenarios.has(entry.scenario) ? entry.scenario : null,
        zone: !bounds ? 'unset' : range ? 'grid' : bounds.end < period.start ? 'before' : 'after',
        shape: shapeOf(entry, when),
        range,
        cutStart: bounds !== null && bounds.start < period.start,
        cutEnd: bounds !== null && bounds.end > period.end,
        isUnset: isUnset(when),
        isUncertain: isUncertain(when),
        former: range && former && entry.formerWhen !== entry.when ? cut(former, period) : null,
      };
    });
}
