import { useMemo } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { versionPlan } from '../../../shared/plan/versionState.ts';
import { overlay, type SceneChanges } from '../../../shared/scene/changes.ts';
import { changesTitle } from '../../../shared/scene/changeWords.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { useView } from '../state/EditorContext.tsx';
import type { Comparison } from '../state/viewStore.ts';

/** Two states of the plan laid over each other, ready to be drawn. */
export interface DrawnComparison {
  readonly comparison: Comparison;
  readonly plan: Plan;
  readonly changes: SceneChanges;
  /** The later state is the plan as it stands: what one does is done in the picture. */
  readonly isNow: boolean;
}

/** A comparison that is asked for: drawn, or not to be had because a version of it cannot be read. */
export type ComparisonState = DrawnComparison | { readonly comparison: Comparison; readonly plan: null };

const nameOf = (plan: Plan, id: string) => plan.versions.find((version) => version.id === id)?.name ?? '';

/** The plan as it was when a version was issued; `null` where that cannot be known. */
function stateOf(plan: Plan, id: string): Plan | null {
  const version = plan.versions.find((one) => one.id === id);
  const state = version && versionPlan(version);
  return state?.ok ? state.value : null;
}

/** Draws a comparison over a plan. */
function compareIn(plan: Plan, comparison: Comparison): ComparisonState {
  const before = stateOf(plan, comparison.from);
  const after = comparison.to === null ? plan : stateOf(plan, comparison.to);
  if (!before || !after) return { comparison, plan: null };
  const { plan: both, marks } = overlay(before, after);
  const to = comparison.to === null ? null : nameOf(plan, comparison.to);
  const title = changesTitle(marks, nameOf(plan, comparison.from), to, sceneWords(after.info.locale));
  return { comparison, plan: both, changes: { marks, title }, isNow: comparison.to === null };
}

/** What this window compares; `null` where it shows the plan alone. `plan`: as it stands, or as it is drawn. */
export function useComparisonOf(plan: Plan): ComparisonState | null {
  const comparison = useView((state) => state.comparison);
  return useMemo(() => comparison && compareIn(plan, comparison), [plan, comparison]);
}
