import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useLibraryText } from '../app/useText.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { type Recovery, recover } from '../data/recovery.ts';
import { Button } from '../ui/Button.tsx';
import { useLocale } from '../ui/LocaleContext.tsx';
import { instantText } from './instantText.ts';
import { sizeText } from './sizeText.ts';

export interface RecoveryListProps {
  /** Of one plan, newest first. */
  readonly recoveries: readonly Recovery[];
  /** How many are shown before one asks for more. */
  readonly shown: number;
  /** Whether the newest is what this screen is about. */
  readonly leads?: boolean;
  readonly onRecovered: (entry: CatalogueEntry) => void;
}

/** States of a plan that can be brought back, one click each. */
export function RecoveryList({ recoveries, shown, leads = false, onRecovered }: RecoveryListProps) {
  const text = useLibraryText();
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly id: string; readonly words: string } | null>(null);
  const zone = Temporal.Now.timeZoneId();
  const visible = all ? recoveries : recoveries.slice(0, shown);
  const older = recoveries.length - visible.length;

  const bringBack = async (recovery: Recovery) => {
    setBusy(recovery.id);
    setFailed(null);
    const made = await recover(recovery);
    setBusy(null);
    if (made.ok) onRecovered(made.value);
    else setFailed({ id: recovery.id, words: text(`backups.failed.${made.error.code}`) });
  };

  return (
    <>
      <ul>
        {visible.map((recovery, index) => {
          const when =
            recovery.at === '' ? text('backups.unknown') : instantText(recovery.at, now(), zone, locale, text, true);
          const title = recovery.title || text('backups.plan.untitled');
          return (
            <li key={recovery.id} className="recovery">
              <div>
                <p className="recovery-when tabular">{when}</p>
                <p className="recovery-from tabular">
                  {text(`backups.from.${recovery.from}`)}
                  {recovery.size !== null && ` · ${sizeText(recovery.size, locale)}`}
                </p>
                {failed?.id === recovery.id && (
                  <p className="ui-error" role="alert">
                    {failed.words}
                  </p>
                )}
              </div>
              <Button
                variant={leads && index === 0 ? 'primary' : 'plain'}
                aria-label={text('backups.restore.label', { title, when })}
                isDisabled={busy !== null}
                onPress={() => void bringBack(recovery)}
              >
                {text('backups.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
      {older > 0 && (
        <div className="recoveries-more">
          <Button variant="quiet" onPress={() => setAll(true)}>
            {text('backups.more', { count: older })}
          </Button>
        </div>
      )}
    </>
  );
}
