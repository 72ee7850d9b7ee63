import type { Lane, Plan } from '../../plan/plan.ts';
import type { SceneOptions } from '../options.ts';
import { shownPeriod } from '../period.ts';

/** One of two wheels on a sheet: what stands over it, and what of the plan it shows. */
export interface Half {
  readonly title: string;
  readonly options: Pick<SceneOptions, 'from' | 'to' | 'lanes'>;
  /** Whether entries of no lane, or of no date, belong to it. */
  readonly takesRest: boolean;
}

/** Least share of the entries that either half should have. */
const LEAST_SHARE = 0.2;

/** «AU», «AU og ASU», «AU, ASU og fagråd»: names of lanes as one title. */
function laneTitle(lanes: readonly Lane[], locale: string): string {
  const names = lanes.map(({ name, shortName }) => (lanes.length > 2 && shortName !== '' ? shortName : name));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The lanes in two groups: bodies that meet and the rest, where both have enough; else in their order, evenly. */
function laneHalves(plan: Plan, lanes: readonly Lane[]): readonly [Lane[], Lane[]] {
  const counts = new Map(lanes.map(({ id }) => [id, { all: 0, meetings: 0 }]));
  for (const { lanes: own, kind } of plan.entries) {
    const count = counts.get(own.find((id) => counts.has(id)) ?? '');
    if (!count) continue;
    count.all++;
    if (kind === 'meeting') count.meetings++;
  }
  const sizeOf = (group: readonly Lane[]) => group.reduce((sum, { id }) => sum + (counts.get(id)?.all ?? 0), 0);
  const total = sizeOf(lanes);
  const isBody = ({ id }: Lane) => {
    const { all, meetings } = counts.get(id) ?? { all: 0, meetings: 0 };
    return meetings * 2 > all;
  };
  const bodies = lanes.filter(isBody);
  const share = total === 0 ? 0 : sizeOf(bodies) / total;
  if (share >= LEAST_SHARE && share <= 1 - LEAST_SHARE) return [bodies, lanes.filter((lane) => !isBody(lane))];

  let best = 1;
  for (let cut = 1; cut < lanes.length; cut++) {
    const off = (at: number) => Math.abs(sizeOf(lanes.slice(0, at)) - total / 2);
    if (off(cut) < off(best)) best = cut;
  }
  return [lanes.slice(0, best), lanes.slice(best)];
}

/**
 * How a plan is best shown on two wheels: by years, where it spans more than one turn; by two groups of lanes, where
 * it has lanes; else by half-years.
 */
export function twoHalves(plan: Plan, options: SceneOptions): readonly [Half, Half] {
  const { months } = shownPeriod(plan, options, 24);
  const part = (from: number, to: number) => {
    const [first, last] = [months[from], months[to - 1]];
    return { from: first?.start.slice(0, 7) ?? '', to: last?.end.slice(0, 7) ?? '' };
  };
  const byMonths = (cut: number): readonly [Half, Half] => {
    const [first, second] = [part(0, cut), part(cut, months.length)];
    return [
      { title: '', options: first, takesRest: false },
      { title: '', options: second, takesRest: true },
    ];
  };
  if (months.length > 12) {
    const year = months.findIndex(({ month }, index) => index > 0 && month === 1);
    return byMonths(year > 0 && year <= 12 && months.length - year <= 12 ? year : 12);
  }
  const known = new Map(plan.lanes.map((lane) => [lane.id, lane]));
  const lanes = options.lanes?.flatMap((id) => known.get(id) ?? []) ?? plan.lanes;
  if (lanes.length > 1) {
    const [first, second] = laneHalves(plan, lanes);
    const half = (group: readonly Lane[], takesRest: boolean): Half => ({
      title: laneTitle(group, options.locale),
      options: { lanes: group.map(({ id }) => id) },
      takesRest,
    });
    return [half(first, false), half(second, true)];
  }
  return byMonths(Math.max(1, Math.ceil(months.length / 2)));
}
