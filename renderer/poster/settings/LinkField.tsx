import { checkLink } from '../../../shared/scene/qrCode.ts';
import { DraftField } from '../../editor/inspector/DraftField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { usePosterSettings } from '../usePosterSettings.ts';

/** The address that the poster's QR code leads to. */
export function LinkField() {
  const { poster } = useWords();
  const { kept, change } = usePosterSettings();
  const isFine = (text: string) => text.trim() === '' || checkLink(text).ok;
  return (
    <DraftField
      label={poster('link')}
      value={kept.link}
      whole
      read={(text) => (isFine(text) ? { hint: poster('link.help') } : { error: poster('link.unread') })}
      onCommit={(text) => {
        if (isFine(text) && text.trim() !== kept.link) change({ link: text.trim() });
      }}
    />
  );
}
