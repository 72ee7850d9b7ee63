import { fieldsSet } from '../../../../shared/plan/answers.ts';
import type { FieldQuestion } from '../../../../shared/plan/questions.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFieldWords } from '../../panels/useFieldWords.ts';
import { usePlan } from '../../state/EditorContext.tsx';
import { useWords } from '../../state/words.ts';
import { shownTitle } from '../concerned.ts';
import { useTold } from '../useTold.ts';
import { useAnswering } from './answering.ts';

/** The values of a field, each with who wrote it, and all of them together where the field can hold that. */
export function FieldCard({ question }: { readonly question: FieldQuestion }) {
  const { kind, record, field, values, both } = question;
  const plan = usePlan();
  const { answer } = useAnswering();
  const { review } = useWords();
  const { fieldName, shownValue } = useFieldWords();
  const told = useTold();
  const name = fieldName(field);
  const words = (value: unknown) => shownValue(plan, kind, field, value);
  const choose = (value: unknown) => {
    const edit = fieldsSet(kind, record, { [field]: value });
    const title = shownTitle(plan, question) || review('question.untitled');
    if (edit) answer([edit], review('done.chosen', { title, field: name, value: words(value) }));
  };
  const many = values.length > 2;
  return (
    <>
      <p className="question-what">{review(many ? 'question.fieldMany' : 'question.field', { field: name })}</p>
      <ul className="question-values">
        {values.map((value, index) => (
          <li key={value.writer}>
            <div>
              <p className="question-value">{words(value.value)}</p>
              <p className="question-who">
                {[index === 0 ? review('question.shown') : '', told(value)].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Button onPress={() => choose(value.value)}>{review('question.choose')}</Button>
          </li>
        ))}
        {both && (
          <li>
            <p className="question-value">{words(both.value)}</p>
            <Button onPress={() => choose(both.value)}>{review(many ? 'question.all' : 'question.both')}</Button>
          </li>
        )}
      </ul>
    </>
  );
}
