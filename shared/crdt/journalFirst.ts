import type * as Y from 'yjs';
import { JOURNAL } from './layout.ts';

/**
 * Puts the journal before the other root types. Yjs looks through them in their order for the name of the one an item
 * belongs to, at every edit and for every item it encodes, and in a plan that has lived most items are the journal's.
 */
export function journalFirst(doc: Y.Doc): void {
  const journal = doc.share.get(JOURNAL);
  const [first] = doc.share.keys();
  if (journal === undefined || first === JOURNAL) return;
  const others = [...doc.share].filter(([name]) => name !== JOURNAL);
  doc.share.clear();
  for (const [name, type] of [[JOURNAL, journal] as const, ...others]) doc.share.set(name, type);
}
