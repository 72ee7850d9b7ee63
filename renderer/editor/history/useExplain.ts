import { useCallback } from 'react';
import type { Why } from '../../../shared/plan/edit.ts';
import { EXPLAINED } from '../../../shared/plan/formerWhen.ts';
import type { Entry } from '../../../shared/plan/plan.ts';
import { setEntry } from '../commands/entryEdits.ts';
import { useEdit, useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Whether an entry carries a reason of its own, to be read beside it: what is not where or as it was to be. */
const carriesReason = ({ status, formerWhen }: Entry) => EXPLAINED.has(status) || formerWhen !== '';

/**
 * Writes why changes were made to the journal; where `entry` has a reason of its own, to it as well, as one step
 * that can be taken back. Gives whether it could be done.
 */
export function useExplain(): (journal: readonly string[], why: Required<Why>, entry: Entry | null) => boolean {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { t, history } = useWords();
  return useCallback(
    (journal, { reason, source }, entry) => {
      const why = { reason: reason.trim(), source: source.trim() };
      if (entry && carriesReason(entry) && !edit([setEntry(entry.id, why)], why).ok) return false;
      const explained = session.explain(journal, why);
      if (!explained.ok) {
        const tooLong = explained.error.code === 'field' && explained.error.problem === 'tooLong';
        store.setState({ failure: t(tooLong ? 'problem.tooLong' : 'problem.refused') });
        return false;
      }
      store.setState({ announcement: history('why.saved'), failure: null });
      return true;
    },
    [session, store, edit, t, history],
  );
}
