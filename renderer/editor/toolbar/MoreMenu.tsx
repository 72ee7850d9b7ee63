import { Check, Download, Ellipsis, FileInput, FileOutput, Keyboard, Merge } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useImportText } from '../../app/useText.ts';
import { startImport } from '../../app/view.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../state/words.ts';
import { KeysDialog } from './KeysButton.tsx';
import { usePanelChoices, useTogglePanel } from './panelChoices.ts';
import { useExports } from './useExports.ts';
import { useSaveCopy } from './useSaveCopy.ts';

/** The panels and the rarer actions in one menu, where the window has no room for a button each. */
export function MoreMenu({ onMerge }: { readonly onMerge: () => void }) {
  const { t, sync } = useWords();
  const importing = useImportText();
  const choices = usePanelChoices();
  const toggle = useTogglePanel();
  const saveCopy = useSaveCopy();
  const exports = useExports();
  const [keys, setKeys] = useState(false);
  const actions = [
    [Keyboard, t('toolbar.keys'), () => setKeys(true)],
    [Download, t('toolbar.copy'), () => void saveCopy()],
    ...exports.map(({ label, run }) => [FileOutput, label, () => void run()] as const),
    [FileInput, importing('menu.tip'), () => startImport(null)],
    [Merge, t('toolbar.merge'), onMerge],
  ] as const;
  return (
    <>
      <MenuTrigger>
        <IconButton icon={Ellipsis} label={sync('panels.more')} />
        <Popover className="ui-popover" placement="bottom end" offset={4}>
          <Menu className="ui-menu">
            <MenuSection aria-label={sync('panels.panels')}>
              {choices.map(({ panel, icon: Icon, label, isShown }) => (
                <MenuItem
                  key={panel}
                  textValue={label}
                  className="ui-option toolbar-option"
                  onAction={() => toggle(panel)}
                >
                  <Icon size={16} aria-hidden />
                  <span>{label}</span>
                  {isShown && <Check size={15} aria-label={sync('panels.shown')} />}
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="ui-separator" />
            <MenuSection aria-label={t('toolbar.label')}>
              {actions.map(([Icon, label, run]) => (
                <MenuItem key={label} textValue={label} className="ui-option toolbar-option" onAction={run}>
                  <Icon size={16} aria-hidden />
                  <span>{label}</span>
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <KeysDialog isOpen={keys} onClose={() => setKeys(false)} />
    </>
  );
}
