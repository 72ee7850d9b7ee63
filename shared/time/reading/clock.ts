import { formatClockTime, parseClockTime } from '../clockTime.ts';
import { ABOUT_WORDS, CLOCK_WORDS, UNTIL_WORDS } from './lexicon.ts';
import {
  isClose,
  isCloseMark,
  isMark,
  isNear,
  isSameLine,
  isWord,
  type Read,
  type Reader,
  startsLine,
} from './point.ts';
import { GAP, tokenAt } from './tokens.ts';

/** An hour with or without minutes. */
interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly form: 'hour' | 'dot' | 'colon' | 'digits';
  readonly next: number;
}

const HOURS = 24;
const MINUTES = 59;

function hourAt(reader: Reader, index: number): Hour | null {
  const token = tokenAt(reader.tokens, index);
  if (token.kind !== 'number') return null;
  if (token.text.length === 4) {
    const [hour, minute] = [Math.floor(token.value / 100), token.value % 100];
    return hour <= HOURS && minute <= MINUTES ? { hour, minute, form: 'digits', next: index + 1 } : null;
  }
  if (token.text.length > 2 || token.value > HOURS) return null;
  const minutes = tokenAt(reader.tokens, index + 2);
  const isColon = isCloseMark(reader, index + 1, ':');
  const isMinuted = (isColon || isCloseMark(reader, index + 1, '.')) && minutes.gap === GAP.none;
  if (isMinuted && minutes.kind === 'number') {
    if (minutes.text.length !== 2 || minutes.value > MINUTES) return null;
    return { hour: token.value, minute: minutes.value, form: isColon ? 'colon' : 'dot', next: index + 3 };
  }
  return { hour: token.value, minute: 0, form: 'hour', next: index + 1 };
}

/** Past `kl.`, `klokka`, `kl. ca.`: the index of the hour, or -1 where no such word stands. */
function afterClockWord(reader: Reader, index: number): number {
  const isShort = tokenAt(reader.tokens, index).text === 'k' && isCloseMark(reader, index + 1, '.');
  if (!isShort && !isWord(reader, index, CLOCK_WORDS)) return -1;
  let at = index + 1;
  if (isMark(reader, at, '.')) at += 1;
  if (isMark(reader, at, ':')) at += 1;
  return isNear(reader, at) ? skipAbout(reader, at) : -1;
}

function skipAbout(reader: Reader, index: number): number {
  if (!isWord(reader, index, ABOUT_WORDS)) return index;
  return isMark(reader, index + 1, '.') ? index + 2 : index + 1;
}

/** The hour after a dash or `til`; a bare number must be a later hour, and not begin a date or a count. */
function endAfter(reader: Reader, first: Hour, isWorded: boolean): Hour | null {
  const isDash = isMark(reader, first.next, '-');
  const isSlash = isCloseMark(reader, first.next, '/') && isClose(reader, first.next + 1);
  const isUntil = isDash || isSlash || isWord(reader, first.next, UNTIL_WORDS);
  if (!isUntil || !isNear(reader, first.next) || !isNear(reader, first.next + 1)) return null;
  const worded = afterClockWord(reader, first.next + 1);
  const end = hourAt(reader, worded < 0 ? skipAbout(reader, first.next + 1) : worded);
  if (!end || (end.form === 'digits' && first.form !== 'digits')) return null;
  // `12.03 kl. 10 – 13.03 kl. 15`: the next is a day with a time of its own.
  if (end.form === 'dot' && afterClockWord(reader, end.next) >= 0) return null;
  if (end.form !== 'hour') return end;
  const goesOn = isCloseMark(reader, end.next, '.') && isSameLine(reader, end.next + 1);
  return isWorded && end.hour > first.hour && !goesOn ? end : null;
}

const pad = (number: number) => String(number).padStart(2, '0');
const written = ({ hour, minute }: Hour) => `${pad(hour)}:${pad(minute)}`;

/** As the plan keeps a clock time; an end before the start is left out. Empty for a time that there is not. */
function clockText(first: Hour, end: Hour | null): string {
  const both = end ? parseClockTime(`${written(first)}/${written(end)}`) : null;
  if (both?.ok) return formatClockTime(both.value);
  const start = parseClockTime(written(first));
  return start.ok ? formatClockTime(start.value) : '';
}

const LAST_MONTH = 12;

/** Whether hour and minute are no day and month: `08.30`, `11.00`. */
const isNoDate = (hour: Hour | null) => hour?.form === 'dot' && (hour.minute > LAST_MONTH || hour.minute === 0);

/** `09.00 Velkommen` in a programme: at the beginning of its line, and no date. */
const isAtLineStart = (reader: Reader, index: number, hour: Hour) =>
  !reader.isField && startsLine(reader, index) && tokenAt(reader.tokens, index).text.length === 2 && isNoDate(hour);

/** Whether a number stands where a clock time may begin without a word before it. */
function beginsNumber(reader: Reader, index: number): boolean {
  if (!isClose(reader, index)) return true;
  const before = tokenAt(reader.tokens, index - 1);
  return before.kind === 'mark' && !'.,:/-%'.includes(before.text);
}

/** Whether hours and minutes are a clock time though no word says so. */
function isTimeAlone(reader: Reader, index: number, first: Hour, end: Hour | null, isBehindDate: boolean): boolean {
  if (!beginsNumber(reader, index)) return false;
  if (first.form !== 'dot') return first.form === 'colon';
  if (isAtLineStart(reader, index, first)) return true;
  if (!end) return isBehindDate && isNoDate(first);
  return (isBehindDate || end.form === 'dot') && (isNoDate(first) || isNoDate(end));
}

/**
 * A clock time: `kl. 08.30-12.00`, `kl 13-15`, `k. 14-15`, `12:10`, `19:00-`; without `kl.` also `08.30-11.30`, where
 * one of the two can be no date, and right behind a date one such time alone.
 */
export function readClock(reader: Reader, index: number, isBehindDate = false): Read<string> | null {
  const worded = afterClockWord(reader, index);
  const isWorded = worded >= 0;
  const first = hourAt(reader, isWorded ? worded : index);
  if (!first) return null;
  const end = endAfter(reader, first, isWorded || isBehindDate);
  if (!isWorded && !isTimeAlone(reader, index, first, end, isBehindDate)) return null;
  const time = clockText(first, end);
  const last = end ?? first;
  if (time === '' || goesOn(reader, last.next)) return null;
  return { value: time, next: end ? last.next : afterOpenEnd(reader, last.next) };
}

/** `12:10:05`, `08.30.24`: more than a clock time. */
const goesOn = (reader: Reader, index: number) =>
  (isCloseMark(reader, index, ':') || isCloseMark(reader, index, '.')) &&
  tokenAt(reader.tokens, index + 1).kind === 'number' &&
  isClose(reader, index + 1);

/** `19:00-`: an end that is not known. */
const afterOpenEnd = (reader: Reader, index: number) =>
  isCloseMark(reader, index, '-') && !isClose(reader, index + 1) ? index + 1 : index;
