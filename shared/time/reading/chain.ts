import { readClock } from './clock.ts';
import { readDaysOfMonth } from './daysOfMonth.ts';
import type { Item } from './item.ts';
import { AND_WORDS, CLOCK_WORDS } from './lexicon.ts';
import { isMark, isNear, isSameLine, isWord, type Point, type Reader } from './point.ts';
import { afterWeekday, type Prefix, readPrefix } from './prefix.ts';
import { isDashList, readRange, readSharedUnit, skipQuestion, withMarks } from './range.ts';
import { readSharedMonth } from './sharedMonth.ts';
import { GAP, tokenAt } from './tokens.ts';
import { weekNumberAt, weekPoint } from './weeks.ts';

/** Dates that are written as one list, with what is said of them all. */
export interface Chain {
  readonly items: readonly Item[];
  readonly prefix: Prefix;
  /** Clock time behind the last of them; empty for none. */
  readonly time: string;
  readonly first: number;
  readonly next: number;
}

/** Applies what stands before and behind days that share their month to the last of them, or to all in a range. */
function qualifyShared(reader: Reader, items: readonly Item[], isAbout: boolean): readonly Item[] {
  const last = items.at(-1);
  if (!last) return items;
  const next = skipQuestion(reader, last.next);
  return items.map((item, index) => {
    const isLast = index === items.length - 1;
    const marks = {
      isAbout,
      isStartUncertain: false,
      isEndAbout: false,
      isEndUncertain: isLast && next > last.next,
      isApart: false,
    };
    const ends = withMarks(item.start, item.end ?? item.start, marks);
    return { ...item, ...(item.end ? ends : { start: ends.end }), next: isLast ? next : item.next };
  });
}

/** `(tirs)` behind a date. */
function withWeekday(reader: Reader, item: Item): Item {
  const isBracket = isMark(reader, item.next, '(') && isNear(reader, item.next);
  const weekday = isBracket ? afterWeekday(reader, item.next + 1) : -1;
  return weekday >= 0 && isMark(reader, weekday, ')') ? { ...item, next: weekday + 1 } : item;
}

function readItems(reader: Reader, prefix: Prefix, isListed: boolean): readonly Item[] | null {
  const shared =
    readSharedMonth(reader, prefix.next) ?? readDaysOfMonth(reader, prefix.next) ?? readSharedUnit(reader, prefix.next);
  if (shared) return qualifyShared(reader, shared, prefix.isAbout);
  const item = readRange(reader, prefix.next, prefix.isAbout, isListed);
  return item && [item];
}

/** Past a comma, `og`, `, og`, `&` between two dates; -1 where nothing joins them. */
function afterAnd(reader: Reader, index: number): number {
  const isComma = isMark(reader, index, ',') || isMark(reader, index, ';');
  const at = isComma ? index + 1 : index;
  const isAnd = isWord(reader, at, AND_WORDS) || isMark(reader, at, '&') || isMark(reader, at, '+');
  if (isAnd) return at + 1;
  if (isComma) return at;
  return isMark(reader, index, '/') && isSameLine(reader, index) ? index + 1 : -1;
}

/** Past what joins a date to the next one of its list, a dash among three or more days in figures too. */
function afterJoint(reader: Reader, { first, start, end, next }: Item): number {
  const isDash = isMark(reader, next, '-') && isSameLine(reader, next + 1) && end === undefined;
  return isDash && isDashList(reader, first, start) ? next + 1 : afterAnd(reader, next);
}

/** `uke 34, 35 og 36`: a further week without its word. */
function readFurtherWeek(reader: Reader, before: Point, index: number): Item | null {
  if (before.kind !== 'week' || !isNear(reader, index)) return null;
  const number = weekNumberAt(reader, index);
  if (!number || number.value === 0) return null;
  const week = weekPoint(reader, number);
  const after = tokenAt(reader.tokens, week.next);
  if (after.kind === 'word' && after.gap <= GAP.space && !isWord(reader, week.next, AND_WORDS)) return null;
  return { start: week.value, first: index, next: week.next };
}

/** The rest of a list: what stands before a further date is its own. */
function readFurther(reader: Reader, index: number, before: Item): readonly Item[] | null {
  const prefix = readPrefix(reader, index);
  if (prefix.isFrom || prefix.isUntil || prefix.isBetween || prefix.isDeadline) return null;
  const items = readItems(reader, prefix, true);
  if (items) return items.map((item, at) => (at === 0 ? { ...item, first: prefix.start } : item));
  const week = readFurtherWeek(reader, before.end ?? before.start, index);
  return week && [week];
}

const NOTICE_WORDS: ReadonlySet<string> = new Set(['obs', 'tid', 'tidspunkt', 'klokkeslett']);

/** What may stand between a date and its clock time: a mark, `Obs.`, a weekday, `fra`. */
function beforeClock(reader: Reader, index: number): number {
  let at = index;
  const mark = tokenAt(reader.tokens, at);
  if (mark.kind === 'mark' && ',;:(-'.includes(mark.text)) at += 1;
  if (isWord(reader, at, NOTICE_WORDS)) at += isMark(reader, at + 1, '.') || isMark(reader, at + 1, ':') ? 2 : 1;
  const weekday = afterWeekday(reader, at);
  if (weekday >= 0) at = isMark(reader, weekday, '.') ? weekday + 1 : weekday;
  return ['fra', 'frå', 'from', 'at'].includes(tokenAt(reader.tokens, at).text) ? at + 1 : at;
}

/** The clock time behind a date, with a weekday in brackets before or after it. */
export function readTimeBehind(reader: Reader, index: number): { time: string; next: number } {
  const at = beforeClock(reader, index);
  const isLine = isNear(reader, index) && isNear(reader, at);
  // Extraction leaves empty lines between a date and its time: `kl.` says that they belong together.
  const isSaid = isWord(reader, at, CLOCK_WORDS);
  const clock = isLine || isSaid ? readClock(reader, at, isSameLine(reader, index) || at > index) : null;
  if (!clock) return { time: '', next: index };
  const isBracketed = isMark(reader, index, '(') && isMark(reader, clock.next, ')');
  const next = isBracketed ? clock.next + 1 : clock.next;
  const weekday = isMark(reader, next, '(') && isNear(reader, next) ? afterWeekday(reader, next + 1) : -1;
  return { time: clock.value, next: weekday >= 0 && isMark(reader, weekday, ')') ? weekday + 1 : next };
}

/** `siste onsdag i februar, april og juni`: the same day of each month. */
const withNth = (item: Item, { nth }: Point): Item =>
  nth && item.start.kind === 'month' && !item.end && !item.start.part
    ? { ...item, start: { ...item.start, kind: 'day', nth } }
    : item;

/** Reads a date, or the list that it begins, with what belongs to it before and behind. */
export function readChain(reader: Reader, index: number): Chain | null {
  const prefix = readPrefix(reader, index);
  const first = readItems(reader, prefix, false);
  if (!first) return null;
  const items = first.map((item, at) => (at === 0 ? { ...item, first: prefix.start } : item));
  for (;;) {
    const last = items.pop();
    if (!last) return null;
    const remarked = withWeekday(reader, last);
    items.push(remarked);
    const at = afterJoint(reader, remarked);
    const further = at < 0 ? null : readFurther(reader, at, remarked);
    if (!further) break;
    items.push(...further.map((item) => withNth(item, remarked.start)));
  }
  const end = items.at(-1)?.next ?? prefix.next;
  const { time, next } = readTimeBehind(reader, end);
  return { items: between(prefix, items), prefix, time, first: prefix.start, next };
}

/** `mellom 1. og 15. mars` is one range. */
function between(prefix: Prefix, items: readonly Item[]): readonly Item[] {
  const [start, end] = items;
  if (!prefix.isBetween || !start || !end || items.length > 2 || start.end || end.end) return items;
  return [{ start: start.start, end: end.start, first: start.first, next: end.next }];
}
