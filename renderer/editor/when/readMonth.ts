import type { Locale } from '../../../shared/i18n/translate.ts';
import { monthName } from '../../../shared/time/index.ts';
import { readWhen } from './readWhen.ts';

/** A month as `YYYY-MM` in words: `januar 2024`. */
export const showMonth = (month: string, locale: Locale): string =>
  `${monthName(Number(month.slice(5, 7)), locale, 'long')} ${month.slice(0, 4)}`;

/** Reads a month as people type it (`januar 2024`, `01.2024`, `2024-01`); `null` for anything else. */
export function readMonth(text: string, plan: { readonly from: string; readonly to: string }): string | null {
  const [, month, year] = /^\s*(\d{1,2})[./](\d{4})\s*$/.exec(text) ?? [];
  if (month && year) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
  const reading = readWhen(text, plan);
  return reading.kind === 'read' && /^\d{4}-(0[1-9]|1[0-2])$/.test(reading.when) ? reading.when : null;
}
