import { boundsOf, whenOf } from '../../../shared/time/index.ts';
import { useImportText } from '../../app/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { step } from '../state/reviewStore.ts';
import { countNewlyLeft, countRows, countTaken } from '../state/shownRows.ts';
import { useReview, useReviewState } from './ReviewContext.tsx';

export interface ReviewFootProps {
  readonly failure: 'storage' | 'refused' | null;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** How many of the dates that are taken lie outside the plan's months. */
function useOutside(): number {
  const { plan } = useReview();
  return useReviewState(({ draft }) => {
    if (plan === null) return 0;
    const { from, to } = plan.info;
    return draft.rows.filter(({ isTaken, entry }) => {
      const bounds = isTaken && entry.when !== '' ? boundsOf(whenOf(entry.when)) : null;
      return bounds && (bounds.end.slice(0, 7) < from || bounds.start.slice(0, 7) > to);
    }).length;
  });
}

/** What it comes to, and the button that makes it count. */
export function ReviewFoot({ failure, isBusy, onAccept, onCancel }: ReviewFootProps) {
  const text = useImportText();
  const { store, read, plan, comparison } = useReview();
  const draft = useReviewState((state) => state.draft);
  const count = countTaken(draft, comparison);
  const { open } = countRows(draft, comparison);
  const outside = useOutside();
  const { notes } = read.reading;
  const left = countNewlyLeft(draft, comparison);
  const hasLeft = draft.rows.some(({ isTaken }) => !isTaken);
  const way = plan === null ? 'new' : comparison.isKnown ? 'changes' : 'into';
  return (
    <>
      <div className="import-review-foot-words">
        {failure !== null && (
          <p className="ui-error" role="alert">
            {text(`failed.${failure}`)}
          </p>
        )}
        <p className="quiet">
          {count === 0 && left === 0 && comparison.isKnown
            ? text(hasLeft ? 'list.allSameOrLeft' : 'list.allSame')
            : open === 0
              ? text('open.none')
              : text('open', { count: open })}
          {left > 0 && ` · ${text('leftOut', { count: left })}`}
          {outside > 0 && ` · ${text('outside', { count: outside })}`}
        </p>
        {notes.length > 0 && (
          <CheckField
            isSelected={draft.withNotes}
            onChange={(withNotes) => step(store, (now) => ({ ...now, withNotes }))}
          >
            {text('notes', { count: notes.length })}
          </CheckField>
        )}
      </div>
      <Button onPress={onCancel}>{text('action.cancel')}</Button>
      <Button
        variant="primary"
        isDisabled={isBusy || (count === 0 && (left === 0 || plan === null))}
        onPress={onAccept}
      >
        {count === 0 && left > 0 && plan !== null ? text('accept.left') : text(`accept.${way}`, { count })}
      </Button>
    </>
  );
}
