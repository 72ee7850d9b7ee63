import { boundsOf } from '../bounds.ts';
import { formatEdtf, parseEdtf, UNSET } from '../edtf.ts';
import type { DayRange, Edtf } from '../when.ts';
import type { Chain } from './chain.ts';
import { isDeadline, isMention, movedTo } from './mention.ts';
import type { ReadContext, Reader } from './point.ts';
import { resolveItem, shareYears } from './resolve.ts';
import { scan } from './scan.ts';
import { tokenAt, tokenize } from './tokens.ts';

/** A date found in a text. */
export interface ReadDate {
  /** `XXXX-XX-XX` where no year is known, and where the words are meant as a date but there is no such day. */
  readonly when: Edtf;
  /** Clock time as a plan keeps it (`13:00/15:00`, `13:00`), or empty. */
  readonly time: string;
  /** The words it came from. */
  readonly text: string;
  /** Where they stand in the text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the last day for something (`senest`, `innen`, `frist`). */
  readonly deadline: boolean;
  /** Whether the year is written, here or beside another date of the list. */
  readonly yearFrom: 'written' | 'context';
  /** Only spoken of: the date of a letter or of the document, the one moved from, the period a report is about. */
  readonly mention: boolean;
}

/** A clock time that stands without a date. */
export interface ReadTime {
  readonly time: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NOT_SET = formatEdtf(UNSET);

function datesOf(reader: Reader, text: string, chain: Chain): readonly ReadDate[] {
  const moved = movedTo(reader, chain);
  if (!moved) return datesOfChain(reader, text, chain, isMention(reader, chain));
  return [...datesOfChain(reader, text, moved.from, true), ...datesOfChain(reader, text, moved.to, false)];
}

function datesOfChain(reader: Reader, text: string, chain: Chain, mention: boolean): readonly ReadDate[] {
  const deadline = isDeadline(reader, chain);
  const items = shareYears(chain.items);
  return items.map((item, index) => {
    const resolved = resolveItem(item, reader.context);
    const isLast = index === items.length - 1;
    const start = tokenAt(reader.tokens, item.first).start;
    const end = tokenAt(reader.tokens, (isLast ? chain.next : item.next) - 1).end;
    return {
      when: resolved.when === 'impossible' ? NOT_SET : resolved.when,
      time: chain.time,
      text: text.slice(start, end),
      start,
      end,
      deadline,
      yearFrom: resolved.yearFrom,
      mention,
    };
  });
}

function rangeOf(when: Edtf): DayRange | null {
  const parsed = parseEdtf(when);
  return parsed.ok ? boundsOf(parsed.value) : null;
}

const isWeek = (when: Edtf) => /^\d{4}-W\d\d.?(?:\/\d{4}-W\d\d.?)?$/.test(when);

/** `uke 7 (12.02)`, `mandag 12. februar, uke 7`: the week of a day that stands right beside it is the same date said again. */
function isSaidAgain(week: ReadDate, day: ReadDate | undefined, text: string): boolean {
  if (!day || !isWeek(week.when) || isWeek(day.when)) return false;
  const [first, second] = week.start < day.start ? [week, day] : [day, week];
  const between = text.slice(first.end, Math.min(second.start, first.end + 4));
  if (second.start - first.end > 3 || !/^[\s,:()|–-]*$/.test(between)) return false;
  const [whole, part] = [rangeOf(week.when), rangeOf(day.when)];
  return whole !== null && part !== null && part.start >= whole.start && part.start <= whole.end;
}

function readText(text: string, context: ReadContext) {
  const reader: Reader = { tokens: tokenize(text), context, isField: false };
  return { reader, found: scan(reader) };
}

/**
 * Finds every date in a running text of Bokmål, Nynorsk or Danish (Swedish and English in part), in order. What only
 * looks like a date is passed over: periods of years, cases, chapters, telephone numbers, and status dates (`per
 * 28. februar`). A day that does not exist is never moved to one that does. Takes time in proportion to the text.
 */
export function readDates(text: string, context: ReadContext): readonly ReadDate[] {
  const { reader, found } = readText(text, context);
  const dates = found.chains.flatMap((chain) => datesOf(reader, text, chain));
  return dates.flatMap((date, index) => {
    const [before, after] = [dates[index - 1], dates[index + 1]];
    if (isSaidAgain(date, before, text) || isSaidAgain(date, after, text)) return [];
    // `Uke 6, mandag 05.02`: the words of the week are the date's own.
    return before && isSaidAgain(before, date, text)
      ? [{ ...date, start: before.start, text: text.slice(before.start, date.end) }]
      : [date];
  });
}

/** Finds the clock times that stand without a date beside them, as in a programme of a day. */
export function readTimes(text: string): readonly ReadTime[] {
  const { reader, found } = readText(text, { year: null });
  return found.times.map(({ time, first, next }) => {
    const start = tokenAt(reader.tokens, first).start;
    const end = tokenAt(reader.tokens, next - 1).end;
    return { time, text: text.slice(start, end), start, end };
  });
}
