import type { Entry, EntryStatus } from '../../../shared/plan/plan.ts';
import { ENTRY_STATUSES } from '../../../shared/plan/records/entry.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen } from '../when/readWhen.ts';
import { showEdtf } from '../when/showWhen.ts';
import { DraftField } from './DraftField.tsx';
import type { SetEntry } from './setEntry.ts';
import { whenContext } from './WhenField.tsx';

/** Statuses one explains: why, who said so, and when it was to have been. */
const EXPLAINED: ReadonlySet<EntryStatus> = new Set(['moved', 'postponed', 'cancelled', 'dropped']);

/** Status; and where something changed, the reason, its source and the date it had. */
export function StatusFields({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const plan = usePlan();
  const { t, name, locale } = useWords();
  const explained =
    EXPLAINED.has(entry.status) || entry.reason !== '' || entry.source !== '' || entry.formerWhen !== '';
  const readFormer = (text: string) => readWhen(text, whenContext(plan, entry));
  return (
    <>
      <SelectField
        label={t('field.status')}
        value={entry.status}
        options={ENTRY_STATUSES.map((value) => ({ value, label: name(`status-${value}`) }))}
        onChange={(status) => set({ status })}
      />
      {explained && (
        <>
          <DraftField label={t('field.reason')} value={entry.reason} onCommit={(reason) => set({ reason })} />
          <DraftField
            label={t('field.source')}
            value={entry.source}
            placeholder={t('field.sourceHint')}
            onCommit={(source) => set({ source })}
          />
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
