import { lazy, Suspense, useEffect } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { View } from '../../shared/scene/options.ts';
import type { PlanSession } from '../data/planSession.ts';
import { DrawingGuard } from '../scene/DrawingGuard.tsx';
import { SceneCanvas } from './canvas/SceneCanvas.tsx';
import './editor.css';
import { useCommands } from './keyboard/useCommands.ts';
import { Announcer } from './panels/Announcer.tsx';
import { SidePanel } from './panels/SidePanel.tsx';
import { EditorProvider, useEditor, usePlan, useView } from './state/EditorContext.tsx';
import type { Panel } from './state/viewStore.ts';
import { useWords } from './state/words.ts';
import { TableView } from './table/TableView.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';

const PosterView = lazy(() => import('../poster/PosterView.tsx'));

export interface EditorScreenProps {
  readonly session: PlanSession;
  readonly bridge: Bridge;
  /** Leaves the plan. */
  readonly onClose: () => void;
  /** Asks for another copy of the plan and merges it in. */
  readonly onMerge: () => void;
  /** A panel that is asked for from outside the editor; `onShown` is told when it is there. */
  readonly asked: Panel | null;
  readonly onShown: () => void;
}

function Drawing({ view }: { readonly view: View }) {
  const plan = usePlan();
  const { t } = useWords();
  return (
    <DrawingGuard key={view} of={plan} fallback={<p className="canvas-failed">{t('canvas.failed')}</p>}>
      <SceneCanvas view={view} />
    </DrawingGuard>
  );
}

function Workspace({ onClose, onMerge, asked, onShown }: Omit<EditorScreenProps, 'session' | 'bridge'>) {
  const { store } = useEditor();
  const view = useView((state) => state.view);
  const panel = useView((state) => state.panel);
  useCommands();
  useEffect(() => {
    if (asked === null) return;
    store.setState({ panel: asked });
    onShown();
  }, [asked, onShown, store]);
  return (
    <div className="editor">
      <Toolbar onClose={onClose} onMerge={onMerge} />
      <div className="editor-body">
        <main className="editor-workspace" data-workspace tabIndex={-1}>
          {view === 'table' && <TableView />}
          {view === 'poster' && (
            <Suspense>
              <PosterView />
            </Suspense>
          )}
          {(view === 'wheel' || view === 'timeline') && <Drawing view={view} />}
        </main>
        {panel !== null && <SidePanel panel={panel} />}
      </div>
      <Announcer />
    </div>
  );
}

/** An open plan: wheel, timeline, table and poster of the same entries, with a panel for the selected one. */
export function EditorScreen({ session, bridge, ...rest }: EditorScreenProps) {
  return (
    <EditorProvider session={session} bridge={bridge} key={session.id}>
      <Workspace {...rest} />
    </EditorProvider>
  );
}
