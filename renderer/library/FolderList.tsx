import { CornerLeftUp, FileText, Folder } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Temporal } from 'temporal-polyfill';
import type { FolderItem } from '../../shared/bridge/bridge.ts';
import { useLibraryText } from '../app/useText.ts';
import { now } from '../data/clock.ts';
import { Button } from '../ui/Button.tsx';
import { useLocale } from '../ui/LocaleContext.tsx';
import { instantText } from './instantText.ts';
import type { FolderState } from './useFolder.ts';

export interface FolderListProps {
  readonly folder: FolderState;
  readonly onGo: (path: string | null) => void;
  readonly onChoose: (item: FolderItem) => void;
  /** Said where there is nothing; where it is left out, that there are neither plans nor folders. */
  readonly emptyText?: string;
}

/** What is in a folder: subfolders to go to, plans to choose. */
export function FolderList({ folder, onGo, onChoose, emptyText }: FolderListProps) {
  const text = useLibraryText();
  const locale = useLocale();
  if (folder.state === 'reading') return <p className="folder-note">{text('folder.loading')}</p>;
  if (folder.state === 'failed') {
    const code = folder.error.code === 'badRequest' ? 'failed' : folder.error.code;
    return (
      <p className="folder-note" role="alert">
        {text(`problem.${code}`, { name: folder.path ?? '' })}
      </p>
    );
  }
  const zone = Temporal.Now.timeZoneId();
  const { path, parent, items } = folder.listing;
  const act = (chosen: string) => {
    const item = items.find((candidate) => candidate.path === chosen);
    if (item?.kind === 'folder') onGo(item.path);
    else if (item) onChoose(item);
  };
  return (
    <div className="folder">
      <div className="folder-head">
        <Button variant="quiet" icon={CornerLeftUp} isDisabled={parent === null} onPress={() => onGo(parent)}>
          {text('folder.up')}
        </Button>
        <span className="folder-path">{path}</span>
      </div>
      <ListBox
        className="ui-listbox folder-list"
        aria-label={text('folder.list', { path })}
        selectionMode="none"
        items={items}
        dependencies={[locale]}
        onAction={(key) => act(String(key))}
        renderEmptyState={() => <p className="folder-note">{emptyText ?? text('folder.empty')}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.path} textValue={item.name} className="ui-option folder-item">
            {item.kind === 'folder' ? <Folder size={16} aria-hidden /> : <FileText size={16} aria-hidden />}
            <span className="folder-name">{item.name}</span>
            {item.kind === 'plan' && (
              <span className="folder-modified tabular">{instantText(item.modified, now(), zone, locale, text)}</span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
