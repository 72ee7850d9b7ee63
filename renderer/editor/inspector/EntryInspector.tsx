import { Trash2 } from 'lucide-react';
import type { Entry } from '../../../shared/plan/plan.ts';
import { ENTRY_KINDS, PERIOD_TYPES } from '../../../shared/plan/records/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AgendaSection } from '../agenda/AgendaSection.tsx';
import { setEntry } from '../commands/entryEdits.ts';
import { AskWhy } from '../history/AskWhy.tsx';
import { useDeleteEntry } from '../keyboard/useEntryActions.ts';
import { useAsked } from '../review/useQuestions.ts';
import { useEdit, useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { DraftField } from './DraftField.tsx';
import { FootnotesField } from './FootnotesField.tsx';
import { LanesField } from './LanesField.tsx';
import { LinesField } from './LinesField.tsx';
import { LinksSection } from './LinksSection.tsx';
import { MinutesField } from './MinutesField.tsx';
import { ScenarioField } from './ScenarioField.tsx';
import { SeriesSection } from './SeriesSection.tsx';
import { StatusFields } from './StatusFields.tsx';
import type { SetEntry } from './setEntry.ts';
import { TimeField } from './TimeField.tsx';
import { WhenField } from './WhenField.tsx';

function Kind({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const { t, name } = useWords();
  return (
    <div className={entry.kind === 'period' ? 'form-pair' : undefined}>
      <SelectField
        label={t('field.kind')}
        value={entry.kind}
        options={ENTRY_KINDS.map((value) => ({ value, label: name(`kind-${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {entry.kind === 'period' && (
        <SelectField
          label={t('field.periodType')}
          value={entry.periodType}
          options={PERIOD_TYPES.map((value) => ({ value, label: name(`period-${value}`) }))}
          onChange={(periodType) => set({ periodType })}
        />
      )}
    </div>
  );
}

/** Everything about the selected entry, in the order one asks: what, when, where, who; then the rest. */
export function EntryInspector({ entry }: { readonly entry: Entry }) {
  const { store } = useEditor();
  const edit = useEdit();
  const remove = useDeleteEntry();
  const { t } = useWords();
  const focusTitle = useView((state) => state.focusField === 'title');
  const disputed = useAsked(entry.id);
  const set: SetEntry = (fields) => {
    edit([setEntry(entry.id, fields)]);
  };
  return (
    <div className="form">
      {disputed && (
        <button type="button" className="disputed" onClick={() => store.setState({ panel: 'conflicts' })}>
          {t('conflicts.here')}
        </button>
      )}
      <DraftField
        label={t('field.title')}
        value={entry.title}
        onCommit={(title) => set({ title })}
        focusNow={focusTitle}
        onFocused={() => store.setState({ focusField: null })}
      />
      <WhenField entry={entry} />
      <AskWhy kind="entry" record={entry} field="when" />
      <div className="form-pair form-pair-wide-last">
        <TimeField entry={entry} />
        <DraftField label={t('field.place')} value={entry.place} onCommit={(place) => set({ place })} />
      </div>
      <Kind entry={entry} set={set} />
      <LanesField entry={entry} set={set} />
      <StatusFields entry={entry} set={set} />
      <LinesField
        label={t('field.responsible')}
        value={entry.responsible}
        placeholder={t('field.onePerLine')}
        onCommit={(responsible) => set({ responsible })}
      />
      <AskWhy kind="entry" record={entry} field="responsible" />
      <LinesField
        label={t('field.topics')}
        value={entry.topics}
        placeholder={t('field.onePerLine')}
        onCommit={(topics) => set({ topics })}
      />
      {entry.kind === 'meeting' && (
        <>
          <AgendaSection meeting={entry} />
          <MinutesField
            label={t('field.frame')}
            value={entry.frameMinutes}
            onCommit={(frameMinutes) => set({ frameMinutes })}
          />
        </>
      )}
      <LinksSection entry={entry} />
      <SeriesSection entry={entry} set={set} />
      <ScenarioField entry={entry} set={set} />
      <FootnotesField entry={entry} set={set} />
      <DraftField label={t('field.notes')} value={entry.notes} rows={3} onCommit={(notes) => set({ notes })} />
      <div className="form-end">
        <Button variant="danger" icon={Trash2} onPress={() => remove(entry.id)}>
          {t('action.delete')}
        </Button>
      </div>
    </div>
  );
}
