import { useSyncExternalStore } from 'react';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Says where the last edits are, and never more than is true: words still in a field are not saved. */
export function SaveStatus() {
  const { session } = useEditor();
  const { t } = useWords();
  const writing = useView((state) => state.drafts > 0);
  const status = useSyncExternalStore(
    (listener) => session.subscribeSaveStatus(listener),
    () => session.getSaveStatus(),
  );
  const failed = status.state === 'failed';
  const words = failed
    ? t(`save.${status.reason}`)
    : writing
      ? t('save.writing')
      : t(status.state === 'saved' ? 'save.saved' : 'save.saving');
  return (
    <p
      className={failed ? 'save-status save-status-failed' : 'save-status'}
      role={failed ? 'alert' : 'status'}
      data-save={failed ? 'failed' : writing ? 'writing' : status.state}
    >
      {words}
    </p>
  );
}
