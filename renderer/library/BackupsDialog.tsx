import { useEffect, useState } from 'react';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { goTo, tell } from '../app/view.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { listRecoveries, type Recovery } from '../data/recovery.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RecoveryList } from './RecoveryList.tsx';

/** Recoveries of a plan that are shown before one asks for more. */
const SHOWN = 3;

const byPlan = (recoveries: readonly Recovery[]): readonly (readonly Recovery[])[] => [
  ...Map.groupBy(recoveries, ({ plan }) => plan).values(),
];

/** All that can be brought back on this machine, plan by plan. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useLibraryText();
  const app = useAppText();
  const [recoveries, setRecoveries] = useState<readonly Recovery[] | null>(null);
  useEffect(() => {
    listRecoveries(null).then(setRecoveries, (error: unknown) => {
      console.error(error);
      setRecoveries([]);
    });
  }, []);
  const recovered = ({ id, title }: CatalogueEntry) => {
    onClose();
    goTo(id);
    tell({ text: text('backups.done', { title: title || text('recent.untitled') }) });
  };
  const where = recoveries?.find((recovery) => recovery.where !== '')?.where;
  return (
    <Dialog title={text('backups.title')} isOpen onClose={onClose} closeLabel={app('close')}>
      {recoveries === null && <p className="folder-note">{text('backups.looking')}</p>}
      {recoveries?.length === 0 && <p className="folder-note">{text('backups.none')}</p>}
      {recoveries !== null && recoveries.length > 0 && (
        <div className="recoveries">
          <p>{text('backups.text')}</p>
          {byPlan(recoveries).map((group) => (
            <section key={group[0]?.plan}>
              <h3>{group.find(({ title }) => title !== '')?.title ?? text('backups.plan.untitled')}</h3>
              <RecoveryList recoveries={group} shown={SHOWN} onRecovered={recovered} />
            </section>
          ))}
          {where !== undefined && <p className="recovery-where">{text('backups.where', { where })}</p>}
        </div>
      )}
    </Dialog>
  );
}
