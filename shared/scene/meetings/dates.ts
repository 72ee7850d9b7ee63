import type { Entry } from '../../plan/plan.ts';
import {
  boundsOf,
  daysBetween,
  formatWhen,
  isoDate,
  parseClockTime,
  type When,
  weekday,
  weekdayName,
} from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';

type Words = Pick<SceneOptions, 'locale' | 'translate'>;

/** `ma.`, or `ma.–ti.` of a few days; empty where there is no day to tell of. */
export function weekdayText(when: When, { locale }: Words): string {
  const isDays =
    when.kind === 'interval' ? when.start?.kind === 'day' && when.end?.kind === 'day' : when.kind === 'day';
  const bounds = isDays ? boundsOf(when) : null;
  if (!bounds) return '';
  const name = (day: string) => {
    const date = isoDate(day);
    return date ? weekdayName(weekday(date), locale, 'short') : '';
  };
  if (bounds.start === bounds.end) return name(bounds.start);
  return daysBetween(bounds.start, bounds.end) < 7 ? `${name(bounds.start)}–${name(bounds.end)}` : '';
}

/** `22.–23. jan.`; of a day that is not set the words it came in, where those are words. `year` goes without saying. */
export function dateText({ whenText }: Entry, when: When, year: number, { locale }: Words): string {
  if (when.kind === 'unset') return /\p{L}{3}/u.test(whenText) && !/^x+\b/iu.test(whenText) ? whenText : '';
  // That its day is not set is told beside it.
  const named = when.kind === 'dayInMonth' ? ({ ...when, kind: 'month' } as const) : when;
  return formatWhen(named, locale, { year, style: 'short' });
}

/** `09.00–11.30`: hours of two figures, so that they stand under each other. */
export function clockText(time: string, { translate }: Words): string {
  const parsed = time === '' ? null : parseClockTime(time);
  if (!parsed?.ok) return '';
  const { start, end } = parsed.value;
  const text = (minutes: number) =>
    translate('clock', {
      hour: String(Math.floor(minutes / 60)).padStart(2, '0'),
      minute: String(minutes % 60).padStart(2, '0'),
    });
  return end === undefined ? text(start) : `${text(start)}–${text(end)}`;
}
