import { daysInMonth } from '../days.ts';
import { continuesNumber, figureAt } from './figures.ts';
import { isDateWord, isDoubtfulMonth, isMonthAbbreviation, isPartLink, monthOf, monthPart } from './lexicon.ts';
import {
  isClose,
  isCloseMark,
  isMark,
  isNear,
  isSameLine,
  type Point,
  type Read,
  type Reader,
  skipMark,
  startsLine,
} from './point.ts';
import { GAP, tokenAt } from './tokens.ts';
import { isFullYear, isPeriod, yearAfter } from './year.ts';

/** A month's word, with the dot of an abbreviation. */
export function monthAt(reader: Reader, index: number): { month: number; word: string; next: number } | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'word') return null;
  const month = monthOf(token.text);
  if (month === undefined) return null;
  const isDotted = isMonthAbbreviation(token.text) && isCloseMark(reader, index + 1, '.');
  return { month, word: token.text, next: isDotted ? index + 2 : index + 1 };
}

/** English says which day with `st`, `nd`, `rd`, `th`; Swedish with `:a`, `:e`. */
const ENGLISH_ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

export function skipOrdinal(reader: Reader, index: number): number {
  const token = tokenAt(reader.tokens, index);
  if (token.kind === 'word' && token.gap === GAP.none && ENGLISH_ORDINALS.has(token.text)) return index + 1;
  // `16:e`, `21:a`
  const swedish = tokenAt(reader.tokens, index + 1);
  if (isCloseMark(reader, index, ':') && swedish.gap === GAP.none && (swedish.text === 'e' || swedish.text === 'a'))
    return index + 2;
  return isCloseMark(reader, index, '.') ? index + 1 : index;
}

/**
 * Where the month of a day stands: close, after a space or a hyphen, or in the next line where that goes on with it,
 * which a heading (`Mars`) after a line that ends in a number does not.
 */
function monthIndex(reader: Reader, index: number, isDotted: boolean): number {
  const at = isCloseMark(reader, index, '-') && isClose(reader, index + 1) ? index + 1 : index;
  const token = tokenAt(reader.tokens, at);
  if (token.kind === 'word' && (token.text === 'of' || token.text === 'i') && isSameLine(reader, at)) return at + 1;
  if (token.gap < GAP.line || (!token.isCapital && (isDotted || token.gap === GAP.line))) return at;
  return token.gap === GAP.line && isDotted && startsLine(reader, index - 2) ? at : -1;
}

/** A day and its month in words: `2. mai 2018`, `1 mars`, `17-mai`, `xx. mars`. */
function readDayAndMonth(reader: Reader, index: number, isListed: boolean): Read<Point> | null {
  const day = figureAt(reader, index);
  if (!day || (!isListed && continuesNumber(reader, index))) return null;
  const afterDay = skipOrdinal(reader, day.next);
  const at = monthIndex(reader, afterDay, afterDay > day.next);
  const month = at < 0 ? null : monthAt(reader, at);
  if (!month || isCompound(reader, month.next)) return null;
  const year = yearAfter(reader, month.next);
  const next = year?.next ?? month.next;
  const dated = year ? { year: year.value } : {};
  if (day.value === null) return { value: { kind: 'dayInMonth', month: month.month, ...dated }, next };
  const days = daysInMonth(year?.value ?? reader.context.year ?? 2024, month.month);
  const isDay = day.value >= 1 && day.value <= days;
  if (!isDay && (day.value === 0 || day.value > 31) && !reader.isField) return null;
  return {
    value: { kind: 'day', day: day.value, month: month.month, ...dated, ...(isDay ? {} : { isPlain: true }) },
    next,
  };
}

/** `November-grebet`, `mai-møtet`: a word that begins with a month is not a date. */
function isCompound(reader: Reader, index: number): boolean {
  if (!isCloseMark(reader, index, '-') || !isClose(reader, index + 1)) return false;
  const { kind, text } = tokenAt(reader.tokens, index + 1);
  return kind === 'word' && !isDateWord(text);
}

/** `May 15, 2024`, `March 3rd`: English alone has the day after the month. */
function readEnglish(reader: Reader, index: number): Read<Point> | null {
  const month = monthAt(reader, index);
  const day = month && isSameLine(reader, month.next) ? figureAt(reader, month.next) : null;
  if (!month || day?.value == null || day.value < 1 || day.value > 31) return null;
  const next = skipOrdinal(reader, day.next);
  const isOrdinal = next > day.next && !isMark(reader, day.next, '.');
  const year = yearAfter(reader, next, false);
  const isAmerican = isMark(reader, next, ',') && year !== null;
  if (!isOrdinal && !isAmerican && reader.context.locale !== 'en') return null;
  const isPlain = day.value > daysInMonth(year?.value ?? reader.context.year ?? 2024, month.month);
  const point: Point = { kind: 'day', day: day.value, month: month.month, ...(isPlain ? { isPlain } : {}) };
  return { value: year ? { ...point, year: year.value } : point, next: year?.next ?? next };
}

/** `mars`, `jan 2025`, `november 2018`; a word that is also something else is doubtful without a year. */
function readMonth(reader: Reader, index: number): Read<Point> | null {
  const month = monthAt(reader, index);
  if (!month || isCompound(reader, month.next)) return null;
  if (isMark(reader, index - 1, '-') && isClose(reader, index) && tokenAt(reader.tokens, index - 2).kind === 'word') {
    if (isClose(reader, index - 1) && !isDateWord(tokenAt(reader.tokens, index - 2).text)) return null;
  }
  const unknown = figureAt(reader, month.next);
  if (unknown?.value === null && isSameLine(reader, month.next) && !isMark(reader, month.next, '?')) {
    return { value: { kind: 'dayInMonth', month: month.month }, next: skipMark(reader, unknown.next, '.') };
  }
  const year = yearAfter(reader, month.next);
  const point: Point = { kind: 'month', month: month.month };
  if (year) return { value: { ...point, year: year.value }, next: year.next };
  return { value: isDoubtfulMonth(month.word) ? { ...point, isDoubtful: true } : point, next: month.next };
}

/** `primo juni`, `slutten av mai 2024`, `medio 2025`. */
function readMonthPart(reader: Reader, index: number): Read<Point> | null {
  const word = tokenAt(reader.tokens, index);
  const part = word.kind === 'word' ? monthPart(word.text) : undefined;
  if (part === undefined) return null;
  const afterWord = isCloseMark(reader, index + 1, '-') ? index + 2 : index + 1;
  const link = tokenAt(reader.tokens, afterWord);
  const at = link.kind === 'word' && isPartLink(link.text) && isSameLine(reader, afterWord) ? afterWord + 1 : afterWord;
  if (!isNear(reader, at)) return null;
  const month = readMonth(reader, at);
  if (month?.value.kind === 'month') {
    const { value, next } = month;
    if (part !== 'end') return { value: withoutDoubt({ ...value, part }), next };
    const day = daysInMonth(value.year ?? reader.context.year ?? 2024, value.month ?? 1);
    return { value: withoutDoubt({ ...value, kind: 'day', day }), next };
  }
  const isOfYear = at > afterWord || word.text === 'primo' || word.text === 'medio' || word.text === 'ultimo';
  if (!isFullYear(reader, at) || isPeriod(reader, at) || !isOfYear) return null;
  const year = tokenAt(reader.tokens, at).value;
  const value: Point = part === 'end' ? { kind: 'day', year, month: 12, day: 31 } : { kind: 'year', year, part };
  return { value, next: at + 1 };
}

export function withoutDoubt(point: Point): Point {
  const { isDoubtful: _, ...rest } = point;
  return rest;
}

/** A date with its month in words. */
export const readWorded = (reader: Reader, index: number, isListed = false): Read<Point> | null =>
  readMonthPart(reader, index) ??
  readDayAndMonth(reader, index, isListed) ??
  readEnglish(reader, index) ??
  readMonth(reader, index);
