import { useCallback } from 'react';
import type { Edit, Why } from '../../../shared/plan/edit.ts';
import { EXPLAINED } from '../../../shared/plan/formerWhen.ts';
import { useEdit, useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { Owner } from './explainable.ts';

/** What writes a reason to a record that carries one of its own, to be read beside it: what is not as it was to be. */
function ownReason(owner: Owner, why: Required<Why>): Edit | null {
  if (owner.kind === 'agenda') {
    const { id, status } = owner.record;
    return status !== 'awaiting' && EXPLAINED.has(status) ? { type: 'set', kind: 'agenda', id, fields: why } : null;
  }
  const { id, status, formerWhen } = owner.record;
  return EXPLAINED.has(status) || formerWhen !== '' ? { type: 'set', kind: 'entry', id, fields: why } : null;
}

/**
 * Writes why changes were made to the journal; where the record has a reason of its own, to it as well, as one step
 * that can be taken back. Gives whether it could be done.
 */
export function useExplain(): (journal: readonly string[], why: Required<Why>, owner: Owner | null) => boolean {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { t, history } = useWords();
  return useCallback(
    (journal, { reason, source }, owner) => {
      const why = { reason: reason.trim(), source: source.trim() };
      const own = owner && ownReason(owner, why);
      if (own && !edit([own], why).ok) return false;
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
