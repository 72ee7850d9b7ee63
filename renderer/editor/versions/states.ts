import type { Side, State } from '../../../shared/exporting/index.ts';
import type { Plan, Version } from '../../../shared/plan/plan.ts';
import { type VersionError, versionPlan } from '../../../shared/plan/versionState.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** What stands for the plan as it is, where a version is chosen. */
export const NOW = 'now';

/** The issued versions, newest first; one that came twice under the same id is told once. */
export function versionsOf(plan: Plan): readonly Version[] {
  const byId = new Map(plan.versions.map((version) => [version.id, version]));
  return [...byId.values()].sort((a, b) => (a.date === b.date ? (a.at < b.at ? 1 : -1) : a.date < b.date ? 1 : -1));
}

/** One side of a comparison. */
export interface ComparedSide {
  readonly state: State;
  readonly side: Side;
}

/** A side by a version's id or `NOW`, or why there is no such state to be had. */
export function sideOf(plan: Plan, id: string): Result<ComparedSide, VersionError> {
  if (id === NOW) return ok({ state: { plan, at: null }, side: null });
  const version = plan.versions.find((one) => one.id === id);
  if (!version) return err({ code: 'noContent' });
  const then = versionPlan(version);
  if (!then.ok) return then;
  const { name, date, at } = version;
  return ok({ state: { plan: then.value, at }, side: { name, date } });
}
