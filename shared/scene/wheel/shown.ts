import type { Entry, Lane, Plan } from '../../plan/plan.ts';
import { boundsOf, daysBetween, type PointWhen, type Qualifier, type When, whenOf } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import { type ShownPeriod, shownPeriod } from '../period.ts';

/** How an entry with a date shows on its ring. */
export type Form =
  /** A marker at its day. */
  | 'point'
  /** A hollow, dashed marker in the middle of the month its day is somewhere in. */
  | 'open'
  /** A short arc among the points: a meeting of two days. */
  | 'stretch'
  /** An arc from day to day. */
  | 'bar'
  /** An arc that begins or ends on a day not yet set, or never ends. */
  | 'looseBar'
  /** All of a month, week, quarter, tertial or year. */
  | 'field';

/** An entry of which at least a part lies within the months shown. */
export interface Dated {
  readonly entry: Entry;
  readonly when: When;
  readonly former: When | null;
  readonly form: Form;
  /** Index into `Shown.lanes`. */
  readonly lane: number;
  /** Days from the first day shown, both ends of what is drawn; a day is one long. */
  readonly from: number;
  readonly to: number;
  /** It goes on before or after what is shown. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly qualifier: Qualifier | null;
}

/** What a wheel has to show, sorted by where it goes. */
export interface Shown {
  readonly period: ShownPeriod;
  /** Rings from the outside in; `null` is the ring of entries that belong to no lane. */
  readonly lanes: readonly (Lane | null)[];
  readonly dated: readonly Dated[];
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly undated: readonly Entry[];
  /** All of them, in the plan's order. */
  readonly entries: readonly Entry[];
}

/** Longest interval of something that is not a period which still stands among the points, days. */
const STRETCH = 12;

const isSet = (point: PointWhen | null): boolean =>
  point !== null && point.kind !== 'dayInMonth' && point.kind !== 'dayInYear';

function formOf(entry: Entry, when: When, days: number): Form {
  switch (when.kind) {
    case 'day':
      return 'point';
    case 'dayInMonth':
      return 'open';
    case 'interval': {
      if (!isSet(when.start) || !isSet(when.end)) return 'looseBar';
      if (when.start?.kind !== 'day' && when.end?.kind !== 'day' && entry.kind !== 'period') return 'field';
      return entry.kind !== 'period' && days <= STRETCH ? 'stretch' : 'bar';
    }
    default:
      return 'field';
  }
}

function qualifierOf(when: When): Qualifier | null {
  if (when.kind === 'unset') return null;
  if (when.kind === 'interval') return when.start?.qualifier ?? when.end?.qualifier ?? null;
  return when.qualifier ?? null;
}

/** Sorts the entries a wheel is asked to show into those on it, before it, after it, and without a date. */
export function shown(
  plan: Plan,
  options: Pick<SceneOptions, 'from' | 'to' | 'lanes' | 'scenarios' | 'former'>,
): Shown {
  const period = shownPeriod(plan, options, 12);
  const byId = new Map(plan.lanes.map((lane) => [lane.id, lane]));
  const named = options.lanes?.flatMap((id) => byId.get(id) ?? []) ?? plan.lanes;
  const ring = new Map(named.map((lane, index) => [lane.id, index]));
  const scenarios = options.scenarios ? new Set(options.scenarios) : null;

  const entries: Entry[] = [];
  const [dated, before, after, undated]: [Dated[], Entry[], Entry[], Entry[]] = [[], [], [], []];
  let someWithout = false;
  for (const entry of plan.entries) {
    const known = entry.lanes.filter((lane) => byId.has(lane));
    const home = known.find((lane) => ring.has(lane));
    if (home === undefined && (known.length > 0 || options.lanes)) continue;
    if (entry.scenario !== null && scenarios && !scenarios.has(entry.scenario)) continue;
    entries.push(entry);

    const when = whenOf(entry.when);
    const bounds = when.kind === 'dayInYear' ? null : boundsOf(when);
    if (!bounds) {
      undated.push(entry);
      continue;
    }
    const first = daysBetween(period.start, bounds.start);
    const openEnd = when.kind === 'interval' && when.end === null;
    const openStart = when.kind === 'interval' && when.start === null;
    const last = openEnd ? Math.max(period.days, first) : daysBetween(period.start, bounds.end) + 1;
    const begin = openStart ? Math.min(0, last - 1) : first;
    if (last <= 0) before.push(entry);
    else if (begin >= period.days) after.push(entry);
    else {
      if (home === undefined) someWithout = true;
      dated.push({
        entry,
        when,
        former: entry.formerWhen === '' || options.former === false ? null : whenOf(entry.formerWhen),
        form: formOf(entry, when, last - begin),
        lane: home === undefined ? named.length : (ring.get(home) ?? 0),
        from: Math.max(begin, 0),
        to: Math.min(last, period.days),
        cutStart: begin < 0,
        cutEnd: last > period.days,
        qualifier: qualifierOf(when),
      });
    }
  }
  return { period, lanes: someWithout ? [...named, null] : named, dated, before, after, undated, entries };
}
