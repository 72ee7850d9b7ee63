import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../state/words.ts';

const KEYS = [
  ['keys.add', 'N'],
  ['keys.step', '↑ ↓'],
  ['keys.day', '← →'],
  ['keys.week', 'Shift + ← →'],
  ['keys.end', 'Alt + ← →'],
  ['keys.start', 'Alt + Shift + ← →'],
  ['keys.lane', 'Alt + ↑ ↓'],
  ['keys.inspect', 'Enter'],
  ['keys.rename', 'F2'],
  ['keys.delete', 'Delete'],
  ['keys.undo', 'Ctrl + Z'],
  ['keys.redo', 'Ctrl + Shift + Z, Ctrl + Y'],
  ['keys.search', 'Ctrl + F'],
  ['keys.poster', 'Ctrl + P'],
  ['keys.zoom', '+ − 0'],
  ['keys.leave', 'Esc'],
] as const;

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the keyboard can do, for those who do not use a mouse or do not want to. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} closeLabel={t('action.close')} size="small">
      <dl className="keys">
        {KEYS.map(([message, keys]) => (
          <div key={message}>
            <dt>{t(message)}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Opens the list of what the keyboard can do. */
export function KeysButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={Keyboard} label={t('toolbar.keys')} onPress={() => setOpen(true)} />
      <KeysDialog isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}
