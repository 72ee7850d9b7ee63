import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { goTo, tell } from '../app/view.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { DAYS_IN_BIN, putInBin, takeFromBin } from '../data/plans.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLocale } from '../ui/LocaleContext.tsx';
import { saveToFile } from './fileFlow.ts';
import { instantText } from './instantText.ts';
import { PlanRow } from './PlanRow.tsx';

export interface PlanListProps {
  readonly entries: readonly CatalogueEntry[];
  readonly bridge: Bridge;
}

/** The plans on this machine, last opened first. */
export function PlanList({ entries, bridge }: PlanListProps) {
  const text = useLibraryText();
  const app = useAppText();
  const locale = useLocale();
  const [doomed, setDoomed] = useState<CatalogueEntry | null>(null);
  const instant = now();
  const zone = Temporal.Now.timeZoneId();

  const remove = async ({ id, title }: CatalogueEntry) => {
    setDoomed(null);
    await putInBin(id, now());
    tell({
      text: text('delete.done', { title }),
      action: { label: text('delete.undo'), run: () => void takeFromBin(id) },
    });
  };

  return (
    <>
      <ul className="plan-list" aria-label={text('recent.list')}>
        {entries.map((entry) => (
          <PlanRow
            key={entry.id}
            entry={entry}
            opened={instantText(entry.openedAt, instant, zone, locale, text)}
            onOpen={() => goTo(entry.id)}
            onSave={() => void saveToFile(entry.id, bridge, text)}
            onDelete={() => setDoomed(entry)}
          />
        ))}
      </ul>
      <Dialog
        size="small"
        title={text('delete.title')}
        isOpen={doomed !== null}
        onClose={() => setDoomed(null)}
        closeLabel={app('close')}
        actions={
          <>
            <Button onPress={() => setDoomed(null)}>{app('cancel')}</Button>
            <Button variant="danger" onPress={() => doomed && void remove(doomed)}>
              {text('delete.confirm')}
            </Button>
          </>
        }
      >
        <p>{text('delete.text', { title: doomed?.title || text('recent.untitled'), days: DAYS_IN_BIN })}</p>
      </Dialog>
    </>
  );
}
