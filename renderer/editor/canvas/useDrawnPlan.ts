import { useDeferredValue } from 'react';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import type { SceneChanges } from '../../../shared/scene/changes.ts';
import { usePlan } from '../state/EditorContext.tsx';
import { type ComparisonState, useComparisonOf } from './useComparison.ts';

/** What a view draws, and what of it can be worked on. */
export interface DrawnPlan {
  readonly plan: Plan;
  readonly changes: SceneChanges | undefined;
  readonly compared: ComparisonState | null;
  /** Two versions are compared, which were issued as they are: there is only a picture of them. */
  readonly isFixed: boolean;
  /** Entries that can be dragged. */
  readonly movable: readonly Entry[];
}

/** Entries from which on a plan counts as large. */
const LARGE = 200;
const NO_ENTRIES: readonly Entry[] = [];

/** The plan as it stands, or as it is compared. */
export function useDrawnPlan(): DrawnPlan {
  const now = usePlan();
  const settled = useDeferredValue(now);
  // Laying out a large plan takes longer than a key repeats: only the last of several changes is drawn.
  const drawn = now.entries.length > LARGE ? settled : now;
  const compared = useComparisonOf(drawn);
  if (!compared?.plan) return { plan: drawn, changes: undefined, compared, isFixed: false, movable: now.entries };
  const { plan, changes, isNow } = compared;
  return { plan, changes, compared, isFixed: !isNow, movable: isNow ? now.entries : NO_ENTRIES };
}
