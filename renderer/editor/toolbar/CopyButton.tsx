import { Download } from 'lucide-react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../state/words.ts';
import { useExports } from './useExports.ts';
import { useSaveCopy } from './useSaveCopy.ts';

/** Saves the whole plan as a file that another person or machine can open, or as one for other programs. */
export function CopyButton() {
  const { t } = useWords();
  const saveCopy = useSaveCopy();
  const exports = useExports();
  return (
    <MenuTrigger>
      <IconButton icon={Download} label={t('toolbar.out')} />
      <Popover className="ui-popover" placement="bottom end" offset={4}>
        <Menu className="ui-menu">
          <MenuItem className="ui-option toolbar-option" onAction={() => void saveCopy()}>
            {t('toolbar.copy')}
          </MenuItem>
          <Separator className="ui-separator" />
          <MenuSection aria-label={t('export.title')}>
            {exports.map(({ format, label, run }) => (
              <MenuItem key={format} className="ui-option toolbar-option" onAction={() => void run()}>
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
