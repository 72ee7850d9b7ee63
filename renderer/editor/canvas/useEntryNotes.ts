import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Review } from '../../../shared/plan/review.ts';
import type { Person } from '../../../shared/sync/index.ts';
import { usePeople } from '../places/usePlaces.ts';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords, type Words } from '../state/words.ts';

/** What a view says of an entry beside the entry itself. */
export interface EntryNote {
  /** Others have changed it and nobody here has looked at it yet. */
  readonly unseen: boolean;
  /** Those who have it selected now. */
  readonly people: readonly Person[];
  /** Both in words. */
  readonly words: string;
}

export type EntryNotes = ReadonlyMap<string, EntryNote>;

/** The entries a change is to be looked at in: an item of an agenda belongs to its meeting. */
function changedEntries(plan: Plan, review: Review): ReadonlyMap<string, ReadonlySet<string>> {
  const meetings = new Map(plan.agenda.map(({ id, meeting }) => [id, meeting]));
  const changed = new Map<string, Set<string>>();
  for (const { kind, record, by } of review) {
    const entry = kind === 'entry' ? record : kind === 'agenda' ? meetings.get(record) : null;
    if (!entry) continue;
    const writers = changed.get(entry) ?? new Set();
    for (const writer of by) writers.add(writer);
    changed.set(entry, writers);
  }
  return changed;
}

/** Puts together what there is to say of each entry. */
export function entryNotes(
  plan: Plan,
  review: Review,
  people: readonly Person[],
  { t, sync }: Pick<Words, 't' | 'sync'>,
): EntryNotes {
  const changed = changedEntries(plan, review);
  const here = Map.groupBy(people, ({ selected }) => selected);
  const notes = new Map<string, EntryNote>();
  for (const { id } of plan.entries) {
    const writers = changed.get(id);
    const visitors = here.get(id) ?? [];
    if (!writers && visitors.length === 0) continue;
    const names = visitors.map(({ name }) => name || sync('someone')).join(', ');
    const words = [
      writers && (writers.size > 0 ? t('marks.unseenBy', { names: [...writers].join(', ') }) : t('marks.unseen')),
      visitors.length > 0 && t('marks.here', { names }),
    ].filter((part) => typeof part === 'string');
    notes.set(id, { unseen: writers !== undefined, people: visitors, words: words.join('. ') });
  }
  return notes;
}

/** What others have changed and where they are, by entry. */
export function useEntryNotes(): EntryNotes {
  const { session } = useEditor();
  const plan = usePlan();
  const words = useWords();
  const people = usePeople();
  const review = useSyncExternalStore(
    useCallback((listener) => session.subscribeReview(listener), [session]),
    useCallback(() => session.getReview(), [session]),
  );
  return useMemo(() => entryNotes(plan, review, people, words), [plan, review, people, words]);
}
