import {
  ABOUT_WORDS,
  AND_WORDS,
  ARTICLES,
  BETWEEN_WORDS,
  DEADLINE_PREFIXES,
  FROM_WORDS,
  UNTIL_WORDS,
  weekdayOf,
} from './lexicon.ts';
import { isCloseMark, isMark, isNear, isWord, type Reader } from './point.ts';
import { tokenAt } from './tokens.ts';

/** What stands before a date and belongs to it. */
export interface Prefix {
  readonly isDeadline: boolean;
  readonly isAbout: boolean;
  readonly isFrom: boolean;
  readonly isUntil: boolean;
  readonly isBetween: boolean;
  /** A weekday or an article: what follows in figures is a day. */
  readonly isDay: boolean;
  /** First token that belongs to the date's own words: `fra` alone does not. */
  readonly start: number;
  readonly next: number;
}

const MOST_WORDS = 5;

/** Past a weekday with its dot and comma, or -1. Weekdays of two letters are words of their own without a dot. */
export function afterWeekday(reader: Reader, index: number): number {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'word' || weekdayOf(token.text) === undefined) return -1;
  const isDotted = isCloseMark(reader, index + 1, '.');
  if (token.text.length === 2 && !isDotted) return -1;
  const next = isDotted ? index + 2 : index + 1;
  return isMark(reader, next, ',') ? next + 1 : next;
}

/** Past `lørdag`, `lørdag og søndag`, `man.-tirs.`, `tirsdag den`. */
export function skipWeekdays(reader: Reader, index: number): number {
  const first = afterWeekday(reader, index);
  if (first < 0) return skipArticle(reader, index);
  const isJoined = isWord(reader, first, AND_WORDS) || isMark(reader, first, '-') || isWord(reader, first, UNTIL_WORDS);
  const second = isJoined ? afterWeekday(reader, first + 1) : -1;
  return skipArticle(reader, second < 0 ? first : second);
}

function skipArticle(reader: Reader, index: number): number {
  if (!isWord(reader, index, ARTICLES)) return index;
  if (isCloseMark(reader, index + 1, '.')) return index + 2;
  return isMark(reader, index + 1, ':') ? index + 2 : index + 1;
}

function afterAbout(reader: Reader, index: number): number {
  const token = tokenAt(reader.tokens, index);
  if (token.text === 'om' && tokenAt(reader.tokens, index + 1).text === 'lag') return index + 2;
  if (token.text === 'c' && isCloseMark(reader, index + 1, '.')) return index + 2;
  if (!isWord(reader, index, ABOUT_WORDS)) return -1;
  return isCloseMark(reader, index + 1, '.') ? index + 2 : index + 1;
}

/** Past `ca.`, `rundt`, `om lag`, or the same index. */
export const skipAboutWords = (reader: Reader, index: number): number => {
  const next = afterAbout(reader, index);
  return next < 0 ? index : next;
};

/** `f.o.m.` and `t.o.m.`, dots and all: the index after them, or -1. */
export function afterDotted(reader: Reader, index: number, letter: string): number {
  if (tokenAt(reader.tokens, index).text !== letter) return -1;
  const isSpelled = tokenAt(reader.tokens, index + 2).text === 'o' && tokenAt(reader.tokens, index + 4).text === 'm';
  if (!isSpelled || !isCloseMark(reader, index + 1, '.') || !isCloseMark(reader, index + 3, '.')) return -1;
  return isCloseMark(reader, index + 5, '.') ? index + 6 : index + 5;
}

/** Reads `senest`, `ca.`, `fra`, `mellom`, weekdays and articles, in whatever order they stand. */
export function readPrefix(reader: Reader, index: number): Prefix {
  let isDeadline = false;
  let isAbout = false;
  let isFrom = false;
  let isUntil = false;
  let isBetween = false;
  let isDay = false;
  let at = index;
  let start = index;
  for (let count = 0; count < MOST_WORDS && (at === index || isNear(reader, at)); count += 1) {
    if (tokenAt(reader.tokens, at).kind !== 'word') break;
    const about = afterAbout(reader, at);
    const fromDotted = afterDotted(reader, at, 'f');
    const untilDotted = afterDotted(reader, at, 't');
    const weekdays = skipWeekdays(reader, at);
    const isEnglishBy = tokenAt(reader.tokens, at).text === 'by' && reader.context.locale !== 'en';
    if (weekdays > at) {
      isDay = true;
      at = weekdays;
    } else if (isWord(reader, at, DEADLINE_PREFIXES) && !isEnglishBy) {
      isDeadline = true;
      at += 1;
    } else if (about >= 0) {
      isAbout = true;
      at = about;
    } else if (isWord(reader, at, FROM_WORDS) || fromDotted >= 0) {
      isFrom = true;
      at = fromDotted >= 0 ? fromDotted : at + 1;
      start = at;
    } else if (isWord(reader, at, UNTIL_WORDS) || untilDotted >= 0) {
      isUntil = true;
      at = untilDotted >= 0 ? untilDotted : at + 1;
      start = at;
    } else if (isWord(reader, at, BETWEEN_WORDS)) {
      isBetween = true;
      at += 1;
    } else break;
  }
  return { isDeadline, isAbout, isFrom, isUntil, isBetween, isDay, start, next: at };
}
