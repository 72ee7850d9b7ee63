import { keepOne } from '../../../../shared/plan/keepOne.ts';
import type { Entry, Plan } from '../../../../shared/plan/plan.ts';
import type { DuplicateQuestion } from '../../../../shared/plan/questions.ts';
import { entryFields } from '../../../../shared/plan/records/entry.ts';
import { sameJson } from '../../../../shared/plan/sameJson.ts';
import { Button } from '../../../ui/Button.tsx';
import { type FieldWords, useFieldWords } from '../../panels/useFieldWords.ts';
import { usePlan } from '../../state/EditorContext.tsx';
import { useWords } from '../../state/words.ts';
import { useReveal } from '../useReveal.ts';
import { useTold } from '../useTold.ts';
import { useAnswering } from './answering.ts';

/** What an entry says that the others do not, in words. */
function ownWords(plan: Plan, entry: Entry, others: readonly Entry[], words: FieldWords): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...entry };
  return Object.entries(entryFields).flatMap(([field, { initial }]) => {
    const value = fields[field];
    const differs = others.some((other) => !sameJson(Object.entries(other).find(([key]) => key === field)?.[1], value));
    if (field === 'order' || field === 'imported' || !differs || sameJson(value, initial)) return [];
    return [`${words.fieldName(field)}: ${words.shownValue(plan, 'entry', field, value)}`];
  });
}

/** The same entry, added by two: what each says, who added it; one is kept, or both are. */
export function DuplicateCard({ question }: { readonly question: DuplicateQuestion }) {
  const plan = usePlan();
  const { answer, leave } = useAnswering();
  const { review } = useWords();
  const words = useFieldWords();
  const told = useTold();
  const reveal = useReveal();
  const title = question.title || review('question.untitled');
  const entries = question.entries.map(({ entry }) => entry);
  const many = entries.length > 2;
  const keep = (id: string) => {
    const ids = entries.map((entry) => entry.id);
    answer(keepOne(plan, ids, id), review('done.keptOne', { title }));
    reveal(id);
  };
  return (
    <>
      <p className="question-what">{review(many ? 'question.duplicateMany' : 'question.duplicate')}</p>
      <ul className="question-values">
        {question.entries.map(({ entry, made }) => {
          const own = ownWords(
            plan,
            entry,
            entries.filter(({ id }) => id !== entry.id),
            words,
          );
          return (
            <li key={entry.id}>
              <div>
                {own.map((line) => (
                  <p key={line} className="question-value">
                    {line}
                  </p>
                ))}
                {own.length === 0 && <p>{review('question.same')}</p>}
                <p className="question-who">{told(made)}</p>
              </div>
              <Button onPress={() => keep(entry.id)}>{review('question.keepThis')}</Button>
            </li>
          );
        })}
      </ul>
      <p className="question-who">{review('question.keepHint')}</p>
      <div className="button-row">
        <Button onPress={() => leave(question, title)}>
          {review(many ? 'question.keepAll' : 'question.keepBoth')}
        </Button>
      </div>
    </>
  );
}
