import { useState } from 'react';
import type { Bridge, FolderItem } from '../../shared/bridge/bridge.ts';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { type FolderTask, tellProblem } from '../app/view.ts';
import { askForFile } from '../data/pageBridge.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FolderList } from './FolderList.tsx';
import { downloadPlan, takeIn, takeInGiven, writeTo } from './fileFlow.ts';
import { planFileName } from './planFileName.ts';
import { useFolder } from './useFolder.ts';
import './folder.css';

export interface FolderDialogProps {
  readonly task: Exclude<FolderTask, { readonly purpose: 'choose' }>;
  readonly bridge: Bridge;
  readonly onClose: () => void;
}

/** Files and folders of this machine, for a host without file dialogs: one to open, or where to save. */
export function FolderDialog({ task, bridge, onClose }: FolderDialogProps) {
  const text = useLibraryText();
  const app = useAppText();
  const { folder, go } = useFolder(bridge);
  const [name, setName] = useState(task.purpose === 'save' ? task.name : '');
  const listing = folder.state === 'listed' ? folder.listing : null;
  const saving = task.purpose === 'save';
  const into = task.purpose === 'open' ? task.into : null;
  const opening = into === null ? 'folder.open.title' : 'merge.choose';
  const fileName = planFileName(name.replace(/\.aarring$/iu, ''));
  const replaces = saving && listing?.items.some((item) => item.kind === 'plan' && item.name === fileName);

  const openFile = async ({ path, name: chosen }: FolderItem) => {
    const read = await bridge.readFile({ path });
    onClose();
    if (read.ok) await takeIn(read.value, text, into);
    else tellProblem({ task: 'open', name: chosen, error: read.error });
  };

  const fromBrowser = async () => {
    const file = await askForFile();
    if (!file) return;
    onClose();
    await takeInGiven(file, text, into);
  };

  const save = async () => {
    if (!saving || !listing || name.trim() === '') return;
    const separator = listing.path.includes('\\') ? '\\' : '/';
    const path = `${listing.path.replace(/[\\/]$/u, '')}${separator}${fileName}`;
    if (await writeTo(path, task.planId, task.bytes, bridge, text)) onClose();
  };

  const instead = () => {
    if (!saving) return void fromBrowser();
    downloadPlan(fileName, task.bytes, text);
    onClose();
  };

  return (
    <Dialog
      title={text(saving ? 'folder.save.title' : opening)}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <span className="folder-instead">
            <Button variant="quiet" onPress={instead}>
              {text(saving ? 'folder.download' : 'folder.browser')}
            </Button>
          </span>
          <Button onPress={onClose}>{app('cancel')}</Button>
          {saving && (
            <Button variant="primary" isDisabled={!listing || name.trim() === ''} onPress={() => void save()}>
              {text(replaces ? 'folder.replace' : 'folder.save')}
            </Button>
          )}
        </>
      }
    >
      {saving && (
        <Field
          label={text('folder.name')}
          value={name}
          onChange={setName}
          maxLength={100}
          hint={replaces ? text('folder.replace.text', { name: fileName }) : undefined}
          error={name.trim() === '' ? text('folder.name.missing') : undefined}
        />
      )}
      <FolderList folder={folder} onGo={go} onChoose={(item) => (saving ? setName(item.name) : void openFile(item))} />
    </Dialog>
  );
}
