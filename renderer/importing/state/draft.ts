/** What the user makes of a document before any of it counts: pure steps from one draft to the next. */
import type { ReadEntry, Reading } from '../../../shared/importing/reading.ts';
import { joinedEntry, splitRow } from './joining.ts';
import { yearsLater } from './otherYear.ts';
import { changedEntry, type DraftRow, rowOf } from './rows.ts';

export interface Draft {
  /** In the order of the document. */
  readonly rows: readonly DraftRow[];
  /** Entries of the plan, by id, that are to go because the document has them no more. */
  readonly gone: ReadonlySet<string>;
  /** Whether footnotes, abbreviations and paragraphs come along as notes. */
  readonly withNotes: boolean;
  /** The year dates without one were read in. */
  readonly year: number | null;
  /** Name of a new plan. */
  readonly title: string;
}

/** `wasLeftOut` tells what was left out when the document was imported before. */
export const draftOf = (
  reading: Reading,
  title: string,
  wasLeftOut: (entry: ReadEntry) => boolean = () => false,
): Draft => ({
  rows: reading.entries.map((entry) => rowOf(entry, wasLeftOut(entry))),
  gone: new Set(),
  withNotes: reading.notes.some(({ kind }) => kind !== 'paragraph'),
  year: reading.year,
  title,
});

const mapRow = (draft: Draft, id: string, change: (row: DraftRow) => DraftRow): Draft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.id === id ? change(row) : row)),
});

/** Changes what an entry says; that settles what was uncertain about it. */
export const changeRow = (draft: Draft, id: string, change: Partial<ReadEntry>): Draft =>
  mapRow(draft, id, (row) => ({ ...row, entry: changedEntry(row.entry, change), isTaken: true, isSeen: true }));

/** Leaves a row out, or takes it in again. */
export const takeRow = (draft: Draft, id: string, isTaken: boolean): Draft =>
  mapRow(draft, id, (row) => ({ ...row, isTaken }));

/** The user has looked at it, and it is right. */
export const confirmRow = (draft: Draft, id: string): Draft =>
  mapRow(draft, id, (row) => ({ ...row, isSeen: true, isTaken: true }));

/** Joins the second row to the first, which keeps its place. */
export function joinRows(draft: Draft, id: string, other: string): Draft {
  const second = draft.rows.find((row) => row.id === other);
  if (!second || id === other) return draft;
  const joined = mapRow(draft, id, (row) => ({
    ...row,
    entry: joinedEntry(row.entry, second.entry),
    reads: [...row.reads, ...second.reads.filter((read) => !row.reads.includes(read))],
    isTaken: true,
    isSeen: true,
  }));
  return { ...joined, rows: joined.rows.filter((row) => row.id !== other) };
}

/** Splits a row in two; `newId` is the second's. */
export const splitInTwo = (draft: Draft, id: string, newId: string): Draft => ({
  ...draft,
  rows: draft.rows.flatMap((row) => (row.id === id ? splitRow(row, newId) : [row])),
});

/** A row of a line of the document that was read as none; it stands where the line does. */
export function addRow(draft: Draft, entry: ReadEntry): Draft {
  const line = entry.sources[0]?.line ?? 0;
  const after = draft.rows.findIndex((row) => (row.entry.sources[0]?.line ?? 0) > line);
  const at = after < 0 ? draft.rows.length : after;
  return { ...draft, rows: draft.rows.toSpliced(at, 0, { ...rowOf(entry), reads: [], isSeen: true }) };
}

/** Reads the dates whose year the document does not tell in another year. */
export function setYear(draft: Draft, year: number): Draft {
  const years = year - (draft.year ?? year);
  if (years === 0) return { ...draft, year };
  const moved = (entry: ReadEntry): ReadEntry =>
    entry.doubts.includes('yearGuessed') ? { ...entry, when: yearsLater(entry.when, years) } : entry;
  return {
    ...draft,
    year,
    rows: draft.rows.map((row) => ({ ...row, entry: moved(row.entry), reads: row.reads.map(moved) })),
  };
}

/** Whether an entry that the document has no more is to go from the plan. */
export function takeGone(draft: Draft, entry: string, isTaken: boolean): Draft {
  const gone = new Set(draft.gone);
  if (isTaken) gone.add(entry);
  else gone.delete(entry);
  return { ...draft, gone };
}
