import type { Locale } from '../../shared/i18n/translate.ts';
import { monthName } from '../../shared/time/index.ts';
import type { LibraryText } from '../app/useText.ts';

/** «2024», «august–desember 2024» or «januar 2024 – mars 2025» for two months `YYYY-MM`. */
export function periodText(from: string, to: string, locale: Locale, text: LibraryText): string {
  const [fromYear = '', fromMonth = ''] = from.split('-');
  const [toYear = '', toMonth = ''] = to.split('-');
  if (fromYear === toYear && fromMonth === '01' && toMonth === '12') return text('period.year', { year: fromYear });
  const names = { from: monthName(Number(fromMonth), locale), to: monthName(Number(toMonth), locale) };
  return fromYear === toYear
    ? text('period.months', { ...names, year: fromYear })
    : text('period.years', { ...names, fromYear, toYear });
}
