import { isWeekLetter, isWeekWord, monthPart } from './lexicon.ts';
import { isClose, isCloseMark, isNear, isSameLine, type Point, type Read, type Reader } from './point.ts';
import { tokenAt } from './tokens.ts';
import { fullYear, isFullYear, yearAfter } from './year.ts';

const LAST_WEEK = 53;

/** A number that may be a week's, and is not the beginning of something else (`uke 12.03`, `uke 2 timer`). */
export function weekNumberAt(reader: Reader, index: number): Read<number> | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'number' || token.text.length > 2 || token.value < 1) return null;
  const goesOn = '.,:'.includes(tokenAt(reader.tokens, index + 1).text) && isClose(reader, index + 1);
  if (goesOn && tokenAt(reader.tokens, index + 2).kind === 'number' && isClose(reader, index + 2)) return null;
  if (isCloseMark(reader, index + 1, '%')) return null;
  return token.value <= LAST_WEEK || reader.isField
    ? { value: token.value, next: index + 1 }
    : { value: 0, next: index + 1 };
}

/** `v. 6`, but not `v. 8. klasse`, where `v.` is «by». */
const isWholeNumber = (reader: Reader, index: number): boolean =>
  !isCloseMark(reader, index + 1, '.') || !isSameLine(reader, index + 2) || tokenAt(reader.tokens, index + 2).isCapital;

/** Past `uke`, `Uge nr.`, `v.34`: the index of the number, or -1. */
export function afterWeekWord(reader: Reader, index: number): number {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'word') return -1;
  const isDotted = isCloseMark(reader, index + 1, '.');
  const afterWord = isDotted ? index + 2 : index + 1;
  const isSwedish =
    token.text === 'v' && (reader.context.locale === 'sv' || (isDotted && isWholeNumber(reader, afterWord)));
  const isLetter = isWeekLetter(token.text) || isSwedish;
  if (isLetter)
    return isClose(reader, afterWord) || (token.text === 'v' && isSameLine(reader, afterWord)) ? afterWord : -1;
  if (!isWeekWord(token.text)) return -1;
  if (isCloseMark(reader, index + 1, ':')) return isSameLine(reader, index + 2) ? index + 2 : -1;
  const isNumbered = tokenAt(reader.tokens, afterWord).text === 'nr';
  const at = isNumbered ? (isCloseMark(reader, afterWord + 1, '.') ? afterWord + 2 : afterWord + 1) : afterWord;
  return isNear(reader, at) ? at : -1;
}

/** A year after a week: `uke 34 2024`, `uke 34, 2024`, `uke 34/2024`, `uke 34/24` where that cannot be a later week. */
function yearOfWeek(reader: Reader, index: number, week: number): Read<number> | null {
  if (isCloseMark(reader, index, '/') && isClose(reader, index + 1)) {
    const written = tokenAt(reader.tokens, index + 1);
    if (isFullYear(reader, index + 1)) return { value: written.value, next: index + 2 };
    const year = fullYear(Math.max(written.value, 0), reader.context.year);
    const isYear = written.text.length === 2 && written.value < week && year === reader.context.year;
    return isYear ? { value: year, next: index + 2 } : null;
  }
  const isWord = ['i', 'in', 'av'].includes(tokenAt(reader.tokens, index).text) && isFullYear(reader, index + 1);
  return yearAfter(reader, isWord ? index + 1 : index, false);
}

export function weekPoint(reader: Reader, number: Read<number>): Read<Point> {
  const year = yearOfWeek(reader, number.next, number.value);
  const point: Point = { kind: 'week', week: number.value, ...(number.value === 0 ? { isPlain: true } : {}) };
  return year ? { value: { ...point, year: year.value }, next: year.next } : { value: point, next: number.next };
}

/** `uke 34`, `Uge 24`, `ultimo uge 35` (the week itself), `week 34, 2024`. */
export function readWeek(reader: Reader, index: number): Read<Point> | null {
  const word = tokenAt(reader.tokens, index);
  const isPart = word.kind === 'word' && monthPart(word.text) !== undefined && isNear(reader, index + 1);
  const at = afterWeekWord(reader, isPart ? index + 1 : index);
  const number = at < 0 ? null : weekNumberAt(reader, at);
  return number && weekPoint(reader, number);
}
