import { useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { PlanSession } from '../data/planSession.ts';

/**
 * Has the browser ask before the page is left while edits could not be saved. Not in Electron, where a page that
 * objects cannot be closed at all.
 */
export function useLeaveWarning(session: PlanSession | null, bridge: Bridge): void {
  useEffect(() => {
    if (!session) return;
    let inBrowser = false;
    bridge.info({}).then((info) => {
      inBrowser = !info.ok || info.value.host === 'browser';
    }, console.error);
    const ask = (event: BeforeUnloadEvent) => {
      if (inBrowser && session.getSaveStatus().state === 'failed') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session, bridge]);
}
