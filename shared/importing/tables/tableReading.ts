import type { ReadEntry, ReadNote } from '../reading.ts';

/** What is known about a table from outside it. */
export interface TableContext {
  /** The year of dates that have none written; null where nobody knows it. */
  readonly year: number | null;
  /** Whether that year is a guess: entries read by it are doubted as `yearGuessed`. */
  readonly isYearGuessed?: boolean;
  /** First month of the plan's year, 1 unless told. */
  readonly firstMonth?: number;
  /** Month of the heading above. */
  readonly month?: number;
  /** Headings above the table, outermost first. */
  readonly headings: readonly string[];
}

/** An entry without its id, which is the whole document's to give. */
export type TableEntry = Omit<ReadEntry, 'id'>;

/** What a table says. `series` is stable within the table only. */
export interface TableReading {
  readonly entries: readonly TableEntry[];
  readonly notes: readonly ReadNote[];
  /** The year the table itself says in its caption or header, else null. */
  readonly year: number | null;
}
