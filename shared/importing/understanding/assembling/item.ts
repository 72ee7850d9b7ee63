import type { ReadDate } from '../../../time/index.ts';
import type { Piece } from '../pieces.ts';

/** How a statement and its date stand to each other. */
export type Form = 'dateFirst' | 'dateOnly' | 'dateInside' | 'dateLast' | 'undated';

/** A heading that says when: a month, a quarter, a week. */
export interface Section {
  readonly label: string;
  readonly when: string;
  readonly month: number | null;
}

/** A statement on its way to becoming entries. */
export interface Item {
  readonly piece: Piece;
  readonly form: Form;
  /** What it says, its dates among it. */
  text: string;
  readonly dates: ReadDate[];
  /** Stands for the text where that is only dates. */
  title: string;
  readonly topics: { readonly text: string; readonly piece: Piece }[];
  readonly section: Section | null;
  readonly context: readonly string[];
  lane: string;
  /** A clock time on a line of its own. */
  time: string;
  /** Stands in a table that came as lines: what is not on its own line may belong to another row. */
  readonly isInTable: boolean;
  /** Its days are bare numbers of columns that are not known. */
  readonly isColumns: boolean;
}
