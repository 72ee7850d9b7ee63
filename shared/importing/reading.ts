import type { EntryKind, EntryStatus } from '../plan/plan.ts';
import type { Edtf } from '../time/index.ts';

/** Where something was read. */
export interface ReadSource {
  /** As in `SourceLine`. */
  readonly line: number;
  /** The words as they stand there. */
  readonly text: string;
}

/** An entry as it was understood; nothing of it is in a plan before the user has accepted it. */
export interface ReadEntry {
  /** Stable within one reading. */
  readonly id: string;
  readonly title: string;
  /** EDTF; empty where the line has no date at all. `XXXX-XX-XX` where it says that none is set. */
  readonly when: Edtf | '';
  /** The date in the document's words. */
  readonly whenText: string;
  /** Clock time as `13:00/15:00`, `13:00`, or empty. */
  readonly time: string;
  readonly kind: EntryKind;
  readonly status: EntryStatus;
  /** Name of the body, level or theme; empty where the document does not say. */
  readonly lane: string;
  readonly place: string;
  readonly responsible: readonly string[];
  readonly minutes: number | null;
  /** Why it was moved or cancelled, and where that is said. */
  readonly reason: string;
  /** Headings above it, outermost first. */
  readonly context: readonly string[];
  /** Topics on lines of their own below it, and the footnotes that it refers to. */
  readonly topics: readonly string[];
  /** Entries that belong together (dates of one repeated item, steps of a cascade) have the same one; else empty. */
  readonly series: string;
  /** Its step in a cascade: «avd.leder». */
  readonly step: string;
  /** Where it was read; more than one where two places say the same. */
  readonly sources: readonly ReadSource[];
  /** 0–1; below 0.6 it is shown first and marked. */
  readonly confidence: number;
  /** What makes it uncertain. */
  readonly doubts: readonly ReadDoubt[];
}

/** Of a line that says a title and nothing else: what an entry is made from. */
export const BLANK_ENTRY = {
  title: '',
  when: '',
  whenText: '',
  time: '',
  kind: 'activity',
  status: 'planned',
  lane: '',
  place: '',
  responsible: [],
  minutes: null,
  reason: '',
  context: [],
  topics: [],
  series: '',
  step: '',
  doubts: [],
} as const satisfies Omit<ReadEntry, 'id' | 'sources' | 'confidence'>;

export type ReadDoubt =
  | 'yearGuessed'
  | 'monthUnknown'
  | 'ambiguousDate'
  | 'noDate'
  | 'noTitle'
  | 'columnGuessed'
  /** Nothing stands in its place for a date: that of the row above was taken. */
  | 'dateCarried';

/** Text that belongs to the plan and is no entry: a footnote, a line of the legend, a paragraph. */
export interface ReadNote {
  readonly kind: 'footnote' | 'abbreviation' | 'paragraph';
  /** `1)`, `FSK`; empty for a paragraph. */
  readonly mark: string;
  readonly text: string;
  readonly source: ReadSource;
}

export interface Reading {
  readonly title: string;
  /** The year most dates were read in; `null` where none could be told. */
  readonly year: number | null;
  readonly entries: readonly ReadEntry[];
  readonly notes: readonly ReadNote[];
}

export interface ReadOptions {
  /** For dates without a year where the document does not say one. */
  readonly year?: number;
  /** The year it is: of several in which the weekdays fit their dates, the nearest to it is meant. */
  readonly thisYear?: number;
}
