import type { Side, State } from '../../shared/exporting/index.ts';
import type { Plan, Version } from '../../shared/plan/plan.ts';
import { versionPlan } from '../../shared/plan/versionState.ts';
import { ok } from '../../shared/result.ts';
import { fail, type Outcome } from './failure.ts';

/** What stands for the plan as it is, where a version is asked for. */
const NOW = 'now';

export interface ChosenState {
  readonly state: State;
  readonly side: Side;
  /** Id of the version, or `now`. */
  readonly id: string;
}

/** The version meant by an id, or by a name that only one has. */
function findVersion(plan: Plan, text: string): Outcome<Version> {
  const byId = plan.versions.find(({ id }) => id === text);
  if (byId) return ok(byId);
  const named = plan.versions.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const [version, ...others] = named;
  if (version && others.length === 0) return ok(version);
  if (version) return fail('versions.ambiguous', { name: text }, { choices: named.map(({ id }) => id) });
  return fail('versions.unknown', { name: text }, { choices: [...plan.versions.map(({ name }) => name), NOW] });
}

/** A state of the plan by a version's id or name, or `now`. */
export function chooseState(plan: Plan, text: string): Outcome<ChosenState> {
  if (text === NOW) return ok({ state: { plan, at: null }, side: null, id: NOW });
  const version = findVersion(plan, text);
  if (!version.ok) return version;
  const { id, name, date, at } = version.value;
  const opened = versionPlan(version.value);
  if (!opened.ok) return fail(`versions.${opened.error.code}`, { name });
  return ok({ state: { plan: opened.value, at }, side: { name, date }, id });
}
