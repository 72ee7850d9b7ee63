import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { zoomBy } from '../keyboard/zoomBy.ts';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

/** Larger, smaller, all of it. */
export function ZoomControls({ fitted }: { readonly fitted: boolean }) {
  const { store } = useEditor();
  const { t } = useWords();
  return (
    <fieldset className="zoom-controls" aria-label={t('canvas.zoom')}>
      <IconButton icon={ZoomOut} label={t('canvas.zoomOut')} shortcut="−" onPress={() => zoomBy(store, 'out')} />
      <IconButton
        icon={Maximize}
        label={t('canvas.fit')}
        shortcut="0"
        isDisabled={fitted}
        onPress={() => zoomBy(store, 'fit')}
      />
      <IconButton icon={ZoomIn} label={t('canvas.zoomIn')} shortcut="+" onPress={() => zoomBy(store, 'in')} />
    </fieldset>
  );
}
