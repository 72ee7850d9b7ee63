import type { Side, State } from '../../../shared/exporting/index.ts';
import type { Plan, Version } from '../../../shared/plan/plan.ts';
import { versionPlan } from '../../../shared/plan/versionState.ts';

/** What stands for the plan as it is, where a version is chosen. */
export const NOW = 'now';

/** The issued versions, newest first; one that came twice under the same id is told once. */
export function versionsOf(plan: Plan): readonly Version[] {
  const byId = new Map(plan.versions.map((version) => [version.id, version]));
  return [...byId.values()].sort((a, b) => (a.date === b.date ? (a.at < b.at ? 1 : -1) : a.date < b.date ? 1 : -1));
}

/** One side of a comparison, by a version's id or `NOW`; `null` where there is no such state to be had. */
export function sideOf(plan: Plan, id: string): { readonly state: State; readonly side: Side } | null {
  if (id === NOW) return { state: { plan, at: null }, side: null };
  const version = plan.versions.find((one) => one.id === id);
  const opened = version && versionPlan(version);
  if (!version || !opened?.ok) return null;
  return { state: { plan: opened.value, at: version.at }, side: { name: version.name, date: version.date } };
}
