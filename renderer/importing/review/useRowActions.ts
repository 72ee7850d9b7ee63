import { useMemo } from 'react';
import { useImportText } from '../../app/useText.ts';
import { newId } from '../../data/random.ts';
import { confirmRow, joinRows, splitInTwo, takeGone, takeRow } from '../state/draft.ts';
import { stepAgain, stepBack, step as takeStep } from '../state/reviewStore.ts';
import { isOpen } from '../state/rows.ts';
import type { ShownRow } from '../state/shownRows.ts';
import { useReview } from './ReviewContext.tsx';

export interface RowActions {
  readonly select: (key: string) => void;
  /** Goes so many rows on, or back. */
  readonly move: (by: number) => void;
  readonly edit: () => void;
  /** Takes the row in hand in, or leaves it out; without a wish, whichever it is not. */
  readonly take: (isTaken?: boolean, key?: string) => void;
  readonly confirm: () => void;
  readonly startJoin: () => void;
  readonly endJoin: (isWanted: boolean) => void;
  readonly split: () => void;
  readonly nextOpen: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const isRow = (row: ShownRow): row is Exclude<ShownRow, { type: 'heading' }> => row.type !== 'heading';

/** What one does with the row in hand, by keyboard or with the buttons. */
export function useRowActions(): RowActions {
  const { store, shown } = useReview();
  const text = useImportText();
  return useMemo(() => {
    const rows = shown.filter(isRow);
    const say = (said: string) => store.setState({ said });
    const at = (key: string | null) => rows.findIndex((row) => row.key === key);
    const inHand = (key = store.getState().selected) => rows.find((row) => row.key === key);
    const titleOf = (row: ShownRow) =>
      (row.type === 'row' ? row.row.entry.title : row.type === 'gone' ? row.entry.title : '') || text('row.untitled');
    const select = (key: string) => store.setState({ selected: key, isEditing: false });
    const move = (by: number) => {
      const now = at(store.getState().selected);
      const next = rows[Math.max(0, Math.min(rows.length - 1, now < 0 ? 0 : now + by))];
      if (next) select(next.key);
    };
    const nextOpen = () => {
      const now = at(store.getState().selected);
      const next = [...rows.slice(now + 1), ...rows.slice(0, now)].find((row) => row.type === 'row' && isOpen(row.row));
      if (next) select(next.key);
    };
    return {
      select,
      move,
      nextOpen,
      edit: () => {
        if (inHand()?.type === 'row') store.setState({ isEditing: true, joining: null });
      },
      take: (wanted, key) => {
        const row = inHand(key);
        if (!row) return;
        const isTaken = wanted ?? !(row.type === 'gone' ? row.isTaken : row.row.isTaken);
        takeStep(store, (draft) =>
          row.type === 'gone' ? takeGone(draft, row.entry.id, isTaken) : takeRow(draft, row.row.id, isTaken),
        );
        const said =
          row.type === 'gone' ? (isTaken ? 'said.removed' : 'said.kept') : isTaken ? 'said.taken' : 'said.left';
        say(text(said, { title: titleOf(row) }));
      },
      confirm: () => {
        const row = inHand();
        if (row?.type !== 'row') return;
        takeStep(store, (draft) => confirmRow(draft, row.row.id));
        say(text('said.ok', { title: titleOf(row) }));
        nextOpen();
      },
      startJoin: () => {
        const row = inHand();
        if (row?.type !== 'row') return;
        store.setState({ joining: row.key, isEditing: false });
        // What belongs together mostly stands together.
        move(1);
      },
      endJoin: (isWanted) => {
        const { joining } = store.getState();
        const other = inHand();
        store.setState({ joining: null });
        if (joining === null) return;
        if (isWanted && other?.type === 'row') {
          takeStep(store, (draft) => joinRows(draft, joining, other.row.id));
          const joined = store.getState().draft.rows.find(({ id }) => id === joining);
          say(text('said.joined', { title: joined?.entry.title ?? '' }));
        }
        select(joining);
      },
      split: () => {
        const row = inHand();
        if (row?.type !== 'row') return;
        takeStep(store, (draft) => splitInTwo(draft, row.row.id, newId()));
        say(text('said.split'));
        store.setState({ isEditing: true });
      },
      undo: () => stepBack(store),
      redo: () => stepAgain(store),
    };
  }, [store, shown, text]);
}
