import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../shared/i18n/translate.ts';
import { formatWhen, parseEdtf } from '../../shared/time/index.ts';
import type { LibraryText } from '../app/useText.ts';

/** «i dag kl. 14.32», «i går kl. 09.05», «12. mars 2026»: an instant as seen from `now`, in this machine's zone. */
export function instantText(at: string, now: string, zone: string, locale: Locale, text: LibraryText): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const daysAgo = local.toPlainDate().until(today).days;
  if (daysAgo > 1 || daysAgo < 0) {
    const day = parseEdtf(local.toPlainDate().toString());
    return day.ok ? formatWhen(day.value, locale, { year: today.year }) : '';
  }
  return text('when.at', {
    day: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day'),
    hour: String(local.hour).padStart(2, '0'),
    minute: String(local.minute).padStart(2, '0'),
  });
}
