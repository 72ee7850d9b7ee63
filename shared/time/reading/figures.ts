import { daysInMonth } from '../days.ts';
import { isUnknownFigure } from './lexicon.ts';
import { isClose, isCloseMark, isMark, type Point, type Read, type Reader, startsLine } from './point.ts';
import { GAP, tokenAt } from './tokens.ts';
import { fullYear, isFullYear, yearAfter } from './year.ts';

/** A day or month in figures; null is one not known (`xx`, `??`). */
interface Figure {
  readonly value: number | null;
  readonly digits: number;
  readonly next: number;
}

export function figureAt(reader: Reader, index: number): Figure | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind === 'number') {
    return token.text.length <= 2 && token.text !== ''
      ? { value: token.value, digits: token.text.length, next: index + 1 }
      : null;
  }
  if (token.kind === 'word' && isUnknownFigure(token.text))
    return { value: null, digits: token.text.length, next: index + 1 };
  if (!isMark(reader, index, '?')) return null;
  const isTwo = isCloseMark(reader, index + 1, '?');
  return { value: null, digits: 2, next: isTwo ? index + 2 : index + 1 };
}

/** Whether a number continues one that began before it: the middle of `1.250.12`, of `22 42.12`, of a telephone number. */
export function continuesNumber(reader: Reader, index: number): boolean {
  if (!isClose(reader, index) || index === 0) return false;
  const before = tokenAt(reader.tokens, index - 1);
  if (before.kind === 'word') return true;
  if (before.kind !== 'mark' || !'.,/:-_'.includes(before.text)) return false;
  const first = tokenAt(reader.tokens, index - 2);
  if (before.gap !== GAP.none) return false;
  return first.kind === 'number' || ('/_'.includes(before.text) && first.kind === 'word');
}

/** Whether what was read as a date goes on as something else: a fourth group, a decimal, a unit, a letter. */
function goesOnAsNumber(reader: Reader, index: number): boolean {
  const token = tokenAt(reader.tokens, index);
  const after = tokenAt(reader.tokens, index + 1);
  if (token.gap !== GAP.none) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'mark' || after.gap !== GAP.none) return token.text === '%';
  if (after.kind !== 'number') return false;
  return token.text === '.' || (',/'.includes(token.text) && !isCloseMark(reader, index + 2, '.'));
}

/** `12.02-24`: only the plan's own year, since `12.02-14.02` is a range. */
function yearBehindDash(reader: Reader, index: number): { year: number; next: number } | null {
  const { year } = reader.context;
  const written = tokenAt(reader.tokens, index + 1);
  const isDash = isCloseMark(reader, index, '-') && written.gap === GAP.none;
  if (!isDash || year === null || isCloseMark(reader, index + 2, '.')) return null;
  const isThisYear = written.value === year || (written.text.length === 2 && fullYear(written.value, year) === year);
  return written.kind === 'number' && isThisYear ? { year, next: index + 2 } : null;
}

/** The year of a date in figures: close behind its mark, or after a space in four digits. Null when it is no date. */
function yearOfFigures(
  reader: Reader,
  index: number,
  mark: string,
): { year?: number | 'unknown'; next: number } | null {
  const { context } = reader;
  // `12/2-24` has a year, `24/9-26/9` is a range.
  const isDashed = mark === '/' && isCloseMark(reader, index, '-') && !isCloseMark(reader, index + 2, '/');
  const isYearMark = isCloseMark(reader, index, mark) || isDashed;
  const written = tokenAt(reader.tokens, index + 1);
  if (isYearMark && written.gap === GAP.none) {
    if (written.kind === 'number') {
      if (isFullYear(reader, index + 1)) return { year: written.value, next: index + 2 };
      if (written.text.length === 2) return { year: fullYear(written.value, context.year), next: index + 2 };
      return isDashed ? { next: index } : null;
    }
    if (isUnknownFigure(written.text)) return { year: 'unknown', next: index + 2 };
  }
  if (isYearMark && mark === '.' && isFullYear(reader, index + 1) && written.gap === GAP.space) {
    const spaced = yearAfter(reader, index + 1, false);
    if (spaced) return { year: spaced.value, next: spaced.next };
  }
  const dashed = mark === '.' ? yearBehindDash(reader, index) : null;
  if (dashed) return dashed;
  const next = mark === '.' && isYearMark ? index + 1 : index;
  const year = yearAfter(reader, next, false);
  return year ? { year: year.value, next: year.next } : { next };
}

const FRACTIONS: ReadonlySet<string> = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '24/7']);

/** Whether a day and month without a year may as well be a chapter, a fraction or a case. */
function isDoubtful(reader: Reader, index: number, day: Figure, month: Figure, mark: string, next: number): boolean {
  if (mark === '-') return !reader.isField;
  if (mark === '/') {
    const isPadded = day.digits === 2 && month.digits === 2 && (day.value ?? 0) <= LAST_DAY;
    if (isPadded) return false;
    return FRACTIONS.has(`${day.value}/${month.value}`) || !startsLine(reader, index);
  }
  const isOutline = day.digits === 1 && month.digits === 1 && startsLine(reader, index);
  return isOutline && tokenAt(reader.tokens, next).kind === 'word' && reader.context.month !== month.value;
}

const LAST_DAY = 31;

/** Marks that a day and month in figures stand about. */
const MARKS: readonly string[] = ['.', '/', '-'];

/** Day and month apart, also `12. 2. 2024`, which takes the year to be one. */
function monthIndex(reader: Reader, index: number): { mark: string; at: number } | null {
  const mark = MARKS.find((one) => isCloseMark(reader, index, one));
  if (mark === undefined) return null;
  if (isClose(reader, index + 1)) return { mark, at: index + 1 };
  const isSpaced = mark === '.' && tokenAt(reader.tokens, index + 1).gap === GAP.space;
  const isSpacedDate =
    isSpaced &&
    isCloseMark(reader, index + 2, '.') &&
    isFullYear(reader, index + 3) &&
    tokenAt(reader.tokens, index + 3).gap <= GAP.space;
  return isSpacedDate || (isSpaced && reader.isField) ? { mark, at: index + 1 } : null;
}

function pointOf(reader: Reader, day: Figure, month: Figure, year: number | 'unknown' | undefined): Point | null {
  const dated = typeof year === 'number' ? { year } : {};
  if (month.value === null) return unknownMonth(reader, day, year);
  const isWhole = typeof year === 'number';
  const isMonth = month.value >= 1 && month.value <= 12;
  if (!isMonth && !isWhole && !reader.isField) return null;
  if (day.value === null) return isMonth ? { kind: 'dayInMonth', month: month.value, isFigures: true, ...dated } : null;
  const days = isMonth ? daysInMonth(isWhole ? year : (reader.context.year ?? 2024), month.value) : 0;
  const isDay = day.value >= 1 && day.value <= days;
  const isPadded = day.digits === 2 && month.digits === 2 && day.value >= 1 && day.value <= LAST_DAY && isMonth;
  const isPlain = !isDay && (isPadded || (isWhole && isMonth && day.value >= 1 && day.value <= LAST_DAY));
  if (!isDay && !isPlain && !reader.isField) return null;
  return {
    kind: 'day',
    day: day.value,
    month: month.value,
    isFigures: true,
    ...dated,
    ...(isPlain ? { isPlain } : {}),
  };
}

/** `xx.xx` and `xx.xx.2024`: a day of the heading's month where there is one, else of the year, else not set. */
function unknownMonth(reader: Reader, day: Figure, year: number | 'unknown' | undefined): Point | null {
  const { month } = reader.context;
  if (day.value !== null && !reader.isField && year === undefined) return null;
  if (year === 'unknown') return { kind: 'unset' };
  if (day.value === null && month !== undefined) {
    return { kind: 'dayInMonth', month, ...(year === undefined ? {} : { year }) };
  }
  return year === undefined ? { kind: 'unset' } : { kind: 'dayInYear', year };
}

const isMonth = ({ value }: Figure) => value === null || (value >= 1 && value <= 12);

/** A date in figures: `07.02`, `7.2.`, `07.02.24`, `12/2-24`, `07-02-2024`, `xx.12.24`, `XX.XX.XX`. */
export function readFigures(reader: Reader, index: number, isListed = false): Read<Point> | null {
  const day = figureAt(reader, index);
  if (!day || (!isListed && continuesNumber(reader, index))) return null;
  const between = monthIndex(reader, day.next);
  const month = between && figureAt(reader, between.at);
  if (!between || !month) return null;
  const { mark } = between;
  const isQuestion = day.value === null && isMark(reader, index, '?');
  if (isQuestion && mark === '-') return null;
  const year = yearOfFigures(reader, month.next, mark);
  if (!year || goesOnAsNumber(reader, year.next)) return null;
  if (mark === '-' && year.year === undefined && !(reader.isField && isMonth(month))) return null;
  const isFull = isFullYear(reader, year.next - 1);
  if (mark === '-' && !reader.isField && !isFull && (day.digits < 2 || month.digits < 2)) return null;
  const point = pointOf(reader, day, month, year.year);
  if (!point) return null;
  const doubtful = year.year === undefined && isDoubtful(reader, index, day, month, mark, year.next);
  return { value: doubtful ? { ...point, isDoubtful: true } : point, next: year.next };
}
