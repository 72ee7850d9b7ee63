import { useEffect } from 'react';
import { changeInCatalogue } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import type { PlanSession } from '../data/planSession.ts';
import { describePlan } from '../data/plans.ts';

/** How long after the last edit the months are counted anew, ms; a new title is told at once. */
const DELAY = 1_000;

/** Keeps what the start screen says of the open plan in step with it. */
export function usePlanInCatalogue(session: PlanSession | null): void {
  useEffect(() => {
    if (!session) return;
    const { id } = session;
    const note = () => changeInCatalogue(id, describePlan(session.getPlan())).catch(console.error);
    let { info } = session.getPlan();
    changeInCatalogue(id, { ...describePlan(session.getPlan()), openedAt: now() }).catch(console.error);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribePlan(() => {
      clearTimeout(timer);
      if (session.getPlan().info === info) timer = setTimeout(note, DELAY);
      else void note();
      info = session.getPlan().info;
    });
    return () => {
      stop();
      clearTimeout(timer);
      void note();
    };
  }, [session]);
}
