import { type ReadDate, readDates } from '../../time/index.ts';
import type { Form, Section } from './assembling/item.ts';
import { isJoint } from './split.ts';

/** What is known where a statement stands. */
export interface DatingContext {
  readonly year: number | null;
  readonly firstMonth: number;
  readonly section: Section | null;
}

/** Tells of what has been decided, not of what is to be. */
const DECIDED =
  /(?<![\p{L}])(?:har|ble|blei|vart|blev|er)(?![\p{L}]).{0,160}(?:vedtatt|vedteke|vedteken|vedtatte|vedtaget|godkjent|godkjend|godkendt|behandlet|behandla|besluttet)(?![\p{L}])/iu;
/** The heading of what was decided, in minutes that a plan was copied from. */
const DECISION = /^beslutning (?:i|fra|på) /iu;
/** Tells of what is over: `ble avviklet våren 2019`. */
const PAST = /(?<![\p{L}])(?:ble|blei|vart|blev) \p{L}+(?:et|t|d|a|en|ne)(?![\p{L}])/iu;
const NEAR_PAST = 14;
/** Whether a date is no day: a month, a part of a year, a week. */
export const isCoarse = (when: string) => !/\d{4}-\d\d-|X/u.test(when) || /^\d{4}-(?:2[1-4]|3\d|4[01])/u.test(when);
const isYearPart = (when: string) => /^\d{4}-(?:2[1-4]|3\d|4[01])/u.test(when);
/** The month that a date is, where it is one. */
export const monthOf = (when: string) => (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(when) ? Number(when.slice(5)) : null);
/** Whether a text says anything. */
export const letters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The dates at which something is to be; `isBare` reads `16.` as a day of the section's month. */
export function datesIn(
  text: string,
  isBare: boolean,
  { year, firstMonth, section }: DatingContext,
): readonly ReadDate[] {
  const month = section?.month ?? undefined;
  const bareDays = isBare && month !== undefined;
  const ofMonth = month === undefined ? {} : { month, bareDays };
  const all = readDates(text, { year, firstMonth, ...ofMonth }).filter(({ mention }) => !mention);
  // `ultimo august (dato avtales)` says again that the day is not known.
  const dates = all.length > 1 ? all.filter((date) => !isRemark(date)) : all;
  const isAgain = (date: ReadDate) =>
    dates.some((one) => one.start < date.start && one.when === date.when && one.yearFrom === date.yearFrom);
  // `Andre tertial leveres 12. september`: what is spoken of.
  const isFirstSubject = ({ end }: ReadDate) => /^ \p{Ll}/u.test(text.slice(end));
  const isOther = (date: ReadDate) =>
    isYearPart(date.when) && !date.deadline && (date.start > 0 || (section === null && isFirstSubject(date)));
  const isExact = dates.some(({ when }) => !isCoarse(when));
  const past = PAST.exec(text);
  const isPast = ({ start, when }: ReadDate) =>
    past !== null && isCoarse(when) && start > past.index && start - past.index - past[0].length < NEAR_PAST;
  const decided = DECIDED.exec(text);
  if (DECISION.test(text)) return dates.filter((date) => !isOfOtherYear(date, year));
  if (decided) return dates.filter((date) => !isOfDecision(date, decided) && !isOfOtherYear(date, year));
  return dates.filter(
    (date) =>
      !isAgain(date) &&
      !isPast(date) &&
      !(isOther(date) && (isExact || section !== null)) &&
      !(isExact && isSubject(date, text)),
  );
}

const isRemark = ({ text, when }: ReadDate) => when.includes('XX') && /^(?:dato|dag|tid|tb)/iu.test(text);

const NEAR = 3;

/** `har den 19. februar behandlet`, `Den 14. december blev planen godkendt`: the day on which it was decided. */
function isOfDecision({ start, end }: ReadDate, decided: RegExpExecArray): boolean {
  const [from, to] = [decided.index, decided.index + decided[0].length];
  return (start > from && end < to) || (end <= from && from - end < NEAR);
}

const isOfOtherYear = ({ when, yearFrom }: ReadDate, year: number | null) =>
  yearFrom === 'written' && Number(when.slice(0, 4)) !== year;

/** A month beside a day is what is spoken of: `Regnskap januar: 12.02`. */
function isSubject(date: ReadDate, text: string) {
  return (
    date.start > 0 && /^\d{4}-\d\d$/u.test(date.when) && !date.deadline && !/^[\s]*$/u.test(text.slice(0, date.start))
  );
}

const WEEKDAY_BEFORE =
  /^\(?(?:(?:man|mån|tirs?|tys|tis|ons|tors?|fre|lør|lau|lör|søn|sön)(?:dag)?(?:en)?|måndag|dato|innen|inden|fra|frå|kl)?[.:]?,?\s?(?:den\s)?$/iu;

/** How a statement and its dates stand to each other. */
export function formOf(text: string, dates: readonly ReadDate[]): Form {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return 'undated';
  let said = '';
  let at = 0;
  for (const date of dates) {
    said += text.slice(at, date.start);
    at = date.end;
  }
  const behind = text.slice(at);
  const isFirst = !letters(text.slice(0, first.start).replace(WEEKDAY_BEFORE, ''));
  if (isFirst && isJoint(said + behind)) return 'dateOnly';
  if (isFirst) return 'dateFirst';
  return letters(behind) ? 'dateInside' : 'dateLast';
}

/** Whether a date is written with its year and lies in another month than the heading's: that no longer applies. */
export function isOutside(dates: readonly ReadDate[], section: Section | null): boolean {
  const month = section?.month;
  if (section === null || month == null) return false;
  return dates.some(({ when, yearFrom, text }) => {
    if (yearFrom !== 'written' || !/\d\d/u.test(text)) return false;
    const months =
      (Number(when.slice(0, 4)) - Number(section.when.slice(0, 4))) * 12 + Number(when.slice(5, 7)) - month;
    return Math.abs(months) > 1;
  });
}
