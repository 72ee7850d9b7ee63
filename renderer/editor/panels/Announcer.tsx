import { X } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Says to a screen reader what an edit did, and to everybody what went wrong. */
export function Announcer() {
  const { store } = useEditor();
  const { t } = useWords();
  const announcement = useView((state) => state.announcement);
  const failure = useView((state) => state.failure);
  return (
    <>
      <div className="visually-hidden" aria-live="polite" data-announcement>
        {announcement}
      </div>
      {failure !== null && (
        <div className="failure" role="alert">
          <p>{failure}</p>
          <IconButton icon={X} label={t('problem.close')} onPress={() => store.setState({ failure: null })} />
        </div>
      )}
    </>
  );
}
