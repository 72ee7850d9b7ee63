import { useWords } from '../../editor/state/words.ts';
import { Button } from '../../ui/Button.tsx';
import { usePins } from '../usePins.ts';

/** How callouts are put elsewhere, and how all of them go back. */
export function PinsSection() {
  const { poster } = useWords();
  const { pinned, movable, releaseAll } = usePins();
  if (!movable) return null;
  return (
    <div className="poster-pins">
      <p className="quiet poster-hint">
        {pinned.size === 0 ? poster('pins.help') : poster('pins', { count: pinned.size })}
      </p>
      {pinned.size > 0 && (
        <Button variant="quiet" onPress={releaseAll}>
          {poster('pins.release')}
        </Button>
      )}
    </div>
  );
}
