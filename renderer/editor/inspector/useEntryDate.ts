import { useCallback } from 'react';
import type { Entry } from '../../../shared/plan/plan.ts';
import { whenOf } from '../../../shared/time/index.ts';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { showWhen } from '../when/showWhen.ts';

/** The date of an entry in words, also where it has none. */
export function useEntryDate(): (entry: Entry) => string {
  const plan = usePlan();
  const { t, locale } = useWords();
  return useCallback(
    (entry) => {
      const when = whenOf(entry.when);
      return when.kind === 'unset' ? entry.whenText || t('field.whenNone') : showWhen(when, plan, locale);
    },
    [plan, t, locale],
  );
}
