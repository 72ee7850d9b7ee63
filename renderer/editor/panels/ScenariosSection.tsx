import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FieldsOf, Scenario } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { addScenario, entriesOfScenario, removeScenario, setScenario } from '../commands/scenarioEdits.ts';
import { DraftField } from '../inspector/DraftField.tsx';
import { EntryChoice } from '../inspector/EntryChoice.tsx';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** The choice of no entry. */
const NONE = '';

/** Name, triggering entry and notes of one alternative, and its removal. */
function ScenarioEditor({ scenario, isNew }: { readonly scenario: Scenario; readonly isNew: boolean }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const set = (fields: Partial<FieldsOf<'scenario'>>) => edit(setScenario(scenario.id, fields));
  const used = entriesOfScenario(plan, scenario.id).length;
  const trigger = plan.entries.some(({ id }) => id === scenario.trigger) ? scenario.trigger : null;
  return (
    <div className="lane-editor form">
      <DraftField
        label={t('scenarios.name')}
        value={scenario.name}
        focusNow={isNew}
        onCommit={(name) => set({ name })}
      />
      <EntryChoice
        label={t('scenarios.trigger')}
        value={trigger ?? NONE}
        none={t('scenarios.noTrigger')}
        entries={plan.entries.filter((entry) => entry.scenario !== scenario.id)}
        onChange={(id) => set({ trigger: id === NONE ? null : id })}
      />
      <DraftField label={t('field.notes')} value={scenario.notes} rows={2} onCommit={(notes) => set({ notes })} />
      <div className="button-row">
        <Button variant="quiet" onPress={() => edit(removeScenario(plan, scenario.id))}>
          {t('scenarios.remove')}
        </Button>
      </div>
      {used > 0 && <p className="quiet">{t('scenarios.used', { count: used })}</p>}
    </div>
  );
}

/** The plan's alternative courses; one at a time opens to be changed. */
export function ScenariosSection() {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const add = () => {
    const id = session.newId();
    if (!edit(addScenario(plan, id, t('scenarios.new', { number: plan.scenarios.length + 1 }))).ok) return;
    setMade(id);
    setOpen(id);
  };
  return (
    <section className="inspector-section scenarios" aria-label={t('scenarios.title')}>
      <h3>{t('scenarios.title')}</h3>
      {plan.scenarios.length === 0 && <p className="quiet">{t('scenarios.about')}</p>}
      <ul className="plain-list">
        {plan.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <button
              type="button"
              className="scenario-row"
              aria-expanded={open === scenario.id}
              onClick={() => setOpen(open === scenario.id ? null : scenario.id)}
            >
              {scenario.name || t('lanes.unnamed')}
            </button>
            {open === scenario.id && <ScenarioEditor scenario={scenario} isNew={made === scenario.id} />}
          </li>
        ))}
      </ul>
      <Button variant="quiet" icon={Plus} onPress={add}>
        {t('scenarios.add')}
      </Button>
    </section>
  );
}
