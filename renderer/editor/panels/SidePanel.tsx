import { PanelRightClose } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import './panels.css';
import { EntryInspector } from '../inspector/EntryInspector.tsx';
import { PlanInspector } from '../inspector/PlanInspector.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import type { Panel } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import { ConflictsPanel } from './ConflictsPanel.tsx';
import { DeletedPanel } from './DeletedPanel.tsx';
import { LanesPanel } from './LanesPanel.tsx';

const TITLES = { lanes: 'lanes.title', deleted: 'deleted.title', conflicts: 'conflicts.title' } as const;

function Content({ panel }: { readonly panel: Panel }) {
  const plan = usePlan();
  const selected = useView((state) => state.selected);
  const entry = plan.entries.find(({ id }) => id === selected);
  if (panel === 'lanes') return <LanesPanel />;
  if (panel === 'deleted') return <DeletedPanel />;
  if (panel === 'conflicts') return <ConflictsPanel />;
  return entry ? <EntryInspector key={entry.id} entry={entry} /> : <PlanInspector />;
}

/** The panel beside the view: the selected entry, else the plan; or lanes, deleted things, disagreements. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  const { store } = useEditor();
  const { t } = useWords();
  const selected = useView((state) => state.selected !== null);
  const title = panel === 'inspector' ? (selected ? 'inspector.label' : 'inspector.plan') : TITLES[panel];
  const close = () => store.setState({ panel: panel === 'inspector' ? null : 'inspector' });
  return (
    <aside className="side-panel" data-panel={panel} aria-label={t(title)}>
      <header className="side-panel-head">
        <h2>{t(title)}</h2>
        <IconButton icon={PanelRightClose} label={t('inspector.close')} onPress={close} />
      </header>
      <div className="side-panel-body">
        <Content panel={panel} />
      </div>
    </aside>
  );
}
