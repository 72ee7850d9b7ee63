import { useState } from 'react';
import type { Question } from '../../../shared/plan/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { concernedEntry, shownTitle } from '../review/concerned.ts';
import { AnsweringContext, type Done, useAnswers } from '../review/questions/answering.ts';
import { DeletionCard } from '../review/questions/DeletionCard.tsx';
import { DuplicateCard } from '../review/questions/DuplicateCard.tsx';
import { FieldCard } from '../review/questions/FieldCard.tsx';
import { LeftAlone } from '../review/questions/LeftAlone.tsx';
import { LinkCard } from '../review/questions/LinkCard.tsx';
import { AT_ONCE, ShowMore } from '../review/ShowMore.tsx';
import { TitleButton } from '../review/TitleButton.tsx';
import { useQuestions } from '../review/useQuestions.ts';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import '../review/review.css';

function QuestionBody({ question }: { readonly question: Question }) {
  switch (question.type) {
    case 'field':
      return <FieldCard question={question} />;
    case 'deletion':
      return <DeletionCard question={question} />;
    case 'link':
      return <LinkCard question={question} />;
    case 'duplicate':
      return <DuplicateCard question={question} />;
  }
}

function DoneLine({ done }: { readonly done: Done }) {
  const { review } = useWords();
  const plan = usePlan();
  return (
    <p className="question-done">
      <span>{done.text}</span>
      {plan === done.plan && (
        <Button variant="quiet" onPress={done.takeBack}>
          {review('question.undo')}
        </Button>
      )}
    </p>
  );
}

/** What wants a decision: what was done, by whom and when, and one click to choose. */
export function ConflictsPanel() {
  const plan = usePlan();
  const questions = useQuestions();
  const { review } = useWords();
  const { done, ...answering } = useAnswers();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <AnsweringContext value={answering}>
      {done && <DoneLine done={done} />}
      {questions.length === 0 && <p className="quiet">{review('question.none')}</p>}
      <ul className="questions">
        {questions.slice(0, shown).map((question) => (
          <li key={question.key} data-question={question.type}>
            {question.type !== 'link' && (
              <h3>
                <TitleButton title={shownTitle(plan, question)} entry={concernedEntry(plan, question)} />
              </h3>
            )}
            <QuestionBody question={question} />
          </li>
        ))}
      </ul>
      <ShowMore left={questions.length - shown} onMore={() => setShown(shown + AT_ONCE)} />
      <LeftAlone />
    </AnsweringContext>
  );
}
