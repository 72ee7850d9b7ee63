import { useLibraryText } from '../app/useText.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import type { Recovery } from '../data/recovery.ts';
import { RecoveryList } from './RecoveryList.tsx';
import { groupByPlan, recoveredTitle } from './recoveryPlans.ts';
import './recovery.css';

export interface RecoveryGroupsProps {
  readonly recoveries: readonly Recovery[];
  /** How many of a plan are shown before one asks for more. */
  readonly shown: number;
  /** Whether one plan's newest is what this screen is about. */
  readonly leads?: boolean;
  readonly onRecovered: (entry: CatalogueEntry) => void;
}

/** All that can be brought back, under each plan's name where there are several. */
export function RecoveryGroups({ recoveries, shown, leads = false, onRecovered }: RecoveryGroupsProps) {
  const text = useLibraryText();
  const groups = groupByPlan(recoveries);
  const where = recoveries.find((recovery) => recovery.where !== '')?.where;
  return (
    <div className="recoveries">
      {groups.map((group) => (
        <section key={group[0]?.plan}>
          {!(leads && groups.length === 1) && (
            <header className="recoveries-head">
              <h3>{recoveredTitle(group) ?? text('backups.plan.untitled')}</h3>
              {group[0]?.planKey === null && <p className="recovery-from">{text('backups.gone')}</p>}
            </header>
          )}
          <RecoveryList
            recoveries={group}
            shown={shown}
            leads={leads && groups.length === 1}
            onRecovered={onRecovered}
          />
        </section>
      ))}
      {where !== undefined && <p className="recovery-where">{text('backups.where', { where })}</p>}
    </div>
  );
}
