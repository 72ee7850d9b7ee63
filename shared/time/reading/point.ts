import type { Locale } from '../../i18n/translate.ts';
import { GAP, type Token, tokenAt } from './tokens.ts';

/** What is known before a text is read. */
export interface ReadContext {
  /** The year of what has none written; null where nobody knows it. */
  readonly year: number | null;
  /** First month of the plan's year, 1 unless told: earlier months are then in the next year. */
  readonly firstMonth?: number;
  /** Month of the heading above: `xx.xx` is a day in it, and so are bare days where they are asked for. */
  readonly month?: number;
  /** Reads `16. 21.` as days of the heading's month. */
  readonly bareDays?: boolean;
  readonly locale?: Locale | 'sv';
}

/** A text in the middle of being read. */
export interface Reader {
  readonly tokens: readonly Token[];
  readonly context: ReadContext;
  /** A field holds a date and nothing else, so that shorter forms are one as well (`17-4`, `2024`, `høst`). */
  readonly isField: boolean;
}

export type PointKind = 'day' | 'month' | 'dayInMonth' | 'dayInYear' | 'year' | 'week' | 'season' | 'unset';

/** Which of a month's days of one weekday: the first to the fourth, or the last (-1). */
export interface Nth {
  readonly ordinal: number;
  /** 1 is Monday. */
  readonly weekday: number;
}

/** One date as written; what nobody wrote is absent. */
export interface Point {
  readonly kind: PointKind;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  /** `første mandag i` the month, in place of `day`. */
  readonly nth?: Nth;
  readonly season?: number;
  /** `primo`, `medio`, `ultimo` of the month or year. */
  readonly part?: 'early' | 'middle' | 'late';
  readonly isAbout?: boolean;
  readonly isUncertain?: boolean;
  /** Month and day in figures: what else looks so (chapters, fractions, cases) is to be ruled out. */
  readonly isFigures?: boolean;
  /** Not a date unless something beside it says so. */
  readonly isDoubtful?: boolean;
  /** Plainly meant as a date though there is no such day: kept as a date not set, not passed over. */
  readonly isPlain?: boolean;
}

/** What was read, and the index of the token after it. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

export const isMark = (reader: Reader, index: number, text: string): boolean => {
  const token = tokenAt(reader.tokens, index);
  return token.kind === 'mark' && token.text === text;
};

/** A mark that stands close to what is before it. */
export const isCloseMark = (reader: Reader, index: number, text: string): boolean =>
  isMark(reader, index, text) && tokenAt(reader.tokens, index).gap === GAP.none;

export const isWord = (reader: Reader, index: number, words: ReadonlySet<string>): boolean => {
  const token = tokenAt(reader.tokens, index);
  return token.kind === 'word' && words.has(token.text);
};

/** Skips one mark if it is there. */
export const skipMark = (reader: Reader, index: number, text: string): number =>
  isMark(reader, index, text) ? index + 1 : index;

export const isClose = (reader: Reader, index: number): boolean => tokenAt(reader.tokens, index).gap === GAP.none;

/** Whether something of the text goes on in the same line. */
export const isSameLine = (reader: Reader, index: number): boolean => tokenAt(reader.tokens, index).gap <= GAP.space;

/** Whether it goes on, in this line or the next. */
export const isNear = (reader: Reader, index: number): boolean => tokenAt(reader.tokens, index).gap <= GAP.line;

export const startsLine = (reader: Reader, index: number): boolean => tokenAt(reader.tokens, index).gap >= GAP.line;

/** Whether the line ends before this token. */
export const endsLine = (reader: Reader, index: number): boolean => tokenAt(reader.tokens, index).gap >= GAP.line;
