import type { ReadDate } from '../../../time/index.ts';
import { datesIn } from '../dating.ts';
import type { HeaderLine } from '../headerLine.ts';
import type { Piece } from '../pieces.ts';
import type { Form, Item, Section } from './item.ts';

/** What is known before the pieces are read. */
export interface WalkContext {
  readonly year: number | null;
  readonly firstMonth: number;
}

/** An undated statement, and how to take it back where it turns out to be the title of what stands below it. */
export interface Pending {
  readonly piece: Piece;
  readonly takeBack: () => void;
}

/** A statement that may be the name of a record whose fields stand below it. */
export interface Subject {
  readonly text: string;
  readonly takeBack: () => void;
  isTaken: boolean;
}

/** A title with dates below it on lines of their own. */
export interface List {
  readonly title: string;
  readonly piece: Piece;
  readonly isBullet: boolean;
}

/** Where reading stands in a document: what was gathered, and what holds for the next piece. */
export interface Walk {
  firstMonth: number;
  readonly items: Item[];
  /** What belongs to no entry. */
  readonly rest: Piece[];
  readonly headings: { readonly level: number; readonly text: string }[];
  section: Section | null;
  /** The body that a heading names. */
  lane: string;
  /** A short line that heads dated lines. */
  laneHeading: string;
  /** What the next undated statement may belong to. */
  current: Item | null;
  /** The undated statement right above. */
  pending: Pending | null;
  /** Dates on lines of their own stand above what happens then, not below. */
  isDateBeforeTitle: boolean;
  /** As `isDateBeforeTitle`, told from the whole of this part of the document. */
  datesAbove: boolean;
  /** What the fields of a record below it are of. */
  subject: Subject | null;
  /** What the dates of a list are of: the line above it. */
  list: List | null;
  /** The head of a table that came as lines. */
  header: HeaderLine | null;
  /** The last single day: a programme with times is of it. */
  day: string;
  year: number | null;
  /** Number of the last point of a numbered list. */
  listNumber: number;
}

export const startWalk = ({ year, firstMonth }: WalkContext): Walk => ({
  firstMonth,
  items: [],
  rest: [],
  headings: [],
  section: null,
  lane: '',
  laneHeading: '',
  current: null,
  pending: null,
  isDateBeforeTitle: false,
  datesAbove: false,
  subject: null,
  list: null,
  header: null,
  day: '',
  year,
  listNumber: 0,
});

/** The dates of a text in this place; `isBare` reads `16.` as a day of the section's month. */
export const datesAt = ({ year, firstMonth, section }: Walk, text: string, isBare = false): readonly ReadDate[] =>
  datesIn(text, isBare, { year, firstMonth, section });

interface NewItem {
  readonly piece: Piece;
  readonly text: string;
  readonly dates: readonly ReadDate[];
  readonly form: Form;
  readonly title?: string;
  readonly isColumns?: boolean;
}

/** Adds a statement as an item under the headings that hold, and makes it the current one. */
export function addItem(walk: Walk, { piece, text, dates, form, title = '', isColumns = false }: NewItem): Item {
  const { section, lane, laneHeading, headings } = walk;
  const above = [...headings.map((heading) => heading.text), laneHeading, section?.label ?? ''];
  const item: Item = {
    piece,
    form,
    text,
    title,
    isColumns,
    isInTable: walk.header !== null,
    section,
    lane,
    context: above.filter((line) => line !== ''),
    dates: [...dates],
    topics: [],
    time: '',
  };
  walk.items.push(item);
  walk.current = item;
  return item;
}
