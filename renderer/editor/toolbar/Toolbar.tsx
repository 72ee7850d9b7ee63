import { ArrowLeft, FileInput, Merge, Plus, Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useImportText } from '../../app/useText.ts';
import { startImport } from '../../app/view.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useAddEntry } from '../keyboard/useEntryActions.ts';
import { useTurning } from '../keyboard/useTurning.ts';
import { People } from '../places/People.tsx';
import { useEditor, usePlanPart, useView } from '../state/EditorContext.tsx';
import { turnTo, VIEWS } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import './toolbar.css';
import { AttentionButtons } from './AttentionButtons.tsx';
import { CopyButton } from './CopyButton.tsx';
import { KeysButton } from './KeysButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PanelButtons } from './PanelButtons.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useWindowFits } from './useWindowFits.ts';

/** From this width on every panel and action has a button of its own, px. */
const ROOMY = 1400;

function History() {
  const { session } = useEditor();
  const { t } = useWords();
  const { undo, redo } = useTurning();
  const subscribe = useCallback((listener: () => void) => session.subscribePlan(listener), [session]);
  const canUndo = useSyncExternalStore(subscribe, () => session.getHistory().canUndo);
  const canRedo = useSyncExternalStore(subscribe, () => session.getHistory().canRedo);
  return (
    <div className="toolbar-group">
      <IconButton icon={Undo2} label={t('toolbar.undo')} shortcut="Ctrl+Z" isDisabled={!canUndo} onPress={undo} />
      <IconButton icon={Redo2} label={t('toolbar.redo')} shortcut="Ctrl+Y" isDisabled={!canRedo} onPress={redo} />
    </div>
  );
}

export interface ToolbarProps {
  readonly onClose: () => void;
  readonly onMerge: () => void;
}

/** The one toolbar: back, the plan and how safe it is, the views, and what one does to the whole plan. */
export function Toolbar({ onClose, onMerge }: ToolbarProps) {
  const { store } = useEditor();
  const { t } = useWords();
  const title = usePlanPart(({ info }) => info.title);
  const view = useView((state) => state.view);
  const add = useAddEntry();
  const importing = useImportText();
  const fits = useWindowFits(ROOMY);
  return (
    <header className="toolbar">
      <div className="toolbar-plan">
        <IconButton icon={ArrowLeft} label={t('toolbar.back')} onPress={onClose} />
        <div className="toolbar-names">
          <h1 title={title}>{title || t('plan.untitled')}</h1>
          <SaveStatus />
        </div>
      </div>
      <Segments
        label={t('toolbar.views')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(chosen) => store.setState(turnTo(chosen))}
      />
      <AriaToolbar className="toolbar-actions" aria-label={t('toolbar.label')}>
        <History />
        <People />
        <AttentionButtons isShort={!fits} />
        {fits ? (
          <>
            <PanelButtons />
            <div className="toolbar-group">
              <KeysButton />
              <CopyButton />
              <IconButton icon={FileInput} label={importing('menu.tip')} onPress={() => startImport(null)} />
              <IconButton icon={Merge} label={t('toolbar.merge')} onPress={onMerge} />
            </div>
          </>
        ) : (
          <MoreMenu onMerge={onMerge} />
        )}
        <Button variant={view === 'poster' ? 'plain' : 'primary'} icon={Plus} onPress={() => add(null)}>
          {t('toolbar.add')}
        </Button>
      </AriaToolbar>
    </header>
  );
}
