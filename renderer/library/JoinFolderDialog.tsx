import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Result } from '../../shared/result.ts';
import type { PlaceProblem } from '../../shared/sync/index.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { goTo, tell } from '../app/view.ts';
import { joinFolder, plansInFolder, type SharedPlan } from '../data/joining.ts';
import { folderName } from '../editor/places/placeWords.ts';
import { useWords } from '../editor/state/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { joinProblem } from './joinWords.ts';
import './join.css';

export interface JoinFolderDialogProps {
  readonly path: string;
  readonly bridge: Bridge;
  /** Asks for another folder. */
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The plans that lie in a shared folder; choosing one keeps it here, tied to the folder, and opens it. */
export function JoinFolderDialog({ path, bridge, onOther, onClose }: JoinFolderDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { sync } = useWords();
  const [found, setFound] = useState<Result<readonly SharedPlan[], PlaceProblem> | null>(null);
  const [joining, setJoining] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const folder = folderName(path);

  useEffect(() => {
    let wanted = true;
    plansInFolder(bridge, path).then((plans) => {
      if (wanted) setFound(plans);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [bridge, path]);

  const join = async ({ planId }: SharedPlan) => {
    setJoining(planId);
    setFailure(null);
    const joined = await joinFolder(bridge, path, planId);
    setJoining(null);
    if (!joined.ok) return setFailure(joinProblem('folder', joined.error, text, sync));
    onClose();
    goTo(joined.value.id);
    tell({ text: text('join.done', { title: joined.value.title || text('recent.untitled'), where: folder }) });
  };

  const wrong = failure ?? (found && !found.ok ? joinProblem('folder', found.error, text, sync) : null);
  const plans = found?.ok ? found.value : [];
  return (
    <Dialog
      title={text('join.folder.title', { folder })}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={onOther}>{text('join.folder.another')}</Button>
          <Button onPress={onClose}>{app('cancel')}</Button>
        </>
      }
    >
      {found === null && <p className="join-quiet">{text('join.folder.looking')}</p>}
      {found?.ok && plans.length === 0 && <p className="join-quiet">{text('join.folder.none')}</p>}
      {wrong && (
        <p className="ui-error join-note" role="alert">
          {wrong}
        </p>
      )}
      <ul className="shared-plans" aria-label={text('join.folder.list')}>
        {plans.map((plan) => (
          <li key={plan.planId}>
            <AriaButton className="shared-plan" isDisabled={joining !== null} onPress={() => void join(plan)}>
              <span className="shared-plan-title">{plan.title || text('recent.untitled')}</span>
              {plan.known && <span className="shared-plan-known">{text('join.folder.known')}</span>}
              <ChevronRight size={16} aria-hidden />
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
