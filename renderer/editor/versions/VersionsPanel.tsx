import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { todayHere } from '../canvas/today.ts';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { type Compared, ComparisonView } from './ComparisonView.tsx';
import { IssueForm } from './IssueForm.tsx';
import { NOW, versionsOf } from './states.ts';
import { VersionRow } from './VersionRow.tsx';
import '../history/history.css';
import './versions.css';

/** The versions that were issued, and what has changed since. */
export function VersionsPanel() {
  const { store } = useEditor();
  const plan = usePlan();
  const { history: t } = useWords();
  const [issuing, setIssuing] = useState(false);
  const [compared, setCompared] = useState<Compared | null>(() => {
    const shown = store.getState().comparison;
    return shown && { from: shown.from, to: shown.to ?? NOW };
  });
  const versions = versionsOf(plan);

  if (compared) {
    const choose = (chosen: Compared) => {
      setCompared(chosen);
      // What is drawn follows what is listed.
      store.setState(({ comparison }) => ({
        comparison: comparison && { from: chosen.from, to: chosen.to === NOW ? null : chosen.to },
      }));
    };
    const back = () => {
      setCompared(null);
      store.setState({ comparison: null });
    };
    return <ComparisonView {...compared} onChoose={choose} onBack={back} />;
  }
  return (
    <div className="versions">
      {versions.length === 0 && <p className="quiet">{t('versions.about')}</p>}
      {issuing ? (
        <IssueForm today={todayHere()} onDone={() => setIssuing(false)} />
      ) : (
        <div>
          <Button icon={BookmarkPlus} onPress={() => setIssuing(true)}>
            {t('versions.new')}
          </Button>
        </div>
      )}
      <ul className="plain-list">
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} onCompare={() => setCompared({ from: version.id, to: NOW })} />
        ))}
      </ul>
    </div>
  );
}
