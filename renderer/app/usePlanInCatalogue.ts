import { useEffect } from 'react';
import { changeInCatalogue } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import type { PlanSession } from '../data/planSession.ts';
import { describePlan } from '../data/plans.ts';

/** How long after the last edit the catalogue is brought up to date, ms. */
const DELAY = 1_000;

/** Keeps what the start screen says of the open plan in step with it. */
export function usePlanInCatalogue(session: PlanSession | null): void {
  useEffect(() => {
    if (!session) return;
    const { id } = session;
    const note = () => changeInCatalogue(id, describePlan(session.getPlan())).catch(console.error);
    changeInCatalogue(id, { openedAt: now() }).catch(console.error);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribePlan(() => {
      clearTimeout(timer);
      timer = setTimeout(note, DELAY);
    });
    return () => {
      stop();
      clearTimeout(timer);
      void note();
    };
  }, [session]);
}
