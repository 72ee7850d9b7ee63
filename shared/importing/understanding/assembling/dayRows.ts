import type { HeaderLine } from '../headerLine.ts';
import { beginsWithDate } from '../pieces.ts';
import type { Walk } from './walk.ts';

/** A weekday as plans shorten it. */
export const WEEKDAY =
  '(?:man|tir|tirs|tys|tis|ons|tor|tors|fre|lør|lau|lör|søn|sön)(?:dag)?|mån|månd?ag|ma|må|ti|ty|on|to|fr|lø|la|sø';
const NAMED_DAYS = new RegExp(
  `^(?:${WEEKDAY})\\.? (\\d{1,2})\\.?\\s?[-–]\\s?(?:(?:${WEEKDAY})\\.? )?(\\d{1,2})\\.?(?=[\\s:,]|$)`,
  'iu',
);
const NAMED_DAY = new RegExp(`^(?:${WEEKDAY})\\.? (\\d{1,2})\\.?(?=[\\s:,]|$)(?!\\s?\\.\\d)`, 'iu');
const AFTER_WEEK = new RegExp(`^\\d{1,2} (?=(?:${WEEKDAY})\\.? \\d)`, 'iu');
const LEADING_NUMBER = /^(\d{1,2}) +(?=\S)/u;
const TIME_AT_END = /(?<=\s)(\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?)$/u;
const BARE_DAY = /^\d{1,2}\.(?:\s?-(?:\s?\d{1,2}\.)?)?\s/u;
const LAST_WEEK = 53;

/** Whether rows begin with their week, or with it once their month is a heading. */
const isWeekFirst = (header: HeaderLine | null) =>
  header?.roles[0] === 'week' || (header?.roles[0] === 'month' && header.roles[1] === 'week');

/** The week that stands first in a row of a table, where its head says so. */
function withoutWeek({ header, year }: Walk, text: string): string {
  const rest = text.replace(AFTER_WEEK, '');
  if (rest !== text || !isWeekFirst(header)) return rest;
  const number = LEADING_NUMBER.exec(text);
  if (!number?.[1] || Number(number[1]) > LAST_WEEK) return text;
  const behind = text.slice(number[0].length);
  return beginsWithDate(behind, year) || BARE_DAY.test(behind)
    ? behind
    : `uke ${number[1]} ${behind.replace(/^[?–-]\s*/u, '')}`;
}

/**
 * A row of a month as a line that begins with its day: `22 Formannskap` and `Ti 6 Byrådet` as `22.` and `6.`, without
 * the number of its week (`39 Onsdag 27 Foreldremøte`), and with its clock time as one where the head says so.
 */
export function dayRow(walk: Walk, text: string): string {
  const hasTimes = walk.header?.roles.includes('time') === true;
  const row = withoutWeek(walk, hasTimes ? text.replace(TIME_AT_END, 'kl. $1') : text);
  if (walk.section?.month == null) return row;
  return row
    .replace(NAMED_DAYS, '$1.-$2.')
    .replace(NAMED_DAY, '$1.')
    .replace(/^(\d{1,2}) (?=\p{Lu}\p{Ll})/u, '$1. ');
}
