import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { OPENED_EVENT } from '../../shared/bridge/transport.ts';
import { ImportPlace } from '../importing/ImportPlace.tsx';
import { askAndTakeIn, saveToFile, takeInStarted } from '../library/fileFlow.ts';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { AppHeader } from './AppHeader.tsx';
import { CrashScreen } from './CrashScreen.tsx';
import { closeCurrentPlan } from './currentPlan.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileDialogs } from './FileDialogs.tsx';
import { FileDrop } from './FileDrop.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { PlanFrame } from './PlanFrame.tsx';
import { useStorageWarning } from './useStorageWarning.ts';
import { useLibraryText } from './useText.ts';
import { useView } from './view.ts';

/** The start screen or the open plan, and what lies over both. */
export function Screens({ bridge }: { readonly bridge: Bridge }) {
  const text = useLibraryText();
  const planId = useView((view) => view.planId);
  const [beenInPlan, setBeenInPlan] = useState(planId !== null);
  if (planId !== null && !beenInPlan) setBeenInPlan(true);

  useStorageWarning();

  useEffect(() => {
    if (planId === null) closeCurrentPlan().catch(console.error);
  }, [planId]);

  useEffect(() => {
    const take = () => void takeInStarted(bridge, text);
    take();
    window.addEventListener(OPENED_EVENT, take);
    return () => window.removeEventListener(OPENED_EVENT, take);
  }, [bridge, text]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === 'o') void askAndTakeIn(bridge, text);
      else if (key === 's' && planId !== null) void saveToFile(planId, bridge, text);
      if (key === 'o' || key === 's') event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge, text, planId]);

  return (
    <ErrorBoundary fallback={(error) => <CrashScreen error={error} />}>
      <FileDrop>
        {planId === null ? (
          <div className="start">
            <AppHeader />
            <LibraryScreen bridge={bridge} takesFocus={beenInPlan} />
          </div>
        ) : (
          <PlanFrame key={planId} planId={planId} bridge={bridge} />
        )}
        <FileDialogs bridge={bridge} />
        <ImportPlace bridge={bridge} />
        <NoticeBar />
      </FileDrop>
    </ErrorBoundary>
  );
}
