import { useCallback, useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { PlanSession } from '../data/planSession.ts';

/**
 * Has the browser ask before the page is left while something would be lost. Not in Electron, where a page that
 * objects cannot be closed at all.
 */
export function useAskBeforeLeaving(bridge: Bridge, isAtRisk: () => boolean): void {
  useEffect(() => {
    let inBrowser = false;
    bridge.info({}).then((info) => {
      inBrowser = !info.ok || info.value.host === 'browser';
    }, console.error);
    const ask = (event: BeforeUnloadEvent) => {
      if (inBrowser && isAtRisk()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [bridge, isAtRisk]);
}

/** Has the browser ask before the page is left while edits could not be saved. */
export function useLeaveWarning(session: PlanSession | null, bridge: Bridge): void {
  useAskBeforeLeaving(
    bridge,
    useCallback(() => session?.getSaveStatus().state === 'failed', [session]),
  );
}
