import { lazy, Suspense, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentPlan } from '../app/currentPlan.ts';
import { endImport, useView } from '../app/view.ts';
import { usePaste } from './usePaste.ts';

const ImportDialog = lazy(() => import('./ImportDialog.tsx'));

/** Where a document that is imported is shown, over whichever screen there is. */
export function ImportPlace({ bridge }: { readonly bridge: Bridge }) {
  const task = useView(({ importing }) => importing);
  const into = task?.into ?? null;
  const [plan, setPlan] = useState<Plan | null>(null);
  usePaste();
  useEffect(() => {
    // Whoever goes back or forward has left what it was to go into.
    window.addEventListener('popstate', endImport);
    return () => window.removeEventListener('popstate', endImport);
  }, []);
  useEffect(() => {
    setPlan(null);
    if (into === null) return;
    let isWanted = true;
    let stop = () => {};
    currentPlan(into).then((opened) => {
      if (!isWanted || !opened.ok) return;
      const session = opened.value;
      const show = () => setPlan(session.getPlan());
      stop = session.subscribePlan(show);
      show();
    }, console.error);
    return () => {
      isWanted = false;
      stop();
    };
  }, [into]);
  if (task === null || (into !== null && plan === null)) return null;
  return (
    <Suspense>
      <ImportDialog task={task} bridge={bridge} plan={plan} />
    </Suspense>
  );
}
