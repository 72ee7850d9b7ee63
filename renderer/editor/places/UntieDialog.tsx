import { useState } from 'react';
import { useAppText } from '../../app/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SharedPlace } from './placeWords.ts';

export interface UntieDialogProps {
  readonly place: SharedPlace;
  readonly onClose: () => void;
  readonly onUntied: () => void;
}

/** Asks before a plan is untied from a place, and says that nothing is deleted there. */
export function UntieDialog({ place, onClose, onUntied }: UntieDialogProps) {
  const { session, store } = useEditor();
  const { sync } = useWords();
  const app = useAppText();
  const [untying, setUntying] = useState(false);
  const { kind, id, status } = place;
  const untie = async () => {
    setUntying(true);
    await session.places.remove(id);
    onClose();
    onUntied();
    store.setState({ announcement: sync('untie.done') });
  };
  return (
    <Dialog
      size="small"
      title={sync(`untie.title.${kind}`)}
      isOpen
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={onClose}>{app('cancel')}</Button>
          <Button variant="danger" isDisabled={untying} onPress={() => void untie()}>
            {sync('untie.confirm')}
          </Button>
        </>
      }
    >
      <div className="untie">
        <p>{sync(`untie.text.${kind}`)}</p>
        {status.unsent > 0 && <p className="alarm">{sync('untie.unsent')}</p>}
      </div>
    </Dialog>
  );
}
