import { GitCompareArrows, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../../../shared/exporting/index.ts';
import type { Version } from '../../../shared/plan/plan.ts';
import { versionPlan, versionProblem } from '../../../shared/plan/versionState.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../state/words.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Asks before going back; the version is opened only now. */
function Restore({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const { history: t } = useWords();
  const then = versionPlan(version);
  if (then.ok) return <RestoreDialog version={version} then={then.value} onClose={onClose} />;
  return (
    <p className="alarm version-problem" role="alert">
      {t(`versions.${then.error.code}`)}
    </p>
  );
}

/** One issued version: what it is called, when and by whom, and what one can do with it; or why one cannot. */
export function VersionRow({ version, onCompare }: { readonly version: Version; readonly onCompare: () => void }) {
  const { history: t, locale } = useWords();
  const [asking, setAsking] = useState(false);
  const problem = versionProblem(version);
  return (
    <li className="version-row" data-version={version.id}>
      <h3>{version.name}</h3>
      <p className="quiet version-by">
        {t('versions.by', { date: dayText(version.date, locale, false), by: version.by })}
      </p>
      {version.note && <p className="version-note">{version.note}</p>}
      {problem === null ? (
        <div className="button-row version-actions">
          <Button variant="quiet" icon={GitCompareArrows} onPress={onCompare}>
            {t('versions.compare')}
          </Button>
          <Button variant="quiet" icon={RotateCcw} onPress={() => setAsking(true)}>
            {t('versions.restore')}
          </Button>
        </div>
      ) : (
        <p className={problem.code === 'changed' ? 'alarm version-problem' : 'quiet version-problem'}>
          {t(`versions.${problem.code}`)}
        </p>
      )}
      {asking && <Restore version={version} onClose={() => setAsking(false)} />}
    </li>
  );
}
