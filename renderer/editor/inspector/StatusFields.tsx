import { EXPLAINED } from '../../../shared/plan/formerWhen.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import { ENTRY_STATUSES } from '../../../shared/plan/records/entry.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { setStatus } from '../commands/entryEdits.ts';
import { AskWhy, useAsked } from '../history/AskWhy.tsx';
import { useEdit, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen } from '../when/readWhen.ts';
import { showEdtf } from '../when/showWhen.ts';
import { DraftField } from './DraftField.tsx';
import type { SetEntry } from './setEntry.ts';
import { whenContext } from './WhenField.tsx';

/** Status; and where something changed, the reason, its source and the date it had. */
export function StatusFields({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t, name, locale } = useWords();
  const changed = useView(({ explainable }) => (explainable?.record === entry.id ? explainable : null));
  const asked = useAsked({ kind: 'entry', record: entry }, 'status');
  const explained =
    EXPLAINED.has(entry.status) || entry.reason !== '' || entry.source !== '' || entry.formerWhen !== '';
  const readFormer = (text: string) => readWhen(text, whenContext(plan, entry));
  return (
    <>
      <SelectField
        label={t('field.status')}
        value={entry.status}
        options={ENTRY_STATUSES.map((value) => ({ value, label: name(`status-${value}`) }))}
        onChange={(status) => {
          // Who first moves an entry and then says so means the date it was moved from.
          const edits = setStatus(
            entry,
            status,
            changed?.field === 'when' && changed.before !== null ? changed.before : entry.when,
          );
          if (edits.length > 0) edit(edits);
        }}
      />
      <AskWhy kind="entry" record={entry} field="status" />
      {explained && (
        <>
          {!asked && (
            <>
              <DraftField label={t('field.reason')} value={entry.reason} onCommit={(reason) => set({ reason })} />
              <DraftField
                label={t('field.source')}
                value={entry.source}
                placeholder={t('field.sourceHint')}
                onCommit={(source) => set({ source })}
              />
            </>
          )}
          <DraftField
            label={t('field.formerWhen')}
            value={showEdtf(entry.formerWhen, locale)}
            whole
            read={(text) => {
              const reading = readFormer(text);
              return reading.kind === 'unread' ? { error: t('plan.dateUnread') } : {};
            }}
            onCommit={(text) => {
              const reading = readFormer(text);
              if (reading.kind === 'none') set({ formerWhen: '' });
              if (reading.kind === 'read' && reading.when !== entry.formerWhen) set({ formerWhen: reading.when });
            }}
          />
        </>
      )}
    </>
  );
}
