import { useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { PlanSession } from '../data/planSession.ts';
import { saveToFile } from '../library/fileFlow.ts';
import type { AppText, LibraryText } from './useText.ts';
import { type Notice, tell, useView } from './view.ts';

/** While edits cannot be saved (the toolbar says why): offers a file to save them to. The session keeps trying. */
export function useSaveFailure(session: PlanSession | null, bridge: Bridge, app: AppText, library: LibraryText): void {
  useEffect(() => {
    if (!session) return;
    let told: Notice | null = null;
    const heed = () => {
      const status = session.getSaveStatus();
      if (status.state === 'failed') {
        told = {
          text: app('save.failed'),
          action: { label: app('save.toFile'), run: () => void saveToFile(session.id, bridge, library) },
        };
        tell(told);
      } else if (status.state === 'saved' && told !== null && useView.getState().notice === told) tell(null);
    };
    heed();
    return session.subscribeSaveStatus(heed);
  }, [session, bridge, app, library]);
}
