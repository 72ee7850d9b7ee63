import { Download } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../state/words.ts';
import { useSaveCopy } from './useSaveCopy.ts';

/** Saves the whole plan as a file that another person or machine can open. */
export function CopyButton() {
  const { t } = useWords();
  return <IconButton icon={Download} label={t('toolbar.copy')} onPress={useSaveCopy()} />;
}
