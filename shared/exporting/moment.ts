import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/translate.ts';
import { displayClockTime, formatWhen, parseClockTime, parseEdtf } from '../time/index.ts';

/** A day and a clock time where the reader stands. */
export interface Moment {
  /** ISO 8601; empty for an instant that cannot be read. */
  readonly day: string;
  /** `14:32` */
  readonly time: string;
}

/** An instant as a reader in a time zone (an IANA name) sees it on the wall. */
export function momentOf(at: string, zone: string): Moment {
  try {
    const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) };
  } catch {
    return { day: '', time: '' };
  }
}

/** The digits of an instant as the journal has it: up to the hour, and the minute. */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:)([0-5]\d):\d\d(?:\.\d+)?Z$/;

/**
 * `momentOf` for many instants of one zone: clocks are set by quarters of an hour, so that each quarter is looked up
 * once.
 */
export function momentsIn(zone: string): (at: string) => Moment {
  const quarters = new Map<string, Moment>();
  return (at) => {
    const [, hour, minute] = INSTANT.exec(at) ?? [];
    if (hour === undefined) return momentOf(at, zone);
    const past = Number(minute) % 15;
    const start = `${hour}${String(Number(minute) - past).padStart(2, '0')}:00Z`;
    const known = quarters.get(start) ?? momentOf(start, zone);
    quarters.set(start, known);
    if (known.time === '') return known;
    return {
      day: known.day,
      time: `${known.time.slice(0, 3)}${String(Number(known.time.slice(3)) + past).padStart(2, '0')}`,
    };
  };
}

/** A day in words, with its year. */
export function dayText(day: string, locale: Locale, weekday = true): string {
  const when = parseEdtf(day);
  return when.ok ? formatWhen(when.value, locale, { year: 'always', weekday }) : day;
}

export function clockText(time: string, locale: Locale): string {
  const clock = parseClockTime(time);
  return clock.ok ? displayClockTime(clock.value, locale) : '';
}
