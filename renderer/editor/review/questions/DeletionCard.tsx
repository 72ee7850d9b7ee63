import type { DeletionQuestion } from '../../../../shared/plan/questions.ts';
import type { Told } from '../../../../shared/plan/whoWrote.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFieldWords } from '../../panels/useFieldWords.ts';
import { useWords } from '../../state/words.ts';
import { useTold } from '../useTold.ts';
import { useAnswering } from './answering.ts';

interface Deed extends Told {
  readonly fields: readonly string[];
  readonly restored: boolean;
}

/** What each did, told once a person. */
function deedsOf({ edits }: DeletionQuestion): readonly Deed[] {
  const people = [...Map.groupBy(edits, ({ by }) => by).values()];
  return people.flatMap((own): Deed[] => {
    const last = own.at(-1);
    if (!last) return [];
    const fields = own.flatMap(({ field }) => (field === null ? [] : [field]));
    return [{ by: last.by, at: last.at, fields, restored: own.some(({ action }) => action === 'restore') }];
  });
}

/** A record that one deleted and another changed: who did what, and which of it stands. */
export function DeletionCard({ question }: { readonly question: DeletionQuestion }) {
  const { kind, record, deletedBy, deleted } = question;
  const { answer } = useAnswering();
  const { review } = useWords();
  const { fieldNames } = useFieldWords();
  const told = useTold();
  const title = question.title || review('question.untitled');
  const settle = (type: 'delete' | 'restore') =>
    answer([{ type, kind, id: record }], review(type === 'delete' ? 'done.deleted' : 'done.kept', { title }));
  return (
    <>
      <p className="question-what">{review('question.deletion')}</p>
      <ul className="question-deeds">
        <li>
          {review('question.didDelete')}
          <span className="question-who">{told(deletedBy)}</span>
        </li>
        {deedsOf(question).map(({ fields, restored, ...who }) => (
          <li key={who.by}>
            {fields.length > 0
              ? review('question.didChange', { fields: fieldNames(fields) })
              : restored
                ? review('question.didRestore')
                : ''}
            <span className="question-who">{told(who)}</span>
          </li>
        ))}
      </ul>
      <p className="question-now">{review(deleted ? 'question.gone' : 'question.stays')}</p>
      <div className="button-row">
        <Button onPress={() => settle('restore')}>{review('question.keep')}</Button>
        <Button variant="danger" onPress={() => settle('delete')}>
          {review('question.delete')}
        </Button>
      </div>
    </>
  );
}
