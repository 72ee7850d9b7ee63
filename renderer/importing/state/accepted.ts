import type { Accepted, AcceptedEntry } from '../../../shared/importing/accepting/acceptEdits.ts';
import { fieldsOfChange } from '../../../shared/importing/matching/changeOf.ts';
import type { ReadNote } from '../../../shared/importing/reading.ts';
import type { Comparison } from './comparison.ts';
import type { Draft } from './draft.ts';
import { type DraftRow, isNewlyLeft } from './rows.ts';

/** What of a draft goes into the plan. */
export function acceptedOf(
  draft: Draft,
  comparison: Comparison,
  notes: readonly ReadNote[],
  document: string,
): Accepted {
  const isNews = (row: DraftRow) => comparison.changeOf(row).type !== 'same';
  // One half of a row that was split may be left out, and the other not.
  const kept = new Set(draft.rows.filter((row) => row.isTaken || !isNews(row)).flatMap(({ reads }) => reads));
  return {
    document,
    entries: draft.rows.flatMap((row): readonly AcceptedEntry[] => {
      const change = comparison.changeOf(row);
      if (!row.isTaken || change.type === 'same') return [];
      const { entry, reads } = row;
      if (change.type === 'new') return [{ entry, reads, into: null }];
      return [{ entry, reads, into: { id: change.entry.id, ...fieldsOfChange(entry, change) } }];
    }),
    gone: comparison.gone.map(({ id }) => id).filter((id) => draft.gone.has(id)),
    leftOut: draft.rows.filter(isNewlyLeft).flatMap(({ reads }) => reads.filter((read) => !kept.has(read))),
    notes: draft.withNotes ? notes : [],
  };
}
