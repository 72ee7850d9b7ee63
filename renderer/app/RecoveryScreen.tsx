import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { OpenPlanError } from '../data/openPlan.ts';
import { askAndTakeIn } from '../library/fileFlow.ts';
import { RecoveryGroups } from '../library/RecoveryGroups.tsx';
import { groupByPlan, recoveredTitle } from '../library/recoveryPlans.ts';
import { Button } from '../ui/Button.tsx';
import { useAppText, useLibraryText } from './useText.ts';
import { goTo, tell } from './view.ts';

/** Recoveries that are shown before one asks for more. */
const SHOWN = 5;

export interface RecoveryScreenProps {
  readonly planId: string;
  readonly error: OpenPlanError;
  readonly bridge: Bridge;
  /** Opens the plan again. */
  readonly onRetry: () => void;
}

/** A plan that could not be opened: why, and what can be brought back of it. */
export function RecoveryScreen({ planId, error, bridge, onRetry }: RecoveryScreenProps) {
  const text = useAppText();
  const library = useLibraryText();
  const { code, recoveries } = error;
  const some = recoveries.length > 0;
  // Of a plan that the catalogue has lost, any of them may be it.
  const several = groupByPlan(recoveries).length > 1;
  const title = several ? undefined : recoveredTitle(recoveries);
  return (
    <main className="plain-screen recovery-screen">
      <div role="alert">
        <h1>{title === undefined ? text(`plan.failed.title.${code}`) : text('plan.failed.title.copies', { title })}</h1>
        <p>{text(several ? 'plan.failed.several' : `plan.failed.${code}${some ? '.copies' : ''}`)}</p>
      </div>
      {some && (
        <section className="recovery-copies" aria-label={text('plan.failed.copies')}>
          <RecoveryGroups
            recoveries={recoveries}
            shown={SHOWN}
            leads
            onRecovered={({ id, title: name }) => {
              tell({ text: library('backups.done', { title: name || library('recent.untitled') }) });
              if (id === planId) onRetry();
              else goTo(id);
            }}
          />
        </section>
      )}
      <div className="plain-actions">
        <Button onPress={onRetry}>{text('plan.retry')}</Button>
        <Button onPress={() => void askAndTakeIn(bridge, library)}>{library('open')}</Button>
        <Button variant={some ? 'plain' : 'primary'} onPress={() => goTo(null)}>
          {text('plan.back')}
        </Button>
      </div>
    </main>
  );
}
