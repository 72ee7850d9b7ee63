import type { Item } from './item.ts';
import { AND_WORDS, UNTIL_WORDS } from './lexicon.ts';
import { afterNotSetRemark, dayNotSet } from './notSet.ts';
import {
  endsLine,
  isClose,
  isCloseMark,
  isMark,
  isNear,
  isSameLine,
  isWord,
  type Point,
  type Read,
  type Reader,
} from './point.ts';
import { afterDotted, skipAboutWords, skipWeekdays } from './prefix.ts';
import { readPoint } from './readPoint.ts';
import { tokenAt } from './tokens.ts';
import { afterWeekWord, weekNumberAt, weekPoint } from './weeks.ts';
import { withoutDoubt } from './wordedDate.ts';
import { yearAfter } from './year.ts';
import { ordinalAt, yearPartUnitAt } from './yearParts.ts';

/** Past `?` or `(?)` close behind a date, or the same index. */
export function skipQuestion(reader: Reader, index: number): number {
  if (isCloseMark(reader, index, '?')) return index + 1;
  if (isMark(reader, index, '?') && isSameLine(reader, index) && endsLine(reader, index + 1)) return index + 1;
  const isBracketed = isMark(reader, index, '(') && isMark(reader, index + 1, '?') && isMark(reader, index + 2, ')');
  return isBracketed && isNear(reader, index) ? index + 3 : index;
}

/** Past what joins two ends of a range: a dash, `til`, `t.o.m.`, `til og med`; -1 where nothing does. */
function afterRangeMark(reader: Reader, index: number): number {
  if (!isNear(reader, index)) return -1;
  const dotted = afterDotted(reader, index, 't');
  if (dotted >= 0) return dotted;
  if (isMark(reader, index, '-')) return isMark(reader, index + 1, '-') ? index + 2 : index + 1;
  if (!isWord(reader, index, UNTIL_WORDS)) return -1;
  const isWith = isWord(reader, index + 1, AND_WORDS) && tokenAt(reader.tokens, index + 2).text.startsWith('med');
  return isWith ? index + 3 : index + 1;
}

const SETTLED: ReadonlySet<string> = new Set(['day', 'month', 'dayInMonth']);

/** Which dates make a range: a title often follows a date with the same dash. */
function isRange(reader: Reader, start: Point, end: Point): boolean {
  if (start.kind === 'unset' || end.kind === 'unset') return false;
  if (reader.isField) return true;
  const isMonthOfDay = start.month === end.month && start.kind !== end.kind && start.year === end.year;
  if (SETTLED.has(start.kind) && SETTLED.has(end.kind)) return !isMonthOfDay || end.part !== undefined;
  if (start.kind === 'week' || end.kind === 'week') return start.kind !== 'season' && end.kind !== 'season';
  return start.kind === end.kind;
}

/** `Januar/februar`, `Q1/Q2`: neighbours on the two sides of a slash. */
function isNext(start: Point, end: Point): boolean {
  if (start.kind !== end.kind) return false;
  if (start.kind === 'month') return ((start.month ?? 0) % 12) + 1 === end.month;
  return start.kind === 'season' && (start.season ?? 0) + 1 === end.season;
}

/** `uke 3–10. november`: a number that begins a date of its own, unless it is close to the dash and without a dot. */
function isDateInstead(reader: Reader, index: number): boolean {
  const isTight = isClose(reader, index) && !isCloseMark(reader, index + 1, '.');
  const point = isTight ? null : readPoint(reader, index, true);
  return point?.value.kind === 'day' || point?.value.kind === 'season';
}

/** `uke 34-36`, `Uge 24/25`, `uke 52–1`: a second week without its word; behind a slash it is a later one. */
function readWeekTail(reader: Reader, start: Point, index: number): Read<Point> | null {
  if (start.kind !== 'week' || start.week === undefined || start.year !== undefined) return null;
  const isSlash = isMark(reader, index, '/') && isNear(reader, index + 1);
  const at = isSlash ? index + 1 : afterRangeMark(reader, index);
  if (at < 0 || !isNear(reader, at) || afterWeekWord(reader, at) >= 0 || isDateInstead(reader, at)) return null;
  const number = weekNumberAt(reader, at);
  if (!number || number.value === 0) return null;
  const isLater = number.value > start.week || number.value === 1;
  return isSlash && !isLater ? null : weekPoint(reader, number);
}

const isEdtfPair = (reader: Reader, first: number, next: number) =>
  isClose(reader, next) && isClose(reader, next + 1) && tokenAt(reader.tokens, first).value >= 1000;

/** Whether a day in figures comes after a dash that another number stands before. */
const isAfterDash = (reader: Reader, index: number) =>
  isMark(reader, index - 1, '-') &&
  isSameLine(reader, index) &&
  tokenAt(reader.tokens, isMark(reader, index - 2, '.') ? index - 3 : index - 2).kind === 'number';

/** `12.2 – 14.5 – 10.9`: three days or more with dashes between are a list, and no ranges. */
export function isDashList(reader: Reader, index: number, start: Point): boolean {
  if (!start.isFigures || reader.isField) return false;
  if (isAfterDash(reader, index)) return true;
  const second = afterRangeMark(reader, readPoint(reader, index, true)?.next ?? index);
  const end = second < 0 ? null : readPoint(reader, second, true);
  if (!end?.value.isFigures || !isMark(reader, end.next, '-') || !isSameLine(reader, end.next + 1)) return false;
  return readPoint(reader, end.next + 1, true)?.value.isFigures === true;
}

/** The far end of a range that begins with a date, with its own `ca.`. */
function readTail(
  reader: Reader,
  start: Read<Point>,
  first: number,
): (Read<Point> & { first: number; isAbout: boolean; isCompact: boolean }) | null {
  const week = readWeekTail(reader, start.value, start.next);
  if (week) return { ...week, first: start.next, isAbout: false, isCompact: true };
  const dash = isDashList(reader, first, start.value) ? -1 : afterRangeMark(reader, start.next);
  const isSlash = isMark(reader, start.next, '/') && isNear(reader, start.next) && isNear(reader, start.next + 1);
  const isIso = isSlash && isEdtfPair(reader, first, start.next);
  const at = dash >= 0 ? dash : isSlash ? start.next + 1 : -1;
  if (at < 0 || !isNear(reader, at)) return null;
  const afterAbout = skipAboutWords(reader, at);
  const end = readPoint(reader, skipWeekdays(reader, afterAbout), true);
  if (!end || (isSlash && !isIso && !isNext(start.value, end.value))) return null;
  return isRange(reader, start.value, end.value)
    ? { ...end, first: at, isAbout: afterAbout > at, isCompact: false }
    : null;
}

/** Whether both ends are said in full though they could share their month, unit or word: each then has its own doubt. */
function isSpelledOut({ year, kind, month, season }: Point, end: Point): boolean {
  if (year !== undefined || kind !== end.kind) return false;
  if (kind === 'day') return month === end.month;
  if (kind !== 'season') return kind === 'week';
  const unit = (code = 0) => (code >= 40 ? 40 : code >= 37 ? 37 : Math.min(code, 33));
  return unit(season) === unit(end.season);
}

const withDoubt = (point: Point, isAbout: boolean, isUncertain: boolean): Point => ({
  ...point,
  ...(isAbout ? { isAbout } : {}),
  ...(isUncertain ? { isUncertain } : {}),
});

/** The marks about the two ends of a range. */
export interface RangeMarks {
  /** `ca.` before the range. */
  readonly isAbout: boolean;
  readonly isStartUncertain: boolean;
  readonly isEndAbout: boolean;
  readonly isEndUncertain: boolean;
  /** Each end has its own marks; else they are both ends'. */
  readonly isApart: boolean;
}

/** Puts the qualifiers of a range where they belong: on both ends, unless each has its own. */
export const withMarks = (start: Point, end: Point, marks: RangeMarks): { start: Point; end: Point } => ({
  start: withDoubt(start, marks.isAbout, marks.isStartUncertain || (!marks.isApart && marks.isEndUncertain)),
  end: withDoubt(end, marks.isEndAbout || (!marks.isApart && marks.isAbout), marks.isEndUncertain),
});

const isMonthOrYear = ({ kind }: Point) => kind === 'month' || kind === 'year';

/** A date with its question mark and the remark that its day is not set. */
function readRemarked(reader: Reader, read: Read<Point>) {
  const next = skipQuestion(reader, read.next);
  const notSet = isMonthOrYear(read.value) ? afterNotSetRemark(reader, next) : -1;
  const isNotSet = notSet >= 0;
  return {
    value: isNotSet ? dayNotSet(read.value) : read.value,
    isUncertain: next > read.next,
    isNotSet,
    next: isNotSet ? notSet : next,
  };
}

/** A date, or the range that it begins; `isAbout` where `ca.` stands before it. */
export function readRange(reader: Reader, index: number, isAbout: boolean, isListed: boolean): Item | null {
  const read = readPoint(reader, index, isListed);
  if (!read) return null;
  const start = readRemarked(reader, read);
  const tail = readTail(reader, { value: read.value, next: start.next }, index);
  if (!tail) return { start: withDoubt(start.value, isAbout, start.isUncertain), first: index, next: start.next };
  const end = readRemarked(reader, tail);
  const hasOwn = start.isUncertain || start.isNotSet || tail.isAbout;
  const isNotSetShared = end.isNotSet && !hasOwn && isMonthOrYear(start.value);
  const isDoubtful =
    read.value.isDoubtful === true && tail.value.isDoubtful === true && tail.value.season !== undefined;
  const clean = (point: Point) => (isDoubtful ? point : withoutDoubt(point));
  const ends = withMarks(clean(isNotSetShared ? dayNotSet(start.value) : start.value), clean(end.value), {
    isAbout,
    isStartUncertain: start.isUncertain,
    isEndAbout: tail.isAbout,
    isEndUncertain: end.isUncertain,
    isApart: hasOwn || (end.isNotSet && !isNotSetShared) || (!tail.isCompact && isSpelledOut(read.value, tail.value)),
  });
  const joint = { from: start.next, to: tail.first };
  return { ...ends, first: index, next: end.next, ...(tail.isCompact ? {} : { joint }) };
}

/** `1.-2. kvartal`, `1. og 2. tertial`: numbered parts of the year that share their word. */
export function readSharedUnit(reader: Reader, index: number): readonly Item[] | null {
  const first = ordinalAt(reader, index);
  if (!first) return null;
  const dash = afterRangeMark(reader, first.next);
  const isAnd = isWord(reader, first.next, AND_WORDS);
  const isSlash = isMark(reader, first.next, '/');
  const second = ordinalAt(reader, dash >= 0 ? dash : first.next + 1);
  if ((dash < 0 && !isAnd && !isSlash) || !second || second.value <= first.value) return null;
  const unit = yearPartUnitAt(reader, second.next);
  if (!unit || second.value > unit.value.count) return null;
  const year = yearAfter(reader, unit.next);
  const point = (ordinal: number): Point => ({
    kind: 'season',
    season: unit.value.first + ordinal - 1,
    ...(year ? { year: year.value } : {}),
  });
  const next = year?.next ?? unit.next;
  if (!isAnd) return [{ start: point(first.value), end: point(second.value), first: index, next }];
  return [
    { start: point(first.value), first: index, next: first.next },
    { start: point(second.value), first: first.next + 1, next },
  ];
}
