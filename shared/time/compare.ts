import { boundsOf } from './bounds.ts';
import type { PointWhen, Qualifier, When } from './when.ts';

/** How settled a kind of date is, most settled first. */
const KIND_RANK: Readonly<Record<Exclude<When['kind'], 'unset'>, number>> = {
  day: 0,
  interval: 1,
  week: 2,
  month: 3,
  season: 4,
  year: 5,
  dayInMonth: 6,
  dayInYear: 7,
};

const QUALIFIER_RANK: Readonly<Record<Qualifier, number>> = { '~': 1, '?': 2, '%': 3 };

const pointDoubt = (point: PointWhen | null) => (point?.qualifier ? QUALIFIER_RANK[point.qualifier] : 0);

function doubt(when: When): number {
  if (when.kind === 'unset') return 0;
  return when.kind === 'interval' ? Math.max(pointDoubt(when.start), pointDoubt(when.end)) : pointDoubt(when);
}

/** 0 when the first day is known as a day, 1 when it is only the first of a week, month or year. */
function vagueness(when: When): number {
  const first = when.kind === 'interval' ? (when.start ?? when.end) : when;
  return first?.kind === 'day' ? 0 : 1;
}

/**
 * Order for lists: by the first possible day; among those, a known day before a vague one, then by the last
 * possible day, then the settled before the doubtful; not set comes last. 0 means that no order is to be seen
 * (not that the values are equal): a list breaks such ties by something of its own.
 */
export function compareWhen(a: When, b: When): number {
  if (a.kind === 'unset' || b.kind === 'unset') return Number(a.kind === 'unset') - Number(b.kind === 'unset');
  const boundsA = boundsOf(a);
  const boundsB = boundsOf(b);
  if (!boundsA || !boundsB) return Number(!boundsA) - Number(!boundsB);
  if (boundsA.start !== boundsB.start) return boundsA.start < boundsB.start ? -1 : 1;
  const vague = vagueness(a) - vagueness(b);
  if (vague !== 0) return vague;
  if (boundsA.end !== boundsB.end) return boundsA.end < boundsB.end ? -1 : 1;
  return KIND_RANK[a.kind] - KIND_RANK[b.kind] || doubt(a) - doubt(b);
}
