import { useMemo } from 'react';
import { allQuestionsOf } from '../../../../shared/plan/questions.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditor, usePlan } from '../../state/EditorContext.tsx';
import { useWords } from '../../state/words.ts';
import { shownTitle } from '../concerned.ts';
import '../review.css';

/** What was left as it is, each to be asked again. */
export function LeftAlone() {
  const { session } = useEditor();
  const plan = usePlan();
  const { review } = useWords();
  const left = useMemo(() => {
    const settled = new Set(plan.settled.map(({ key }) => key));
    return allQuestionsOf(plan).filter(({ key }) => settled.has(key));
  }, [plan]);
  if (left.length === 0) return null;
  return (
    <details className="question-left">
      <summary>{review('question.left', { count: left.length })}</summary>
      <ul className="plain-list">
        {left.map((question) => (
          <li key={question.key} className="deleted-row">
            <p>{shownTitle(plan, question) || review('question.untitled')}</p>
            <Button onPress={() => session.settle(question.key, false)}>{review('question.askAgain')}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
