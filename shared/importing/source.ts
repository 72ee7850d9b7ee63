/**
 * A document taken apart into lines and tables, before anything in it is understood: what every reader of files gives
 * (text, HTML, docx, xlsx, csv, pdf) and the only thing that `readDocument` reads.
 */

/** A line of text; `line` is its number in the source as a person would count, from 1. */
export interface SourceLine {
  readonly type: 'line';
  readonly line: number;
  readonly text: string;
  /** 1–6 where the source itself marks it as a heading. */
  readonly heading: number | null;
}

/** A cell; its text may hold line breaks. A cell that spans columns stands in the first, empty in the others. */
export interface SourceCell {
  readonly line: number;
  readonly text: string;
  /** Where the source says so: empty because a cell above goes on here. */
  readonly isContinued?: true;
}

/** A table whose columns are known. */
export interface SourceTable {
  readonly type: 'table';
  readonly line: number;
  readonly rows: readonly (readonly SourceCell[])[];
}

export type SourceBlock = SourceLine | SourceTable;

/** Something the reader of the file has to say: pages without text, sheets left out, cells of our own that make no sense. */
export interface SourceRemark {
  readonly code:
    | 'pageWithoutText'
    | 'sheetEmpty'
    | 'sheetHidden'
    | 'hiddenRows'
    | 'cut'
    /** Events of a calendar that could not be read. */
    | 'eventsUnread'
    | 'recurrence'
    | 'encoding'
    | 'cell';
  readonly detail: string;
}

export interface SourceDocument {
  /** Name of the file, or empty. */
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** Why a file could not be taken apart; nothing of it was kept. */
export interface SourceError {
  readonly code:
    | 'unknownKind'
    | 'damaged'
    | 'password'
    /** Pictures of pages, no text. */
    | 'scanned'
    /** Text whose letters cannot be told: its fonts do not say which they are. */
    | 'garbled'
    | 'empty'
    | 'tooLarge'
    /** It would unpack to more than any document is. */
    | 'bomb'
    | 'tooSlow'
    | 'unreadable';
  readonly detail?: string;
}
