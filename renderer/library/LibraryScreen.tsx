import { FileInput, FolderOpen, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { useAppText, useImportText, useLibraryText } from '../app/useText.ts';
import { startImport } from '../app/view.ts';
import { Button } from '../ui/Button.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { Bin } from './Bin.tsx';
import { Examples } from './Examples.tsx';
import { askAndTakeIn } from './fileFlow.ts';
import { JoinMenu } from './JoinMenu.tsx';
import { LibraryFoot } from './LibraryFoot.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { PlanList } from './PlanList.tsx';
import { useCatalogue } from './useCatalogue.ts';
import { useLostPlans } from './useLostPlans.ts';
import './library.css';

export interface LibraryScreenProps {
  readonly bridge: Bridge;
  /** Whether one came here from a plan: the focus was in it and would be lost. */
  readonly takesFocus: boolean;
}

/** The start screen: the plans on this machine, a new one, one from a file, the examples. */
export function LibraryScreen({ bridge, takesFocus }: LibraryScreenProps) {
  const text = useLibraryText();
  const entries = useCatalogue();
  const app = useAppText();
  const importing = useImportText();
  usePageTitle(null, app('app.name'));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) main.current?.focus();
  }, [takesFocus]);
  const [making, setMaking] = useState(false);
  const [backups, setBackups] = useState(false);
  const plans = entries?.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const deleted = entries?.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  const isEmpty = entries !== null && plans.length === 0;

  const lost = useLostPlans(isEmpty);

  return (
    <main className="library" ref={main} tabIndex={-1}>
      <header className="library-head">
        <h1>{text('title')}</h1>
        <div className="library-actions">
          <Button icon={FolderOpen} onPress={() => void askAndTakeIn(bridge, text)}>
            {text('open')}
          </Button>
          <Button icon={FileInput} onPress={() => startImport(null)}>
            {importing('menu')}
          </Button>
          <JoinMenu bridge={bridge} />
          {!isEmpty && (
            <Button variant="primary" icon={Plus} onPress={() => setMaking(true)}>
              {text('new')}
            </Button>
          )}
        </div>
      </header>
      {isEmpty ? (
        <div className="library-empty">
          <p>{text(lost ? 'backups.lost' : 'recent.empty')}</p>
          <div className="library-empty-actions">
            {lost && (
              <Button variant="primary" onPress={() => setBackups(true)}>
                {text('backups.open')}
              </Button>
            )}
            <Button variant={lost ? 'plain' : 'primary'} icon={Plus} onPress={() => setMaking(true)}>
              {text('recent.empty.action')}
            </Button>
          </div>
        </div>
      ) : (
        <PlanList entries={plans} bridge={bridge} />
      )}
      <Examples />
      <Bin entries={deleted} />
      {!lost && (
        <LibraryFoot
          bridge={bridge}
          hasUnshared={plans.some(({ places }) => places.length === 0)}
          onBackups={() => setBackups(true)}
        />
      )}
      {backups && <BackupsDialog onClose={() => setBackups(false)} />}
      {making && <NewPlanDialog isOpen onClose={() => setMaking(false)} />}
    </main>
  );
}
