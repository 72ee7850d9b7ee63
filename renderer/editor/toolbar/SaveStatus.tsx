import { ArrowUpDown, Check, Clock, CloudOff, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { type StatusTone, statusLine } from '../places/placeWords.ts';
import { usePlaces, useSaveStatus } from '../places/usePlaces.ts';
import { useEditor, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';

const ICONS = {
  saved: Check,
  level: Check,
  moving: ArrowUpDown,
  waiting: Clock,
  cannot: CloudOff,
  failed: TriangleAlert,
} as const satisfies Readonly<Record<StatusTone, unknown>>;

/** How long words must stand before they are read aloud, ms: every edit passes through «Lagrer …». */
const STANDING = 1_500;

/** The words once they have stood for a while. */
function useStanding(words: string): string {
  const [standing, setStanding] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStanding(words), STANDING);
    return () => clearTimeout(timer);
  }, [words]);
  return standing;
}

/** Says in one line where the last edits are, on this machine and elsewhere; pressing it tells the rest. */
export function SaveStatus() {
  const { store } = useEditor();
  const words = useWords();
  const save = useSaveStatus();
  const places = usePlaces();
  const writing = useView((state) => state.drafts > 0);
  const shown = useView((state) => state.panel === 'places');
  const line = statusLine(save, writing, places, words);
  const standing = useStanding(line.words);
  const Icon = ICONS[line.tone];
  const failed = line.tone === 'failed';
  const onlySaved = save.state === 'saved' && writing ? 'writing' : save.state;
  return (
    <div data-save={failed ? 'failed' : onlySaved} data-places={line.tone}>
      <Button
        className={`save-status save-status-${line.tone}`}
        aria-label={words.sync('status.open', { status: line.words.replace(/\.$/u, '') })}
        aria-expanded={shown}
        onPress={() => store.setState({ panel: shown ? 'inspector' : 'places' })}
      >
        <Icon size={13} aria-hidden />
        <span>{line.words}</span>
      </Button>
      <span className="visually-hidden" role={failed ? 'alert' : 'status'}>
        {failed ? line.words : standing}
      </span>
    </div>
  );
}
