import { BookmarkCheck, History, type LucideIcon, Rows3, Trash2, Users } from 'lucide-react';
import { useEditor, useView } from '../state/EditorContext.tsx';
import type { Panel } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';

export interface PanelChoice {
  readonly panel: Panel;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isShown: boolean;
}

/** What the side panel can show beside what is selected, in the toolbar's order. */
export function usePanelChoices(): readonly PanelChoice[] {
  const { t, history, sync } = useWords();
  const shown = useView((state) => state.panel);
  const choices = [
    ['lanes', Rows3, t('toolbar.lanes')],
    ['deleted', Trash2, t('toolbar.deleted')],
    ['history', History, history('journal.title')],
    ['versions', BookmarkCheck, history('versions.title')],
    ['places', Users, sync('places.title')],
  ] as const;
  return choices.map(([panel, icon, label]) => ({ panel, icon, label, isShown: shown === panel }));
}

/** Shows a panel, or puts it away when it is shown. */
export function useTogglePanel(): (panel: Panel) => void {
  const { store } = useEditor();
  return (panel) => store.setState((state) => ({ panel: state.panel === panel ? 'inspector' : panel }));
}
