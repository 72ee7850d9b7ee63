import { isDateWord, ordinalOf, seasonOf, yearPartLetter, yearPartOf } from './lexicon.ts';
import { isClose, isCloseMark, isNear, type Point, type Read, type Reader } from './point.ts';
import { GAP, tokenAt } from './tokens.ts';
import { skipOrdinal } from './wordedDate.ts';
import { isFullYear, isPeriod, yearAfter } from './year.ts';

/** Which of the parts: `2.`, `2nd`, `andre`. */
export function ordinalAt(reader: Reader, index: number): Read<number> | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind === 'number' && token.text.length === 1 && token.value >= 1 && token.value <= 4) {
    const isInNumber = token.gap === GAP.none && ['.', ','].includes(tokenAt(reader.tokens, index - 1).text);
    const next = skipOrdinal(reader, index + 1);
    // A dot too many is a common slip of the finger: `2.. tertial`.
    return isInNumber ? null : { value: token.value, next: isCloseMark(reader, next, '.') ? next + 1 : next };
  }
  const number = token.kind === 'word' ? ordinalOf(token.text) : undefined;
  return number === undefined ? null : { value: number, next: index + 1 };
}

/** `kvartal`, `tertial`, `halvår`, `half-year`. */
export function yearPartUnitAt(
  reader: Reader,
  index: number,
): Read<{ readonly first: number; readonly count: number }> | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'word' || !isNear(reader, index)) return null;
  const after = tokenAt(reader.tokens, index + 1);
  if (token.text === 'half') {
    const at = after.text === '-' ? index + 2 : index + 1;
    return tokenAt(reader.tokens, at).text === 'year' ? { value: { first: 40, count: 2 }, next: at + 1 } : null;
  }
  const unit = yearPartOf(token.text);
  if (unit === undefined || isCompound(reader, index + 1)) return null;
  const isDotted = token.text.startsWith('kv') && token.text.length <= 3 && isCloseMark(reader, index + 1, '.');
  return { value: unit, next: isDotted ? index + 2 : index + 1 };
}

/** `tertial-rapport`. */
function isCompound(reader: Reader, index: number): boolean {
  const { kind, text } = tokenAt(reader.tokens, index + 1);
  return isCloseMark(reader, index, '-') && isClose(reader, index + 1) && kind === 'word' && !isDateWord(text);
}

const WINTER = 24;

/** `vinteren 2025/26`: the winter that begins in the first of the two years. */
function winterYear(reader: Reader, index: number): Read<number> | null {
  const isTwoYears = isNear(reader, index) && isFullYear(reader, index) && isPeriod(reader, index);
  if (!isTwoYears) return null;
  const year = tokenAt(reader.tokens, index).value;
  const isNextYear = tokenAt(reader.tokens, index + 2).value % 100 === (year + 1) % 100;
  return isNextYear ? { value: year, next: index + 3 } : null;
}

function dated(reader: Reader, point: Point, next: number): Read<Point> {
  const year =
    (point.season === WINTER && !reader.isField ? winterYear(reader, next) : null) ?? yearAfter(reader, next);
  return year ? { value: { ...point, year: year.value }, next: year.next } : { value: point, next };
}

function readNumberedPart(reader: Reader, index: number): Read<Point> | null {
  const ordinal = ordinalAt(reader, index);
  const unit = ordinal && yearPartUnitAt(reader, ordinal.next);
  if (!ordinal || !unit || ordinal.value > unit.value.count) return null;
  return dated(reader, { kind: 'season', season: unit.value.first + ordinal.value - 1 }, unit.next);
}

/** `Q1 2024`, `T2`: without a year only in a field. */
function readLetteredPart(reader: Reader, index: number): Read<Point> | null {
  const token = tokenAt(reader.tokens, index);
  const isWhole = token.kind === 'word' && token.gap !== GAP.none && !isCompound(reader, index + 2);
  const unit = isWhole ? yearPartLetter(token.text) : undefined;
  const { kind, value } = tokenAt(reader.tokens, index + 1);
  if (unit === undefined || kind !== 'number' || !isClose(reader, index + 1) || value < 1 || value > unit.count)
    return null;
  const read = dated(reader, { kind: 'season', season: unit.first + value - 1 }, index + 2);
  const isCertain = read.value.year !== undefined || token.text === 'q';
  return isCertain || reader.isField ? read : null;
}

/** `høst 2024`, `våren 2025`; without a year it may be any year's, or be no season at all. */
function readNamedSeason(reader: Reader, index: number): Read<Point> | null {
  const token = tokenAt(reader.tokens, index);
  const season = token.kind === 'word' ? seasonOf(token.text) : undefined;
  if (season === undefined || isCompound(reader, index + 1)) return null;
  const read = dated(reader, { kind: 'season', season }, index + 1);
  return read.value.year === undefined ? { ...read, value: { ...read.value, isDoubtful: true } } : read;
}

/** A season, quarter, tertial or half-year. */
export const readYearPart = (reader: Reader, index: number): Read<Point> | null =>
  readNumberedPart(reader, index) ?? readLetteredPart(reader, index) ?? readNamedSeason(reader, index);
