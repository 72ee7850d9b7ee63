import { useMemo } from 'react';
import { tell } from '../../app/view.ts';
import type { Told } from '../../data/turnStep.ts';
import { useFieldWords } from '../panels/useFieldWords.ts';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Undo and redo as the user has them: where they met a colleague's work, that is said. */
export function useTurning(): { readonly undo: () => void; readonly redo: () => void } {
  const { session } = useEditor();
  const { t, review } = useWords();
  const { fieldName, shownValue } = useFieldWords();
  return useMemo(() => {
    const words = (told: Told): string => {
      const title = told.title || t('entry.untitled');
      if (told.type !== 'replaced') return review(`undo.${told.type}`, { title });
      const { kind, field, theirs, by } = told;
      const plan = session.getPlan();
      const value = theirs.map((one) => shownValue(plan, kind, field, one) || review('question.empty')).join(' / ');
      const who = by.length === 0 ? review('undo.someone') : by.join(', ');
      return review('undo.replaced', { title, field: fieldName(field), value, who });
    };
    const say = (told: readonly Told[]) => {
      const [first, ...more] = told;
      if (first === undefined) return;
      const rest = more.length === 0 ? '' : ` ${review('undo.more', { count: more.length })}`;
      tell({ text: words(first) + rest, stays: true });
    };
    return { undo: () => say(session.undo().told), redo: () => say(session.redo().told) };
  }, [session, t, review, fieldName, shownValue]);
}
