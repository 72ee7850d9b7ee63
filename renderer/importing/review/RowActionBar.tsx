import { Check, CornerDownLeft, Merge, Scissors, Trash2, Undo2, X } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useImportText } from '../../app/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { useReview, useReviewState } from './ReviewContext.tsx';
import type { RowActions } from './useRowActions.ts';

const Key = ({ children }: { readonly children: string }) => <kbd aria-hidden>{children}</kbd>;

/** What one may do with the row in hand, each with its key. */
export function RowActionBar({ actions }: { readonly actions: RowActions }) {
  const text = useImportText();
  const { shown } = useReview();
  const selected = useReviewState((state) => state.selected);
  const joining = useReviewState((state) => state.joining);
  const inHand = shown.find(({ key }) => key === selected);
  const row = inHand?.type === 'row' ? inHand.row : null;
  const isGone = inHand?.type === 'gone';
  const isTaken = inHand?.type === 'gone' ? inHand.isTaken : row?.isTaken === true;

  if (joining !== null) {
    const first = shown.find(({ key }) => key === joining);
    const title = first?.type === 'row' ? first.row.entry.title : '';
    return (
      <div className="import-row-actions import-row-actions-join">
        <p>{text('join.with', { title: title || text('row.untitled') })}</p>
        <Button onPress={() => actions.endJoin(false)}>{text('action.cancel')}</Button>
        <Button icon={Merge} isDisabled={selected === joining} onPress={() => actions.endJoin(true)}>
          {text('join.do')} <Key>↵</Key>
        </Button>
      </div>
    );
  }
  return (
    <Toolbar className="import-row-actions" aria-label={text('actions')}>
      <Button variant="quiet" icon={CornerDownLeft} isDisabled={!row} onPress={actions.edit}>
        {text('action.edit')} <Key>↵</Key>
      </Button>
      <Button variant="quiet" icon={Check} isDisabled={!row?.wasUncertain || row.isSeen} onPress={actions.confirm}>
        {text('action.ok')} <Key>O</Key>
      </Button>
      <Button variant="quiet" icon={Merge} isDisabled={!row} onPress={actions.startJoin}>
        {text('action.join')} <Key>J</Key>
      </Button>
      <Button variant="quiet" icon={Scissors} isDisabled={!row} onPress={actions.split}>
        {text('action.split')} <Key>S</Key>
      </Button>
      <Button
        variant="quiet"
        icon={isTaken === isGone ? Undo2 : isGone ? Trash2 : X}
        isDisabled={!inHand}
        onPress={() => actions.take()}
      >
        {text(isGone ? (isTaken ? 'action.keep' : 'action.remove') : isTaken ? 'action.leave' : 'action.takeAgain')}{' '}
        <Key>Del</Key>
      </Button>
    </Toolbar>
  );
}
