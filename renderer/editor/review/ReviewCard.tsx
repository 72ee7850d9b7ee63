import { Check, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { fieldStanding, putBack } from '../../../shared/plan/putBack.ts';
import type { ReviewChange } from '../../../shared/plan/review.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useFieldWords } from '../panels/useFieldWords.ts';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { concernedEntry, shownTitle, standing } from './concerned.ts';
import { TitleButton } from './TitleButton.tsx';
import { usePutBack } from './usePutBack.ts';
import { useTold } from './useTold.ts';

/** Of a record that came or went, what tells it from others; the rest is seen in the plan. */
const TELLING = ['when', 'time', 'lanes', 'place', 'meeting', 'responsible'];

/** From so many letters on a value stands under its name, over the whole width. */
const LONG = 60;

/** Where there was nothing, there is no before to show. */
const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);

interface CardProps {
  readonly change: ReviewChange;
}

function FieldLines({ change }: CardProps) {
  const plan = usePlan();
  const { review, locale } = useWords();
  const { fieldName, shownValue } = useFieldWords();
  const back = usePutBack();
  const whole = change.type === 'changed';
  const fields = change.fields.filter(({ field }) => (whole ? field !== 'extra' : TELLING.includes(field)));
  const words = (field: string, value: unknown) => shownValue(plan, change.kind, field, value);
  if (fields.length === 0) return null;
  return (
    <dl className="review-fields">
      {fields.map(({ field, before, after }) => {
        const stands = fieldStanding(plan, change, field);
        const told = whole && !isEmpty(before);
        const now = standing(plan, change);
        const current: unknown = now ? Object.entries(now).find(([key]) => key === field)?.[1] : undefined;
        const isLong = Math.max(words(field, before).length, words(field, after).length) > LONG;
        return (
          <div key={field} data-stands={whole ? stands : undefined} data-long={isLong || undefined}>
            <dt>{fieldName(field)}</dt>
            <dd>
              {told && <del>{words(field, before)}</del>}{' '}
              <ins>
                {told && <span aria-hidden>→ </span>}
                {words(field, whole || change.type !== 'deleted' ? after : before)}
              </ins>
              {whole && stands === 'back' && <span className="review-standing">{review('review.isBack')}</span>}
              {whole && stands === 'changed' && (
                <span className="review-standing">{review('review.now', { value: words(field, current) })}</span>
              )}
            </dd>
            {whole && fields.length > 1 && stands !== 'back' && stands !== 'gone' && (
              <IconButton
                icon={Undo2}
                label={review('review.putBackField', { field: fieldName(field).toLocaleLowerCase(locale) })}
                onPress={() => back(change, [field])}
              />
            )}
          </div>
        );
      })}
    </dl>
  );
}

export interface ReviewCardProps extends CardProps {
  readonly current: boolean;
  /** Whether the group's heading names the record already. */
  readonly titled: boolean;
  /** Whether it names who did it. */
  readonly named: boolean;
  /** Goes on to the next. */
  readonly onSeen: (change: ReviewChange) => void;
}

/** What became of one record: who, when, before and after, and the way back. */
export const ReviewCard = memo(function ReviewCard({ change, current, titled, named, onSeen }: ReviewCardProps) {
  const { session } = useEditor();
  const plan = usePlan();
  const { t, review, locale } = useWords();
  const told = useTold();
  const back = usePutBack();
  const title = shownTitle(plan, change) || review('question.untitled');
  const kind = change.kind === 'entry' ? '' : t(`deleted.kind.${change.kind}`);
  const type = [review(`review.type.${change.type}`), kind.toLocaleLowerCase(locale)].filter(Boolean).join(' ');
  const when = told({ by: change.by.join(', '), at: change.at }, named);
  const canGoBack = putBack(plan, change).length > 0;
  return (
    <li className="review-card" aria-current={current} data-change={change.type} data-record={change.record}>
      {!titled && (
        <p className="review-head">
          <TitleButton title={title} entry={concernedEntry(plan, change)} />
        </p>
      )}
      <p className="question-who">
        <strong>{type}</strong>
        {when !== '' && ` · ${when}`}
      </p>
      <FieldLines change={change} />
      <div className="button-row">
        <Button
          icon={Check}
          data-seen
          aria-label={review('review.seenThis', { title })}
          onPress={() => {
            onSeen(change);
            session.markSeen([change]);
          }}
        >
          {review('review.seen')}
        </Button>
        {canGoBack && (
          <Button
            variant="quiet"
            icon={Undo2}
            aria-label={review('review.putBackAll', { title })}
            onPress={() => back(change)}
          >
            {review('review.putBack')}
          </Button>
        )}
      </div>
    </li>
  );
});
