import { ArrowDown, ArrowUp, Inbox, Trash2 } from 'lucide-react';
import type { AgendaItem, FieldsOf } from '../../../shared/plan/plan.ts';
import { AGENDA_KINDS, AGENDA_STATUSES } from '../../../shared/plan/records/agendaItem.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { sendAgendaItem, setAgendaItem, stepAgendaItem } from '../commands/agendaEdits.ts';
import { AskWhy, useAsked } from '../history/AskWhy.tsx';
import { DraftField } from '../inspector/DraftField.tsx';
import { LinesField } from '../inspector/LinesField.tsx';
import { MinutesField } from '../inspector/MinutesField.tsx';
import { useEdit, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen } from '../when/readWhen.ts';
import { showEdtf } from '../when/showWhen.ts';

type SetItem = (fields: Partial<FieldsOf<'agenda'>>) => void;

/** Treatment in another body first: which, when, and what is said about it. */
function BeforeFields({ item, set }: { readonly item: AgendaItem; readonly set: SetItem }) {
  const { info } = usePlan();
  const { t, locale } = useWords();
  return (
    <>
      <div className="form-pair">
        <DraftField
          label={t('agenda.beforeBody')}
          value={item.beforeBody}
          onCommit={(beforeBody) => set({ beforeBody })}
        />
        <DraftField
          label={t('field.when')}
          value={showEdtf(item.beforeWhen, locale)}
          whole
          read={(text) => (readWhen(text, info).kind === 'unread' ? { error: t('plan.dateUnread') } : {})}
          onCommit={(text) => {
            const reading = readWhen(text, info);
            if (reading.kind === 'none') set({ beforeWhen: '' });
            if (reading.kind === 'read' && reading.when !== item.beforeWhen) set({ beforeWhen: reading.when });
          }}
        />
      </div>
      <AskWhy kind="agenda" record={item} field="when" />
      <DraftField
        label={t('agenda.beforeNote')}
        value={item.beforeNote}
        onCommit={(beforeNote) => set({ beforeNote })}
      />
    </>
  );
}

function ItemActions({ item }: { readonly item: AgendaItem }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [up, down] = [stepAgendaItem(plan, item, -1), stepAgendaItem(plan, item, 1)];
  return (
    <div className="button-row">
      <IconButton icon={ArrowUp} label={t('agenda.up')} isDisabled={up.length === 0} onPress={() => edit(up)} />
      <IconButton icon={ArrowDown} label={t('agenda.down')} isDisabled={down.length === 0} onPress={() => edit(down)} />
      <IconButton icon={Inbox} label={t('agenda.toBacklog')} onPress={() => edit(sendAgendaItem(plan, item, null))} />
      <IconButton
        icon={Trash2}
        label={t('action.delete')}
        onPress={() => edit([{ type: 'delete', kind: 'agenda', id: item.id }])}
      />
    </div>
  );
}

/** Everything about one agenda item. */
export function AgendaItemEditor({ item }: { readonly item: AgendaItem }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t, name } = useWords();
  const set: SetItem = (fields) => {
    edit(setAgendaItem(item.id, fields));
  };
  const asked = useAsked({ kind: 'agenda', record: item }, 'status');
  const from = plan.entries.find(({ id }) => id === item.movedFrom)?.title;
  const changed =
    item.status === 'moved' || item.status === 'postponed' || item.status === 'cancelled' || item.reason !== '';
  return (
    <div className="agenda-editor form">
      <DraftField label={t('field.title')} value={item.title} onCommit={(title) => set({ title })} />
      <div className="form-pair">
        <SelectField
          label={t('field.kind')}
          value={item.kind}
          options={AGENDA_KINDS.map((value) => ({ value, label: name(`agenda-${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <MinutesField label={t('agenda.minutes')} value={item.minutes} onCommit={(minutes) => set({ minutes })} />
      </div>
      <LinesField
        label={t('agenda.presenters')}
        value={item.presenters}
        placeholder={t('field.onePerLine')}
        onCommit={(presenters) => set({ presenters })}
      />
      <AskWhy kind="agenda" record={item} field="responsible" />
      <DraftField label={t('agenda.purpose')} value={item.purpose} rows={2} onCommit={(purpose) => set({ purpose })} />
      <DraftField label={t('agenda.method')} value={item.method} rows={1} onCommit={(method) => set({ method })} />
      <SelectField
        label={t('field.status')}
        value={item.status}
        options={AGENDA_STATUSES.map((value) => ({ value, label: name(`agendaStatus-${value}`) }))}
        onChange={(status) => set({ status })}
      />
      <AskWhy kind="agenda" record={item} field="status" />
      {changed && !asked && (
        <>
          <DraftField label={t('field.reason')} value={item.reason} onCommit={(reason) => set({ reason })} />
          <DraftField label={t('field.source')} value={item.source} onCommit={(source) => set({ source })} />
        </>
      )}
      {from && <p className="quiet">{t('agenda.movedFrom', { title: from })}</p>}
      <BeforeFields item={item} set={set} />
      <DraftField label={t('field.notes')} value={item.notes} rows={2} onCommit={(notes) => set({ notes })} />
      <ItemActions item={item} />
    </div>
  );
}
