import { useCallback, useSyncExternalStore } from 'react';
import type { Person } from '../../../shared/sync/index.ts';
import type { PlaceView, SaveStatus } from '../../data/planSession.ts';
import { useEditor } from '../state/EditorContext.tsx';

/** The places the plan is tied to, as they stand. */
export function usePlaces(): readonly PlaceView[] {
  const { session } = useEditor();
  return useSyncExternalStore(
    useCallback((listener) => session.places.subscribe(listener), [session]),
    useCallback(() => session.places.list(), [session]),
  );
}

/** The others who have the plan open now. */
export function usePeople(): readonly Person[] {
  const { session } = useEditor();
  return useSyncExternalStore(
    useCallback((listener) => session.places.subscribe(listener), [session]),
    useCallback(() => session.places.people(), [session]),
  );
}

/** How safe the last edits are on this machine. */
export function useSaveStatus(): SaveStatus {
  const { session } = useEditor();
  return useSyncExternalStore(
    useCallback((listener) => session.subscribeSaveStatus(listener), [session]),
    useCallback(() => session.getSaveStatus(), [session]),
  );
}
