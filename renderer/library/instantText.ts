import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../shared/i18n/translate.ts';
import { formatWhen, parseEdtf } from '../../shared/time/index.ts';
import type { LibraryText } from '../app/useText.ts';

/**
 * «i dag kl. 14.32», «i går kl. 09.05», «12. mars 2026»: an instant as seen from `now`, in this machine's zone. With
 * `toTheMinute` days gone by have their time as well.
 */
export function instantText(
  at: string,
  now: string,
  zone: string,
  locale: Locale,
  text: LibraryText,
  toTheMinute = false,
): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const daysAgo = local.toPlainDate().until(today).days;
  const isNear = daysAgo <= 1 && daysAgo >= 0;
  const parsed = parseEdtf(local.toPlainDate().toString());
  const date = parsed.ok ? formatWhen(parsed.value, locale, { year: today.year }) : '';
  if (!isNear && !toTheMinute) return date;
  return text('when.at', {
    day: isNear ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day') : date,
    hour: String(local.hour).padStart(2, '0'),
    minute: String(local.minute).padStart(2, '0'),
  });
}
