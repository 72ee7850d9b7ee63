import { useCallback } from 'react';
import { useEditor } from '../state/EditorContext.tsx';

/** Selects an entry and brings it into view; the panel and the focus stay where they are. */
export function useReveal(): (entry: string | null) => void {
  const { store } = useEditor();
  return useCallback(
    (entry) => {
      store.setState({ selected: entry, ...(entry === null ? {} : { filter: '' }) });
      if (entry === null) return;
      requestAnimationFrame(() => {
        const drawn = document.querySelector(`[data-workspace] [data-entry="${CSS.escape(entry)}"]`);
        drawn?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
    },
    [store],
  );
}
