import { useCallback, useEffect, useState } from 'react';
import type { Bridge, BridgeError, FolderListing } from '../../shared/bridge/bridge.ts';

/** Where the folder dialog last was in this window. */
let lastFolder: string | null = null;

export type FolderState =
  | { readonly state: 'reading' }
  | { readonly state: 'listed'; readonly listing: FolderListing }
  | { readonly state: 'failed'; readonly error: BridgeError; readonly path: string | null };

/** A folder of this machine, and how to go to another. */
export function useFolder(bridge: Bridge): {
  readonly folder: FolderState;
  readonly go: (path: string | null) => void;
} {
  const [folder, setFolder] = useState<FolderState>({ state: 'reading' });
  const [path, setPath] = useState<string | null>(lastFolder);

  useEffect(() => {
    let wanted = true;
    bridge.listFolder({ path }).then((listed) => {
      if (!wanted) return;
      if (listed.ok) {
        lastFolder = listed.value.path;
        setFolder({ state: 'listed', listing: listed.value });
      } else if (path !== null && listed.error.code === 'notFound') setPath(null);
      else setFolder({ state: 'failed', error: listed.error, path });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, path]);

  return { folder, go: useCallback((next) => setPath(next), []) };
}
