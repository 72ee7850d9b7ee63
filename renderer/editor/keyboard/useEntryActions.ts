import { useCallback } from 'react';
import { formatEdtf, type IsoDate, UNSET, whenOf } from '../../../shared/time/index.ts';
import { addEntry } from '../commands/entryEdits.ts';
import { useEdit, useEditor } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { showWhen } from '../when/showWhen.ts';

/** Adds an entry and opens it with its title ready to be written over. Without a place: no date is guessed. */
export function useAddEntry(): (place: { readonly day: IsoDate; readonly lane: string | null } | null) => void {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { t } = useWords();
  return useCallback(
    (place) => {
      const plan = session.getPlan();
      const near = plan.entries.find(({ id }) => id === store.getState().selected);
      const lane = place ? place.lane : (near?.lanes[0] ?? plan.lanes[0]?.id ?? null);
      const id = session.newId();
      const added = edit(addEntry(plan, { id, title: t('entry.new'), lane, day: place?.day ?? null }));
      if (!added.ok) return;
      store.setState({
        selected: id,
        panel: 'inspector',
        focusField: 'title',
        filter: '',
        announcement: t('entry.added'),
      });
    },
    [session, store, edit, t],
  );
}

/** Goes to another entry: the panel shows it, and it has the focus in the view. */
export function useShowEntry(): (id: string) => void {
  const { store } = useEditor();
  return useCallback(
    (id) => {
      store.setState({ selected: id, panel: 'inspector', filter: '' });
      requestAnimationFrame(() => focusWorkspace(id));
    },
    [store],
  );
}

/** Deletes an entry; it stays among the deleted, from where it can be restored. */
export function useDeleteEntry(): (id: string) => void {
  const { session, store } = useEditor();
  const edit = useEdit();
  const { t } = useWords();
  return useCallback(
    (id) => {
      const title = session.getPlan().entries.find((entry) => entry.id === id)?.title ?? '';
      if (!edit([{ type: 'delete', kind: 'entry', id }]).ok) return;
      store.setState({
        selected: null,
        cell: null,
        announcement: t('entry.deleted', { title: title || t('entry.untitled') }),
      });
      focusWorkspace(null);
    },
    [session, store, edit, t],
  );
}

/** Says where an entry is after it was moved by keyboard or mouse: its date, or its lane if that is what changed. */
export function useSayPlace(): (id: string, changed: 'date' | 'lane') => void {
  const { session, store } = useEditor();
  const { t, locale } = useWords();
  return useCallback(
    (id, changed) => {
      const plan = session.getPlan();
      const entry = plan.entries.find((item) => item.id === id);
      if (!entry) return;
      const title = entry.title || t('entry.untitled');
      if (changed === 'lane') {
        const lane = plan.lanes.find((item) => item.id === entry.lanes[0])?.name ?? '';
        store.setState({ announcement: t('entry.inLane', { title, lane }) });
        return;
      }
      const when = entry.when === formatEdtf(UNSET) ? t('drag.unset') : showWhen(whenOf(entry.when), plan, locale);
      store.setState({ announcement: t('entry.movedTo', { title, when }) });
    },
    [session, store, t, locale],
  );
}

/** Gives the focus to an entry in the view, or to the view itself. */
export function focusWorkspace(entry: string | null): void {
  const workspace = document.querySelector<HTMLElement>('[data-workspace]');
  const target =
    entry === null
      ? null
      : workspace?.querySelector<HTMLElement | SVGElement>(`[data-entry="${CSS.escape(entry)}"][tabindex]`);
  (target ?? workspace)?.focus({ preventScroll: target === null });
}
