import { ChevronDown, FolderSync, Server, Users } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { useLibraryText } from '../app/useText.ts';
import { offerInvitation, tell } from '../app/view.ts';
import { chooseFolder } from './chooseFolder.ts';
import { JoinFolderDialog } from './JoinFolderDialog.tsx';
import './join.css';

/** The ways into a plan that somebody else has shared. */
export function JoinMenu({ bridge }: { readonly bridge: Bridge }) {
  const text = useLibraryText();
  const [folder, setFolder] = useState<string | null>(null);
  const choose = async () => {
    setFolder(null);
    const chosen = await chooseFolder(bridge, text('join.folder.choose'));
    if (chosen.ok) setFolder(chosen.value);
    else tell({ text: text(chosen.error.code === 'unsupported' ? 'join.browser' : 'problem.unreachable') });
  };
  return (
    <>
      <MenuTrigger>
        <Button className="ui-button ui-button-plain">
          <Users size={16} aria-hidden />
          {text('join')}
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="ui-popover" placement="bottom end" offset={4}>
          <Menu className="ui-menu">
            <MenuItem className="ui-option join-option" onAction={() => void choose()}>
              <FolderSync size={16} aria-hidden />
              {text('join.folder')}
            </MenuItem>
            <MenuItem className="ui-option join-option" onAction={() => offerInvitation('')}>
              <Server size={16} aria-hidden />
              {text('join.invitation')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {folder !== null && (
        <JoinFolderDialog
          key={folder}
          path={folder}
          bridge={bridge}
          onOther={() => void choose()}
          onClose={() => setFolder(null)}
        />
      )}
    </>
  );
}
