import { useMemo } from 'react';
import { versionPlan } from '../../shared/plan/versionState.ts';
import { usePlan, useView } from '../editor/state/EditorContext.tsx';
import type { Comparison } from '../editor/state/viewStore.ts';

/** What a sheet can compare: each version with the plan as it stands, newest first, and what the editor compares. */
export function useComparisons(): readonly Comparison[] {
  const { versions } = usePlan();
  const shown = useView((state) => state.comparison);
  return useMemo(() => {
    const since = versions
      .filter((version) => versionPlan(version).ok)
      .map(({ id }): Comparison => ({ from: id, to: null }))
      .reverse();
    return shown === null || shown.to === null ? since : [shown, ...since];
  }, [versions, shown]);
}
