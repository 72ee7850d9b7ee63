import { Check } from 'lucide-react';
import type { MergeSummary } from '../../shared/crdt/index.ts';
import type { PlanChange } from '../../shared/plan/compare.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { questionsOf } from '../../shared/plan/questions.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import type { Merged } from '../app/view.ts';
import { useWords } from '../editor/state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChangeGroup } from './ChangeGroup.tsx';
import { ConflictGroup } from './ConflictGroup.tsx';
import { titleFinder } from './valueText.ts';
import './merge.css';

export interface MergeDialogProps {
  readonly merged: Merged;
  /** The plan as it stands after the merge. */
  readonly plan: Plan;
  readonly onClose: () => void;
  /** Goes through what came in, or what is to be settled of it. */
  readonly onReview: (panel: 'review' | 'conflicts') => void;
}

/** The changes that nobody has to choose about; the others are told with both their values. */
function withoutConflicts({ changes, conflicts }: MergeSummary): readonly PlanChange[] {
  const open = new Set(
    conflicts.map((conflict) => `${conflict.record} ${conflict.type === 'field' ? conflict.field : ''}`),
  );
  return changes.flatMap((change) => {
    if (change.type !== 'changed') return [change];
    const fields = change.fields.filter(({ field }) => !open.has(`${change.record} ${field}`));
    return fields.length > 0 ? [{ ...change, fields }] : [];
  });
}

/** What came in from another copy of the plan. */
export function MergeDialog({ merged, plan, onClose, onReview }: MergeDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { review } = useWords();
  const { changes, conflicts } = merged.summary;
  const panel = changes.length > 0 ? 'review' : 'conflicts';
  const settled = withoutConflicts(merged.summary);
  const titleOf = titleFinder(plan);
  const more = questionsOf(plan).filter(({ type }) => type === 'link' || type === 'duplicate').length;
  return (
    <Dialog
      title={text('merge.title')}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={onClose}>{text('merge.show')}</Button>
          <Button variant="primary" onPress={() => onReview(panel)}>
            {review(panel === 'review' ? 'review.go' : 'review.settle')}
          </Button>
        </>
      }
    >
      <div className="merge">
        <p className="merge-safe">
          <Check size={16} aria-hidden />
          {text('merge.nothingLost')}
        </p>
        <p>{text('merge.intro', { name: merged.name })}</p>
        <ConflictGroup conflicts={conflicts} more={more} titleOf={titleOf} />
        {(['added', 'changed', 'deleted'] as const).map((type) => (
          <ChangeGroup
            key={type}
            type={type}
            changes={settled.filter((change) => change.type === type)}
            plan={plan}
            titleOf={titleOf}
          />
        ))}
      </div>
    </Dialog>
  );
}
