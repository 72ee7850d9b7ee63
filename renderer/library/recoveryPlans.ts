import type { Recovery } from '../data/recovery.ts';

/** Recoveries plan by plan; those of plans that are gone from the app come first. */
export function groupByPlan(recoveries: readonly Recovery[]): readonly (readonly Recovery[])[] {
  const groups = [...Map.groupBy(recoveries, ({ plan }) => plan).values()];
  const isKnown = ([first]: readonly Recovery[]) => (first?.planKey ?? null) !== null;
  return groups.toSorted((a, b) => Number(isKnown(a)) - Number(isKnown(b)));
}

/** What a plan is called in the newest of its recoveries that tells. */
export const recoveredTitle = (recoveries: readonly Recovery[]): string | undefined =>
  recoveries.find(({ title }) => title !== '')?.title;
