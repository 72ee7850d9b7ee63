import { useMemo } from 'react';
import { type Question, questionsOf } from '../../../shared/plan/questions.ts';
import { usePlan } from '../state/EditorContext.tsx';
import { concernedEntry } from './concerned.ts';

/** What wants a decision in the plan as it stands. */
export function useQuestions(): readonly Question[] {
  const plan = usePlan();
  return useMemo(() => questionsOf(plan), [plan]);
}

/** Whether something about an entry wants a decision. */
export function useAsked(entry: string): boolean {
  const plan = usePlan();
  const questions = useQuestions();
  return useMemo(
    () =>
      questions.some((question) => {
        if (question.type === 'link') return question.from.id === entry || question.to.id === entry;
        if (question.type === 'duplicate') return question.entries.some((one) => one.entry.id === entry);
        return concernedEntry(plan, question) === entry;
      }),
    [plan, questions, entry],
  );
}
