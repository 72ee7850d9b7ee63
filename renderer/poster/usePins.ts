import { useCallback, useMemo } from 'react';
import { pinEdits, pinsFor } from '../../shared/plan/pins.ts';
import type { Pin } from '../../shared/scene/options.ts';
import { useEdit, useEditor, usePlanPart, useView } from '../editor/state/EditorContext.tsx';
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
  const pins = usePlanPart((plan) => plan.pins);
  const edit = useEdit();
  const { poster: words, t } = useWords();
  const { view, layout = '' } = usePosterSettings().shown;
  const comparison = useView((state) => state.comparison);
  const movable = view === 'wheel' && layout === 'callouts' && comparison === null;
  const pinned = useMemo(() => (movable ? pinsFor({ pins }, { view, layout }) : NONE), [movable, pins, view, layout]);

  const put = useCallback(
    (entry: string, at: Pin | null) => {
      const now = session.getPlan();
      if (!edit(pinEdits(now, { entry, view, layout }, at)).ok) return;
      const title = now.entries.find(({ id }) => id === entry)?.title || t('entry.untitled');
      store.setState({ announcement: words(at === null ? 'pins.released' : 'pins.moved', { title }) });
    },
    [session, store, edit, view, layout, words, t],
  );
  const move = useCallback<MoveCallout>(
    (entry, page, to) => {
      const share = (place: number, length: number) => Math.min(1, Math.max(0, place / length));
      put(entry, { x: share(to.x, page.width), y: share(to.y, page.height) });
    },
    [put],
  );
  const release = useCallback((entry: string) => put(entry, null), [put]);
  const releaseAll = useCallback(() => {
    const now = session.getPlan();
    edit([...pinned.keys()].flatMap((entry) => pinEdits(now, { entry, view, layout }, null)));
  }, [session, edit, pinned, view, layout]);
  return useMemo(() => ({ movable, pinned, move, release, releaseAll }), [movable, pinned, move, release, releaseAll]);
}
