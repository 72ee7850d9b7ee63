import type { ReadDoubt, ReadEntry } from '../../../shared/importing/reading.ts';

/** An entry under review. */
export interface DraftRow {
  readonly id: string;
  /** As the user has it now. */
  readonly entry: ReadEntry;
  /** As it was read; several where rows were joined. */
  readonly reads: readonly ReadEntry[];
  /** Whether it goes into the plan. */
  readonly isTaken: boolean;
  /** Whether it was left out when the document was imported before. */
  readonly wasLeftOut: boolean;
  /** Whether it was uncertain when it was read: it keeps its place among these when it has been looked at. */
  readonly wasUncertain: boolean;
  /** Whether the user has changed it or said that it is right. */
  readonly isSeen: boolean;
}

/** Below this an entry is shown first and marked (`ReadEntry.confidence`). */
const SURE = 0.6;

/** A year that was guessed is asked for once, for the whole document. */
const ASKED_ONCE: ReadonlySet<ReadDoubt> = new Set(['yearGuessed']);

/** What makes an entry uncertain, of what is to be looked at row by row. */
export function doubtsOf(entry: ReadEntry): readonly ReadDoubt[] {
  const own = entry.doubts.filter((doubt) => !ASKED_ONCE.has(doubt));
  const noDate = entry.when === '' ? (['noDate'] as const) : [];
  const noTitle = entry.title.trim() === '' ? (['noTitle'] as const) : [];
  return [...new Set([...own, ...noDate, ...noTitle])];
}

/** Whether it is left out now, and was not before. */
export const isNewlyLeft = (row: DraftRow): boolean => !row.isTaken && !row.wasLeftOut;

const isUncertain = (entry: ReadEntry): boolean => entry.confidence < SURE || doubtsOf(entry).length > 0;

/** Whether it is still to be looked at. */
export const isOpen = (row: DraftRow): boolean => row.wasUncertain && !row.isSeen && row.isTaken;

export const rowOf = (entry: ReadEntry, wasLeftOut = false): DraftRow => ({
  id: entry.id,
  entry,
  reads: [entry],
  isTaken: !wasLeftOut,
  wasLeftOut,
  wasUncertain: isUncertain(entry),
  isSeen: false,
});

/** Doubts that a new date or title settles. */
export function changedEntry(entry: ReadEntry, change: Partial<ReadEntry>): ReadEntry {
  const settled = new Set<ReadDoubt>([
    ...('when' in change
      ? (['noDate', 'ambiguousDate', 'monthUnknown', 'columnGuessed', 'dateCarried', 'yearGuessed'] as const)
      : []),
    ...('title' in change ? (['noTitle'] as const) : []),
  ]);
  return { ...entry, ...change, doubts: entry.doubts.filter((doubt) => !settled.has(doubt)) };
}
