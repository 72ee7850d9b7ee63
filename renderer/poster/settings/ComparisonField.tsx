import { useMemo } from 'react';
import { versionPlan } from '../../../shared/plan/versionState.ts';
import { useEditor, usePlanPart, useView } from '../../editor/state/EditorContext.tsx';
import type { Comparison } from '../../editor/state/viewStore.ts';
import { useWords } from '../../editor/state/words.ts';
import { SelectField } from '../../ui/SelectField.tsx';

const keyOf = (comparison: Comparison | null): string =>
  comparison === null ? '' : `${comparison.from} ${comparison.to ?? ''}`;

/** What a sheet can compare: each version with the plan as it stands, newest first, and what the editor compares. */
function useComparisons(): readonly Comparison[] {
  const versions = usePlanPart((plan) => plan.versions);
  const shown = useView((state) => state.comparison);
  return useMemo(() => {
    const since = versions
      .filter((version) => versionPlan(version).ok)
      .map(({ id }): Comparison => ({ from: id, to: null }))
      .reverse();
    return shown === null || shown.to === null ? since : [shown, ...since];
  }, [versions, shown]);
}

/** Changes since a version, drawn on the sheet: for this window only, never a setting of the plan's. */
export function ComparisonField() {
  const { store } = useEditor();
  const versions = usePlanPart((plan) => plan.versions);
  const { t } = useWords();
  const shown = useView((state) => state.comparison);
  const comparisons = useComparisons();
  if (comparisons.length === 0) return null;
  const nameOf = (id: string) => versions.find((version) => version.id === id)?.name || t('compare.unnamed');
  const words = ({ from, to }: Comparison) =>
    to === null
      ? t('poster.changesSince', { from: nameOf(from) })
      : t('poster.changesBetween', { from: nameOf(from), to: nameOf(to) });
  return (
    <SelectField
      label={t('poster.changes')}
      value={keyOf(shown)}
      options={[
        { value: '', label: t('poster.changesNone') },
        ...comparisons.map((comparison) => ({ value: keyOf(comparison), label: words(comparison) })),
      ]}
      onChange={(key) =>
        store.setState({ comparison: comparisons.find((comparison) => keyOf(comparison) === key) ?? null })
      }
    />
  );
}
