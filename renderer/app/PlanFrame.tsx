import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Result } from '../../shared/result.ts';
import type { LocalSession, OpenPlanError } from '../data/openPlan.ts';
import { askAndTakeIn } from '../library/fileFlow.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { currentPlan } from './currentPlan.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { RecoveryScreen } from './RecoveryScreen.tsx';
import { useLeaveWarning } from './useLeaveWarning.ts';
import { usePageTitle } from './usePageTitle.ts';
import { usePlanInCatalogue } from './usePlanInCatalogue.ts';
import { useSaveFailure } from './useSaveFailure.ts';
import { useAppText, useLibraryText } from './useText.ts';
import { goTo, tell, tellMerged, useView } from './view.ts';

const EditorScreen = lazy(async () => ({ default: (await import('../editor/EditorScreen.tsx')).EditorScreen }));
const MergeDialog = lazy(async () => ({ default: (await import('../library/MergeDialog.tsx')).MergeDialog }));

export interface PlanFrameProps {
  readonly planId: string;
  readonly bridge: Bridge;
}

/** One open plan: opens its session, says what there is to say about it, and gives the editor the window. */
export function PlanFrame({ planId, bridge }: PlanFrameProps) {
  const text = useAppText();
  const [opened, setOpened] = useState<Result<LocalSession, OpenPlanError> | null>(null);
  const merged = useView((view) => (view.merged?.planId === planId ? view.merged : null));
  const [asked, setAsked] = useState<'review' | 'conflicts' | null>(null);
  const session = opened?.ok ? opened.value : null;
  usePlanInCatalogue(session);
  usePageTitle(session, text('app.name'));
  useLeaveWarning(session, bridge);
  const library = useLibraryText();
  useSaveFailure(session, bridge, text, library);

  const onShown = useCallback(() => setAsked(null), []);

  const open = useCallback(() => {
    let wanted = true;
    setOpened(null);
    currentPlan(planId).then((result) => {
      if (wanted) setOpened(result);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [planId]);
  useEffect(open, [open]);

  useEffect(() => {
    if (!session) return;
    if (session.rowsAside > 0) tell({ text: text('plan.mended', { count: session.rowsAside }), stays: true });
    else if (session.incomplete) tell({ text: text('plan.incomplete'), stays: true });
  }, [session, text]);

  if (!opened) return <main className="plain-screen" aria-busy="true" aria-label={text('loading')} />;
  if (!opened.ok) return <RecoveryScreen planId={planId} error={opened.error} bridge={bridge} onRetry={open} />;
  return (
    <ErrorBoundary fallback={(error) => <CrashScreen error={error} session={opened.value} />}>
      <Suspense>
        <EditorScreen
          session={opened.value}
          bridge={bridge}
          onClose={() => goTo(null)}
          onMerge={() => void askAndTakeIn(bridge, library, planId)}
          asked={asked}
          onShown={onShown}
        />
        {/* Of its own, so that the plan stays in sight while the summary is fetched. */}
        <Suspense>
          {merged && (
            <MergeDialog
              merged={merged}
              plan={opened.value.getPlan()}
              onClose={() => tellMerged(null)}
              onReview={(panel) => {
                tellMerged(null);
                setAsked(panel);
              }}
            />
          )}
        </Suspense>
      </Suspense>
    </ErrorBoundary>
  );
}
