import { useCallback } from 'react';
import { putBack } from '../../../shared/plan/putBack.ts';
import type { ReviewChange } from '../../../shared/plan/review.ts';
import { useEdit, useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { shownTitle } from './concerned.ts';

/** Puts back what others changed, all of it or some fields, as an edit of one's own that says so in the journal. */
export function usePutBack(): (change: ReviewChange, fields?: readonly string[]) => void {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { review } = useWords();
  return useCallback(
    (change, fields) => {
      const plan = session.getPlan();
      const edits = putBack(plan, change, fields);
      if (edits.length === 0 || !edit(edits, { reason: review('review.reason') }).ok) return;
      const title = shownTitle(plan, change) || review('question.untitled');
      store.setState({ announcement: review('review.done.putBack', { title }) });
    },
    [session, store, edit, review],
  );
}
