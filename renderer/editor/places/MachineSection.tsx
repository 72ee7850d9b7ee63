import { HardDrive } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useHostInfo } from '../../app/useHostInfo.ts';
import { getStorageHealth, subscribeStorageHealth } from '../../data/storageHealth.ts';
import { useEditor, usePlanPart } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

import { usePlaces, useSaveStatus } from './usePlaces.ts';
import { useWhen } from './useWhen.ts';

/** How often the backups are looked at while they are told of, ms. */
const LOOK_EVERY = 15_000;

/** When the plan was last put aside on this machine; `undefined` until that is known. */
function useLastBackup(plan: string, keepsLogs: boolean): string | null | undefined {
  const { bridge } = useEditor();
  const [at, setAt] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!keepsLogs) return;
    let wanted = true;
    const look = () =>
      bridge.backupList({ plan }).then((listed) => {
        if (wanted && listed.ok) setAt(listed.value[0]?.at ?? null);
      }, console.error);
    void look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [bridge, plan, keepsLogs]);
  return at;
}

/** How safe the plan is here: in the app, in the log on the disk, in backups. */
export function MachineSection() {
  const { bridge } = useEditor();
  const { sync, t } = useWords();
  const when = useWhen();
  const save = useSaveStatus();
  const info = useHostInfo(bridge);
  const planId = usePlanPart(({ info }) => info.planId);
  const keepsLogs = info?.keepsLogs === true;
  const isElsewhere = usePlaces().some(({ status }) => status.levelAt !== null);
  const onlyHere = info !== null && !keepsLogs && !isElsewhere;
  const backup = useLastBackup(planId, keepsLogs);
  const health = useSyncExternalStore(subscribeStorageHealth, getStorageHealth);
  const logFailed = save.state === 'failed' && save.reason === 'log';
  const lost = save.state === 'failed' && !logFailed;
  return (
    <section className="place">
      <header className="place-head">
        <HardDrive size={17} aria-hidden />
        <h3>{sync('here.title')}</h3>
      </header>
      <div className="place-body">
        <p className={lost ? 'alarm' : undefined}>
          {lost ? t(`save.${save.reason}`) : sync(save.state === 'saving' ? 'here.saving' : 'here.saved')}
        </p>
        {keepsLogs && (
          <p className={logFailed ? 'alarm' : 'quiet'}>{sync(logFailed ? 'here.log.failed' : 'here.log')}</p>
        )}
        {onlyHere && <p className="quiet">{sync('here.browserOnly')}</p>}
        {health.nearlyFull && <p className="alarm">{sync('here.nearlyFull')}</p>}
        {onlyHere && health.persistent === false && <p className="quiet">{sync('here.notPersistent')}</p>}
        {backup !== undefined && (
          <p className="quiet tabular">
            {backup === null ? sync('here.backup.none') : sync('here.backup', { when: when(backup) })}
          </p>
        )}
      </div>
    </section>
  );
}
