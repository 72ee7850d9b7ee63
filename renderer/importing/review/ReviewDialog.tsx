import { useCallback, useEffect, useRef, useState } from 'react';
import { titleOfPlan } from '../../../shared/importing/accepting/newPlan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAskBeforeLeaving } from '../../app/useLeaveWarning.ts';
import { useAppText, useImportText, useLibraryText } from '../../app/useText.ts';
import { endImport, goTo, markReviewed, tell, useView } from '../../app/view.ts';
import { getBridge } from '../../data/bridge.ts';
import { thisYear } from '../../data/clock.ts';
import type { PlanSession } from '../../data/planSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLocale } from '../../ui/LocaleContext.tsx';
import { type AcceptError, acceptAsNew, acceptInto } from '../accept.ts';
import type { ReadDocument } from '../reading/readTask.ts';
import { acceptedOf } from '../state/accepted.ts';
import { countTaken } from '../state/shownRows.ts';
import { ReviewProvider, useReview, useReviewState } from './ReviewContext.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { RowActionBar } from './RowActionBar.tsx';
import { RowList } from './RowList.tsx';
import { SourcePaper } from './SourcePaper.tsx';
import './review.css';
import { useReviewKeys } from './useReviewKeys.ts';
import { useRowActions } from './useRowActions.ts';

export interface ReviewDialogProps {
  readonly read: ReadDocument;
  /** Name of the document. */
  readonly name: string;
  /** The plan's key; `null` for a new plan. */
  readonly into: string | null;
  readonly plan: Plan | null;
  readonly dialogTitle: string;
}

/** Says what was brought in, with its undo until something else happens in the plan, which that would take back. */
function tellAccepted(session: PlanSession, text: string, label: string): void {
  const notice = { text, action: { label, run: () => void session.undo() } };
  tell(notice);
  const stop = session.subscribePlan(() => {
    stop();
    if (useView.getState().notice === notice) tell(null);
  });
}

/** Puts what was accepted where it belongs, and says so. */
function useAccept({ name, into }: ReviewDialogProps) {
  const { store, read, comparison } = useReview();
  const text = useImportText();
  const locale = useLocale();
  const [state, setState] = useState<{ isBusy: boolean; failure: AcceptError | null }>({
    isBusy: false,
    failure: null,
  });
  const accept = async () => {
    setState({ isBusy: true, failure: null });
    const { draft } = store.getState();
    const accepted = acceptedOf(draft, comparison, read.reading.notes, name);
    const names = { title: draft.title, year: draft.year ?? thisYear(), locale };
    const done = await (into === null ? acceptAsNew(names, accepted, read.plan) : acceptInto(into, accepted));
    if (!done.ok) return setState({ isBusy: false, failure: done.error });
    const session = done.value;
    endImport();
    goTo(session.id);
    const count = countTaken(draft, comparison);
    const told = count === 0 ? text('accepted.left') : text('accepted', { count });
    tellAccepted(session, told, text('accepted.undo'));
  };
  return { ...state, accept };
}

function Review(props: ReviewDialogProps) {
  const { dialogTitle } = props;
  const text = useImportText();
  const app = useAppText();
  const actions = useRowActions();
  const review = useRef<HTMLDivElement>(null);

  const { isBusy, failure, accept } = useAccept(props);
  const hasChanges = useReviewState(({ past }) => past.length > 0);
  const { store } = useReview();
  useAskBeforeLeaving(
    getBridge(),
    useCallback(() => store.getState().past.length > 0, [store]),
  );
  const said = useReviewState((state) => state.said);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(markReviewed, []);
  const leave = () => (hasChanges ? setLeaving(true) : endImport());
  useReviewKeys(review, actions, leave);
  return (
    <>
      <Dialog
        size="large"
        title={dialogTitle}
        isOpen
        onClose={leave}
        closeLabel={app('close')}
        isDismissable={false}
        actions={<ReviewFoot failure={failure} isBusy={isBusy} onAccept={() => void accept()} onCancel={leave} />}
      >
        <div className="import-review" ref={review}>
          <ReviewHead actions={actions} />
          <div className="import-review-body">
            <div className="import-review-rows">
              <RowList actions={actions} />
              <RowActionBar actions={actions} />
            </div>
            <SourcePaper />
          </div>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </div>
      </Dialog>
      {isLeaving && (
        <Dialog
          size="small"
          title={text('close.title')}
          isOpen
          onClose={() => setLeaving(false)}
          closeLabel={app('close')}
          actions={
            <>
              <Button onPress={() => setLeaving(false)}>{text('close.stay')}</Button>
              <Button variant="danger" onPress={endImport}>
                {text('close.discard')}
              </Button>
            </>
          }
        >
          <p>{text('close.text')}</p>
        </Dialog>
      )}
    </>
  );
}

/** The first words of a document are not always its title. */
const isTitle = (words: string): boolean => /\p{L}{3}/u.test(words) && !/[:.,;]$/u.test(words) && !/^\d/.test(words);

/** What was read beside the document itself, to be put right before it counts. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { read, name, plan } = props;
  const library = useLibraryText();
  const { reading } = read;
  const title = titleOfPlan(reading, read.source?.name ?? name);
  const suggested = isTitle(title) ? title : library('new.name.suggestion', { year: reading.year ?? thisYear() });
  return (
    <ReviewProvider read={read} plan={plan} title={suggested}>
      <Review {...props} />
    </ReviewProvider>
  );
}
