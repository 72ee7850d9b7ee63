import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type CatalogueEntry, readCatalogue } from '../data/catalogue.ts';

/** The plans on this machine as they stand, in this and other tabs; `null` until they are read. */
export function useCatalogue(): readonly CatalogueEntry[] | null {
  const [entries, setEntries] = useState<readonly CatalogueEntry[] | null>(null);
  useEffect(() => {
    const watched = liveQuery(readCatalogue).subscribe({
      next: setEntries,
      error: (error: unknown) => {
        console.error(error);
        setEntries([]);
      },
    });
    return () => watched.unsubscribe();
  }, []);
  return entries;
}
