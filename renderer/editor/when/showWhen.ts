import type { Locale } from '../../../shared/i18n/translate.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import {
  boundsOf,
  type Edtf,
  formatWhen,
  type IsoDate,
  parseEdtf,
  type When,
  weekday,
  weekdayName,
} from '../../../shared/time/index.ts';

/** The year that goes without saying in a plan of one calendar year. */
function silentYear(plan: Plan): number | 'always' {
  const [from, to] = [plan.info.from.slice(0, 4), plan.info.to.slice(0, 4)];
  return from === to ? Number(from) : 'always';
}

/** A date as the plan's reader would write it; the year only where it is not the plan's. */
export const showWhen = (when: When, plan: Plan, locale: Locale): string =>
  formatWhen(when, locale, { year: silentYear(plan) });

/** A date under the heading of its month: the year only where the date reaches into another. */
export function showUnderMonth(when: When, locale: Locale): string {
  const bounds = boundsOf(when);
  return formatWhen(when, locale, bounds ? { year: Number(bounds.start.slice(0, 4)) } : {});
}

/** An EDTF string with its year, for a place where it stands alone; empty for one that is not set or not a date. */
export function showEdtf(edtf: Edtf | '', locale: Locale): string {
  const parsed = edtf === '' ? null : parseEdtf(edtf);
  return parsed?.ok && parsed.value.kind !== 'unset' ? formatWhen(parsed.value, locale, { year: 'always' }) : '';
}

/** What stands in the date's field: the date with its year, or the words that were no date. */
export const editableWhen = (entry: Pick<Entry, 'when' | 'whenText'>, locale: Locale): string =>
  showEdtf(entry.when, locale) || entry.whenText;

/** A day with its weekday: `tirsdag 17. april`. */
export function showDay(day: IsoDate, plan: Plan, locale: Locale): string {
  const parsed = parseEdtf(day);
  const date = parsed.ok ? showWhen(parsed.value, plan, locale) : day;
  return `${weekdayName(weekday(day), locale, 'long')} ${date}`;
}

/** The weekday of a date that is one day, in short; empty for all others. */
export function shortWeekday(when: When, locale: Locale): string {
  const bounds = boundsOf(when);
  return when.kind === 'day' && bounds ? weekdayName(weekday(bounds.start), locale, 'short') : '';
}
