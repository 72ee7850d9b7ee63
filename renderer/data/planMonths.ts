import type { Plan } from '../../shared/plan/plan.ts';
import { boundsOf, monthsBetween, whenOf } from '../../shared/time/index.ts';

/** Longest date that still says when something is; a whole year says nothing about its months. */
const MOST_MONTHS = 6;

/** Entries in each calendar month, January first; one that spans months counts in each. */
export function monthCounts(plan: Plan): readonly number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const entry of plan.entries) {
    const bounds = boundsOf(whenOf(entry.when));
    const months = bounds ? monthsBetween(bounds) : [];
    if (months.length > MOST_MONTHS) continue;
    for (const { month } of months) counts[month - 1] = (counts[month - 1] ?? 0) + 1;
  }
  return counts;
}
