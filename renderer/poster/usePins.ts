import { useCallback, useMemo } from 'react';
import type { Pin } from '../../shared/scene/options.ts';
import { useEditor, useView } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import type { MoveCallout } from './useCalloutDrag.ts';
import { usePosterSettings } from './usePosterSettings.ts';

/** The callouts that stand where somebody put them. */
export interface Pins {
  /** Whether callouts can be put elsewhere: those round a wheel. */
  readonly movable: boolean;
  readonly pinned: ReadonlyMap<string, Pin>;
  readonly move: MoveCallout;
  readonly release: (entry: string) => void;
  readonly releaseAll: () => void;
}

const NONE: ReadonlyMap<string, Pin> = new Map();

/** Where people have put the callouts of the wheel, and how to put them elsewhere. */
export function usePins(): Pins {
  const { session, store } = useEditor();
  const { poster: words, t } = useWords();
  const { settings } = usePosterSettings();
  const comparison = useView((state) => state.comparison);
  const kept = useView((state) => state.pins);
  const movable = settings.view === 'wheel' && settings.layout === 'callouts' && comparison === null;
  const say = useCallback(
    (message: 'pins.moved' | 'pins.released', entry: string) => {
      const title = session.getPlan().entries.find(({ id }) => id === entry)?.title || t('entry.untitled');
      store.setState({ announcement: words(message, { title }) });
    },
    [session, store, words, t],
  );
  const move = useCallback<MoveCallout>(
    (entry, page, to) => {
      const share = (place: number, length: number) => Math.min(1, Math.max(0, place / length));
      const pin = { x: share(to.x, page.width), y: share(to.y, page.height) };
      store.setState(({ pins }) => ({ pins: new Map([...pins, [entry, pin]]) }));
      say('pins.moved', entry);
    },
    [store, say],
  );
  const release = useCallback(
    (entry: string) => {
      store.setState(({ pins }) => ({ pins: new Map([...pins].filter(([id]) => id !== entry)) }));
      say('pins.released', entry);
    },
    [store, say],
  );
  const releaseAll = useCallback(() => store.setState({ pins: NONE }), [store]);
  return useMemo(
    () => ({ movable, pinned: movable ? kept : NONE, move, release, releaseAll }),
    [movable, kept, move, release, releaseAll],
  );
}
