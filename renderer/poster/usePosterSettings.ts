import { useCallback } from 'react';
import { useEditor, useView } from '../editor/state/EditorContext.tsx';
import type { PosterSettings } from '../editor/state/viewStore.ts';

/** How the poster is made, and the way to make it otherwise. */
export function usePosterSettings() {
  const { store } = useEditor();
  const settings = useView((state) => state.poster);
  const change = useCallback(
    (fields: Partial<PosterSettings>) => store.setState(({ poster }) => ({ poster: { ...poster, ...fields } })),
    [store],
  );
  return { settings, change };
}
