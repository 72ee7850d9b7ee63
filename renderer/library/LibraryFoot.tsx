import { ArchiveRestore } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useHostInfo } from '../app/useHostInfo.ts';
import { useLibraryText } from '../app/useText.ts';
import { getStorageHealth, subscribeStorageHealth } from '../data/storageHealth.ts';
import { Button } from '../ui/Button.tsx';
import './libraryFoot.css';

export interface LibraryFootProps {
  readonly bridge: Bridge;
  /** Whether a plan is in this browser and nowhere else. */
  readonly hasUnshared: boolean;
  readonly onBackups: () => void;
}

/** How safe the plans are here: the way to the backups, and a word where there are none. */
export function LibraryFoot({ bridge, hasUnshared, onBackups }: LibraryFootProps) {
  const text = useLibraryText();
  const info = useHostInfo(bridge);
  const { persistent } = useSyncExternalStore(subscribeStorageHealth, getStorageHealth);
  if (!info) return null;
  if (!info.keepsLogs && (persistent !== false || !hasUnshared)) return null;
  return (
    <footer className="library-foot">
      {info.keepsLogs ? (
        <Button variant="quiet" icon={ArchiveRestore} onPress={onBackups}>
          {text('backups.open')}
        </Button>
      ) : (
        <p className="library-note">{text('storage.notPersistent')}</p>
      )}
    </footer>
  );
}
