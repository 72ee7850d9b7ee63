import { useEffect } from 'react';
import type { Edit } from '../../../shared/plan/edit.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import { addDays, boundsOf, whenOf } from '../../../shared/time/index.ts';
import { moveToLane, neighbourLane, pullEntry, shiftEntry } from '../commands/entryEdits.ts';
import { useEdit, useEditor } from '../state/EditorContext.tsx';
import { turnTo } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import { type Command, commandFor } from './keymap.ts';
import { neighbourEntry } from './neighbour.ts';
import { focusWorkspace, useAddEntry, useDeleteEntry, useSayPlace } from './useEntryActions.ts';
import { useTurning } from './useTurning.ts';
import { zoomBy } from './zoomBy.ts';

/** Where keys belong to what is being written or chosen, not to the plan. */
const WRITING =
  'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]';
/** What does something itself when it has the focus and Enter or Space is pressed. */
const OPERATED = 'button, a, summary';
/** Commands about the selected entry; elsewhere than in the view their keys mean other things. */
const ABOUT_ENTRY = new Set<Command['type']>(['shift', 'pull', 'lane', 'step', 'delete', 'inspect', 'rename', 'zoom']);

function editsFor(plan: Plan, entry: Entry, command: Command): readonly Edit[] {
  if (command.type === 'shift') return shiftEntry(entry, command.days);
  if (command.type === 'pull') {
    const edge = boundsOf(whenOf(entry.when))?.[command.edge];
    return edge ? pullEntry(entry, command.edge, addDays(edge, command.days)) : [];
  }
  if (command.type === 'lane') {
    const lane = neighbourLane(plan, entry, command.step);
    return lane === null ? [] : moveToLane(entry, entry.lanes[0] ?? null, lane);
  }
  return [];
}

/** Listens to the keyboard while a plan is open. */
export function useCommands(): void {
  const { session, store } = useEditor();
  const edit = useEdit();
  const add = useAddEntry();
  const remove = useDeleteEntry();
  const sayPlace = useSayPlace();
  const { undo, redo } = useTurning();
  const { t } = useWords();

  useEffect(() => {
    const select = (id: string | null) => {
      store.setState({ selected: id });
      if (id !== null) requestAnimationFrame(() => focusWorkspace(id));
    };

    const change = (command: Command) => {
      const plan = session.getPlan();
      const entry = plan.entries.find(({ id }) => id === store.getState().selected);
      if (!entry) return;
      const edits = editsFor(plan, entry, command);
      if (edits.length === 0) {
        if (command.type === 'shift') store.setState({ announcement: t('entry.cannotMove') });
        return;
      }
      if (!edit(edits).ok) return;
      sayPlace(entry.id, command.type === 'lane' ? 'lane' : 'date');
    };

    const run = (command: Command) => {
      const { selected, view, panel } = store.getState();
      switch (command.type) {
        case 'undo':
          return undo();
        case 'redo':
          return redo();
        case 'add':
          return add(null);
        case 'search':
          return store.setState((state) => ({ ...turnTo('table')(state), searches: state.searches + 1 }));
        case 'poster':
          return store.setState(turnTo('poster'));
        case 'leave':
          if (view === 'poster') return store.setState({ selected: null, panel: 'poster', failure: null });
          return panel !== 'inspector' && panel !== null
            ? store.setState({ panel: 'inspector' })
            : store.setState({ selected: null, failure: null });
        case 'step':
          return select(neighbourEntry(session.getPlan().entries, selected, command.step));
        case 'zoom':
          return zoomBy(store, command.by);
        case 'delete':
          return selected === null ? undefined : remove(selected);
        case 'inspect':
          return selected === null ? undefined : store.setState({ panel: 'inspector', focusField: 'title' });
        case 'rename':
          if (selected === null) return;
          return view === 'table'
            ? store.setState({ cell: { entry: selected, field: 'title' } })
            : store.setState({ panel: 'inspector', focusField: 'title' });
        default:
          return change(command);
      }
    };

    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const command = commandFor({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      });
      if (!command || event.defaultPrevented) return;
      const writing = target?.closest(WRITING);
      if (writing && command.type === 'leave' && writing.closest('[data-panel]')) {
        focusWorkspace(store.getState().selected);
        return;
      }
      // In a field whose words are in the plan already, taking back means the plan's last change.
      const takesBack = (command.type === 'undo' || command.type === 'redo') && store.getState().drafts === 0;
      if (writing && !(takesBack && writing.closest('[data-panel]'))) return;
      if (command.type === 'inspect' && target?.closest(OPERATED)) return;
      const inView = target === document.body || target?.closest('[data-workspace]');
      if (ABOUT_ENTRY.has(command.type) && !inView) return;
      event.preventDefault();
      run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session, store, edit, add, remove, sayPlace, t, undo, redo]);
}
