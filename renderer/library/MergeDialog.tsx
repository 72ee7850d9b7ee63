import { Check, TriangleAlert } from 'lucide-react';
import type { Plan } from '../../shared/plan/plan.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import type { Merged } from '../app/view.ts';
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
}

/** What came in from another copy of the plan. */
export function MergeDialog({ merged, plan, onClose }: MergeDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { changes, conflicts } = merged.summary;
  const titleOf = titleFinder([plan]);
  return (
    <Dialog
      title={text('merge.title')}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <Button variant="primary" onPress={onClose}>
          {text('merge.show')}
        </Button>
      }
    >
      <div className="merge">
        <p className="merge-safe">
          <Check size={16} aria-hidden />
          {text('merge.nothingLost')}
        </p>
        {conflicts.length > 0 && (
          <p className="merge-open">
            <TriangleAlert size={16} aria-hidden />
            {text('merge.count.conflicts', { count: conflicts.length })}
          </p>
        )}
        <p>{text('merge.intro', { name: merged.name })}</p>
        <ConflictGroup conflicts={conflicts} titleOf={titleOf} />
        {(['added', 'changed', 'deleted'] as const).map((type) => (
          <ChangeGroup
            key={type}
            type={type}
            changes={changes.filter((change) => change.type === type)}
            titleOf={titleOf}
          />
        ))}
      </div>
    </Dialog>
  );
}
