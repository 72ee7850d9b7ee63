import { PanelRightClose } from 'lucide-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import './panels.css';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { EntryInspector } from '../inspector/EntryInspector.tsx';
import { PlanInspector } from '../inspector/PlanInspector.tsx';
import { PlacesPanel } from '../places/PlacesPanel.tsx';
import { LeftAlone } from '../review/questions/LeftAlone.tsx';
import { ReviewPanel } from '../review/ReviewPanel.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import type { Panel } from '../state/viewStore.ts';
import { useWords, type Words } from '../state/words.ts';
import { VersionsPanel } from '../versions/VersionsPanel.tsx';
import { ConflictsPanel } from './ConflictsPanel.tsx';
import { DeletedPanel } from './DeletedPanel.tsx';
import { LanesPanel } from './LanesPanel.tsx';

const PosterPanel = lazy(() => import('../../poster/PosterPanel.tsx'));

const TITLES: Readonly<Record<Exclude<Panel, 'inspector'>, (words: Words) => string>> = {
  lanes: ({ t }) => t('lanes.title'),
  deleted: ({ t }) => t('deleted.title'),
  conflicts: ({ t }) => t('conflicts.title'),
  review: ({ review }) => review('review.title'),
  history: ({ history }) => history('journal.title'),
  versions: ({ history }) => history('versions.title'),
  places: ({ sync }) => sync('places.title'),
  poster: ({ t }) => t('poster.title'),
};

const PANELS: Readonly<Record<Exclude<Panel, 'inspector'>, ComponentType>> = {
  lanes: LanesPanel,
  deleted: DeletedPanel,
  conflicts: ConflictsPanel,
  review: ReviewPanel,
  history: HistoryPanel,
  versions: VersionsPanel,
  places: PlacesPanel,
  poster: PosterPanel,
};

function Inspector() {
  const plan = usePlan();
  const selected = useView((state) => state.selected);
  const entry = plan.entries.find(({ id }) => id === selected);
  if (entry) return <EntryInspector key={entry.id} entry={entry} />;
  return (
    <>
      <PlanInspector />
      <LeftAlone />
    </>
  );
}

/** The panel beside the view: the selected entry, else the plan; or lanes, deleted things, disagreements. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  const { store } = useEditor();
  const words = useWords();
  const { t } = words;
  const selected = useView((state) => state.selected !== null);
  const title = panel === 'inspector' ? t(selected ? 'inspector.label' : 'inspector.plan') : TITLES[panel](words);
  const Content = panel === 'inspector' ? Inspector : PANELS[panel];
  const close = () => store.setState({ panel: panel === 'inspector' ? null : 'inspector' });
  return (
    <aside className="side-panel" data-panel={panel} aria-label={title}>
      <header className="side-panel-head">
        <h2>{title}</h2>
        <IconButton icon={PanelRightClose} label={t('inspector.close')} onPress={close} />
      </header>
      <div className="side-panel-body">
        <Suspense>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}
