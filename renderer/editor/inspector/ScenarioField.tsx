import type { Entry } from '../../../shared/plan/plan.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SetEntry } from './setEntry.ts';

const BASE = '';

/** The alternative course an entry belongs to, where the plan has any. */
export function ScenarioField({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const { scenarios } = usePlan();
  const { t } = useWords();
  if (scenarios.length === 0) return null;
  return (
    <SelectField
      label={t('field.scenario')}
      value={scenarios.find(({ id }) => id === entry.scenario)?.id ?? BASE}
      options={[
        { value: BASE, label: t('field.noScenario') },
        ...scenarios.map(({ id, name }) => ({ value: id, label: name || t('lanes.unnamed') })),
      ]}
      onChange={(scenario) => set({ scenario: scenario === BASE ? null : scenario })}
    />
  );
}
