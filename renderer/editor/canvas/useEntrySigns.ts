import { useMemo } from 'react';
import type { EntrySigns } from '../../scene/EntrySigns.tsx';
import { initialsOf } from '../places/initials.ts';
import { useWords } from '../state/words.ts';
import { useEntryNotes } from './useEntryNotes.ts';

/** What others have changed and where they are, as a drawing shows it. */
export function useEntrySigns(): EntrySigns {
  const notes = useEntryNotes();
  const { sync } = useWords();
  return useMemo(
    () =>
      new Map(
        [...notes].map(([id, { unseen, people, words }]) => [
          id,
          { dot: unseen, initials: people.map(({ name }) => initialsOf(name || sync('someone'))), words },
        ]),
      ),
    [notes, sync],
  );
}
