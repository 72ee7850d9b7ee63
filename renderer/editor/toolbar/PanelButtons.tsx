import { ArchiveRestore, BookmarkCheck, Eye, History, Rows3, TriangleAlert, Users } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import type { Panel } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';

/** What the side panel can show; what wants a decision or a look comes first and in words. */
export function PanelButtons() {
  const { session, store } = useEditor();
  const { t, review, history, sync } = useWords();
  const panel = useView((state) => state.panel);
  const conflicts = usePlan().conflicts.length;
  const unseen = useSyncExternalStore(
    (listener) => session.subscribeReview(listener),
    () => session.getReview().length,
  );
  const toggle = (chosen: Panel) =>
    store.setState((state) => ({ panel: state.panel === chosen ? 'inspector' : chosen }));
  const buttons = [
    ['lanes', Rows3, t('toolbar.lanes')],
    ['deleted', ArchiveRestore, t('toolbar.deleted')],
    ['history', History, history('journal.title')],
    ['versions', BookmarkCheck, history('versions.title')],
    ['places', Users, sync('places.title')],
  ] as const;
  return (
    <div className="toolbar-group">
      {conflicts > 0 && (
        <Button variant="danger" icon={TriangleAlert} onPress={() => toggle('conflicts')}>
          {t('conflicts.count', { count: conflicts })}
        </Button>
      )}
      {unseen > 0 && (
        <Button icon={Eye} onPress={() => toggle('review')}>
          {review('review.count', { count: unseen })}
        </Button>
      )}
      {buttons.map(([name, icon, label]) => (
        <IconButton key={name} icon={icon} label={label} aria-pressed={panel === name} onPress={() => toggle(name)} />
      ))}
    </div>
  );
}
