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

/** A day in words, with its year. */
export function dayText(day: string, locale: Locale, weekday = true): string {
  const when = parseEdtf(day);
  return when.ok ? formatWhen(when.value, locale, { year: 'always', weekday }) : day;
}

export function clockText(time: string, locale: Locale): string {
  const clock = parseClockTime(time);
  return clock.ok ? displayClockTime(clock.value, locale) : '';
}
