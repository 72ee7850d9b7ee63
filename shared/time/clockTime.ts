import type { Locale } from '../i18n/translate.ts';
import { err, ok, type Result } from '../result.ts';
import { timeWords } from './names.ts';
import type { ClockTime, WhenError } from './when.ts';

const CLOCK = /^(\d\d):(\d\d)(?:\/(?:(\d\d):(\d\d))?)?$/;
const MIDNIGHT_AFTER = 24 * 60;
const LONGEST = 11;

/** Minutes after midnight, up to 24:00; null for a time that does not exist. */
function minutesOf(hour: string | undefined, minute: string | undefined): number | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) <= 59 && minutes <= MIDNIGHT_AFTER ? minutes : null;
}

/**
 * Reads `13:00/15:00`, `13:00` or `13:00/` (an end not known), 24-hour; `24:00` only as an end (ISO 8601). White
 * space around it is ignored. An end before the start is `order`: a meeting past midnight is two days' business.
 */
export function parseClockTime(text: string): Result<ClockTime, WhenError> {
  const trimmed = text.trim();
  const match = trimmed.length > LONGEST ? null : CLOCK.exec(trimmed);
  if (!match) return err({ code: 'syntax', text });
  const start = minutesOf(match[1], match[2]);
  if (start === null || start === MIDNIGHT_AFTER) return err({ code: 'impossible', text });
  if (match[3] === undefined) return ok({ start });
  const end = minutesOf(match[3], match[4]);
  if (end === null) return err({ code: 'impossible', text });
  return end < start ? err({ code: 'order', text }) : ok({ start, end });
}

const digits = (number: number) => String(number).padStart(2, '0');

const write = (minutes: number) => `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;

/** Writes `13:00/15:00` or `13:00`: what `parseClockTime` reads back as the same value. */
export const formatClockTime = (clock: ClockTime): string =>
  clock.end === undefined ? write(clock.start) : `${write(clock.start)}/${write(clock.end)}`;

/**
 * A clock time as it is written in a language: `kl. 13–15`, `kl. 08.30–12.00`, in English `13:00–15:00`. Minutes are
 * left out only where both times are whole hours.
 */
export function displayClockTime(clock: ClockTime, locale: Locale): string {
  const words = timeWords(locale);
  const { start, end = start } = clock;
  const isWhole = start % 60 === 0 && end % 60 === 0;
  const time = (minutes: number) => {
    const hour = Math.floor(minutes / 60);
    const params = { hour, paddedHour: digits(hour), minute: digits(minutes % 60) };
    return words(isWhole ? 'hour' : 'hourAndMinute', params);
  };
  return words('clock', { time: end === start ? time(start) : words('range', { start: time(start), end: time(end) }) });
}
