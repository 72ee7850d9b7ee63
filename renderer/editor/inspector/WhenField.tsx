import type { Edit } from '../../../shared/plan/edit.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import { boundsOf, parseEdtf, weekday, weekdayName, weekOf, whenOf } from '../../../shared/time/index.ts';
import { joinEdits, setEntry, setWhen, setWhenWords } from '../commands/entryEdits.ts';
import { useEdit, useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen, type WhenContext } from '../when/readWhen.ts';
import { editableWhen, showEdtf } from '../when/showWhen.ts';
import { DraftField } from './DraftField.tsx';
import { showTime } from './TimeField.tsx';

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
  const moved = parsed.ok ? setWhen(entry, parsed.value) : [];
  const timed = reading.time !== '' && reading.time !== entry.time ? [setEntry(entry.id, { time: reading.time })] : [];
  return joinEdits([...moved, ...timed]);
}

/** What one wants to know of a date at rest: weekday and week of a day, what to write where there is none. */
function WhenHint({ entry }: { readonly entry: Entry }) {
  const { t, locale } = useWords();
  const when = whenOf(entry.when);
  const day = boundsOf(when)?.start;
  if (when.kind === 'unset') return t(entry.whenText === '' ? 'field.whenHint' : 'field.whenUnread');
  if (when.kind !== 'day' || !day) return null;
  return t('field.whenDay', { weekday: weekdayName(weekday(day), locale, 'long'), week: weekOf(day).week });
}

/** The date as free words, with what was understood under it. */
export function WhenField({ entry }: { readonly entry: Entry }) {
  const plan = usePlan();
  const edit = useEdit();
  const { store } = useEditor();
  const { t, locale } = useWords();
  const focusNow = useView((state) => state.focusField === 'when');
  const read = (text: string, dirty: boolean) => {
    if (!dirty) return { hint: <WhenHint entry={entry} /> };
    const reading = readWhen(text, whenContext(plan, entry));
    if (reading.kind === 'unread')
      return { error: t(reading.impossible ? 'field.whenImpossible' : 'field.whenUnread') };
    if (reading.kind === 'none') return { hint: t('field.whenNone') };
    const when = [showEdtf(reading.when, locale), reading.time && showTime(reading.time)].filter(Boolean).join(', ');
    return { hint: t('field.whenRead', { when }) };
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
