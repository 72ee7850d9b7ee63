import { useMemo } from 'react';
import { type Question, questionsOf } from '../../../shared/plan/questions.ts';
import { usePlan } from '../state/EditorContext.tsx';

/** What wants a decision in the plan as it stands. */
export function useQuestions(): readonly Question[] {
  const plan = usePlan();
  return useMemo(() => questionsOf(plan), [plan]);
}
