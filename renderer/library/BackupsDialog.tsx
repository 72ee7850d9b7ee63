import { useEffect, useState } from 'react';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { goTo, tell } from '../app/view.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { listRecoveries, type Recovery } from '../data/recovery.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RecoveryGroups } from './RecoveryGroups.tsx';

/** Recoveries of a plan that are shown before one asks for more. */
const SHOWN = 3;

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
  return (
    <Dialog title={text('backups.title')} isOpen onClose={onClose} closeLabel={app('close')}>
      {recoveries === null && <p className="folder-note">{text('backups.looking')}</p>}
      {recoveries?.length === 0 && <p className="folder-note">{text('backups.none')}</p>}
      {recoveries !== null && recoveries.length > 0 && (
        <div className="backups">
          <p>{text('backups.text')}</p>
          <RecoveryGroups recoveries={recoveries} shown={SHOWN} onRecovered={recovered} />
        </div>
      )}
    </Dialog>
  );
}
