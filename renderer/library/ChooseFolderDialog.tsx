import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import type { FolderTask } from '../app/view.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FolderList } from './FolderList.tsx';
import { NewFolder } from './NewFolder.tsx';
import { type FolderState, useFolder } from './useFolder.ts';
import './folder.css';

export interface ChooseFolderDialogProps {
  readonly task: Extract<FolderTask, { readonly purpose: 'choose' }>;
  readonly bridge: Bridge;
}

const foldersOnly = (folder: FolderState): FolderState =>
  folder.state === 'listed'
    ? {
        ...folder,
        listing: { ...folder.listing, items: folder.listing.items.filter(({ kind }) => kind === 'folder') },
      }
    : folder;

/** Folders of this machine, for a host without dialogs of its own: the one that is open is the one chosen. */
export function ChooseFolderDialog({ task, bridge }: ChooseFolderDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { folder, go } = useFolder(bridge);
  const { title, onDone } = task;
  const path = folder.state === 'listed' ? folder.listing.path : null;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => onDone(null)}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={() => onDone(null)}>{app('cancel')}</Button>
          <Button variant="primary" isDisabled={path === null} onPress={() => onDone(path)}>
            {text('folder.choose')}
          </Button>
        </>
      }
    >
      <FolderList
        folder={foldersOnly(folder)}
        onGo={go}
        onChoose={() => undefined}
        emptyText={text('folder.empty.folders')}
      />
      {path !== null && <NewFolder key={path} bridge={bridge} path={path} onMade={go} />}
    </Dialog>
  );
}
