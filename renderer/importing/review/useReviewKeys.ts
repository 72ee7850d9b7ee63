import { type RefObject, useEffect } from 'react';
import { useReview } from './ReviewContext.tsx';
import type { RowActions } from './useRowActions.ts';

/** Where keys belong to what is being written or chosen. */
const WRITING = 'input:not([type=checkbox]), textarea, select, [role=listbox], [role=combobox], form';
/** What does something itself with Enter and Space. */
const OPERATED = 'button, a, summary, input, [role=radio]';

const PAGE = 10;

/** What the keyboard does in the review, wherever in its dialog the focus is; the same as its buttons. */
export function useReviewKeys(review: RefObject<HTMLElement | null>, actions: RowActions, onLeave: () => void): void {
  const { store } = useReview();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isHere = target === document.body || target?.closest('[role=dialog]')?.contains(review.current);
      if (!isHere || event.defaultPrevented || target?.closest(WRITING)) return;
      const { joining } = store.getState();
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (event.ctrlKey || event.metaKey) {
        if (key !== 'z' && key !== 'y') return;
        done();
        return key === 'y' || event.shiftKey ? actions.redo() : actions.undo();
      }
      if (event.altKey) return;
      if (key === 'Escape') {
        done();
        return joining === null ? onLeave() : actions.endJoin(false);
      }
      if ((key === 'Enter' || key === ' ') && target?.closest(OPERATED)) return;
      const moves: Readonly<Record<string, number>> = {
        ArrowDown: 1,
        ArrowUp: -1,
        PageDown: PAGE,
        PageUp: -PAGE,
        Home: Number.NEGATIVE_INFINITY,
        End: Number.POSITIVE_INFINITY,
      };
      const by = moves[key];
      if (by !== undefined) {
        done();
        return actions.move(by);
      }
      const does: Readonly<Record<string, () => void>> =
        joining !== null
          ? { Enter: () => actions.endJoin(true), j: () => actions.endJoin(true) }
          : {
              Enter: actions.edit,
              F2: actions.edit,
              ' ': () => actions.take(),
              Delete: () => actions.take(),
              Backspace: () => actions.take(),
              o: actions.confirm,
              j: actions.startJoin,
              s: actions.split,
              n: actions.nextOpen,
            };
      const run = does[key];
      if (!run) return;
      done();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [review, actions, onLeave, store]);
}
