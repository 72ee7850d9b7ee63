import type { Edit } from '../../../shared/plan/edit.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import { parseEdtf } from '../../../shared/time/index.ts';
import { setWhen, setWhenWords } from '../commands/entryEdits.ts';
import { useEdit, useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen, type WhenContext } from '../when/readWhen.ts';
import { editableWhen, showEdtf } from '../when/showWhen.ts';
import { DraftField } from './DraftField.tsx';

export const whenContext = (plan: Plan, entry: Pick<Entry, 'when'>): WhenContext => ({
  from: plan.info.from,
  to: plan.info.to,
  near: entry.when,
});

/** What typing these words as an entry's date does: a date, none, or words without a date. Never a guess. */
export function typedWhen(plan: Plan, entry: Entry, text: string): readonly Edit[] {
  const reading = readWhen(text, whenContext(plan, entry));
  if (reading.kind !== 'read') return setWhenWords(entry, reading.kind === 'unread' ? reading.words : '');
  const parsed = parseEdtf(reading.when);
  return parsed.ok ? setWhen(entry, parsed.value) : [];
}

/** The date as free words, with what was understood under it. */
export function WhenField({ entry }: { readonly entry: Entry }) {
  const plan = usePlan();
  const edit = useEdit();
  const { store } = useEditor();
  const { t, locale } = useWords();
  const focusNow = useView((state) => state.focusField === 'when');
  const read = (text: string, dirty: boolean) => {
    const reading = readWhen(text, whenContext(plan, entry));
    if (reading.kind === 'unread') return { error: t('field.whenUnread') };
    if (reading.kind === 'none') return { hint: dirty ? t('field.whenNone') : t('field.whenHint') };
    return { hint: t('field.whenRead', { when: showEdtf(reading.when, locale) }) };
  };
  return (
    <DraftField
      label={t('field.when')}
      value={editableWhen(entry, locale)}
      whole
      read={read}
      focusNow={focusNow}
      onFocused={() => store.setState({ focusField: null })}
      onCommit={(text) => {
        const edits = typedWhen(plan, entry, text);
        if (edits.length > 0) edit(edits);
      }}
    />
  );
}
