import type { Entry } from '../../../shared/plan/plan.ts';
import { setEntry } from '../commands/entryEdits.ts';
import { useEdit } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readTime } from '../when/readTime.ts';
import { DraftField } from './DraftField.tsx';

/** How a stored clock time stands in its field: `09.00–11.00`. */
export const showTime = (time: string): string => time.replaceAll(':', '.').replace('/', '–');

/** The clock time beside the date. What is no time is not written. */
export function TimeField({ entry }: { readonly entry: Entry }) {
  const edit = useEdit();
  const { t } = useWords();
  return (
    <DraftField
      label={t('field.time')}
      value={showTime(entry.time)}
      whole
      placeholder="09–11"
      read={(text) => (readTime(text) === null ? { error: t('field.timeUnread') } : {})}
      onCommit={(text) => {
        const time = readTime(text);
        if (time !== null && time !== entry.time) edit([setEntry(entry.id, { time })]);
      }}
    />
  );
}
