import da from '../../resources/locales/da/time.json' with { type: 'json' };
import en from '../../resources/locales/en/time.json' with { type: 'json' };
import nb from '../../resources/locales/nb/time.json' with { type: 'json' };
import nn from '../../resources/locales/nn/time.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../i18n/translate.ts';

type Words = typeof nb;

/** Every language has every word: a key that nb has and another lacks does not compile. */
const CATALOGUES: Readonly<Record<Locale, Words>> = { nb, nn, da, en };

const WORDS: Readonly<Record<Locale, Translate<Words>>> = {
  nb: createTranslate(CATALOGUES.nb, 'nb'),
  nn: createTranslate(CATALOGUES.nn, 'nn'),
  da: createTranslate(CATALOGUES.da, 'da'),
  en: createTranslate(CATALOGUES.en, 'en'),
};

/** The words of the calendar in a language. */
export const timeWords = (locale: Locale): Translate<Words> => WORDS[locale];

/** Written out, or abbreviated as the language's orthography has it. */
export type NameStyle = 'long' | 'short';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Name of a month (1–12), in lower case where the language writes it so; empty for any other number. Short
 * forms follow Språkrådet (nb and nn: mars, mai, juni and juli stay whole), Dansk Sprognævn and CLDR.
 */
export function monthName(month: number, locale: Locale, style: NameStyle = 'long'): string {
  const known = MONTHS.find((one) => one === month);
  if (known === undefined) return '';
  return timeWords(locale)(style === 'long' ? `month.${known}` : `monthShort.${known}`);
}

/** Name of a weekday, 1 (Monday) to 7 (Sunday) as ISO 8601 counts; empty for any other number. */
export function weekdayName(weekday: number, locale: Locale, style: NameStyle = 'long'): string {
  const known = WEEKDAYS.find((one) => one === weekday);
  if (known === undefined) return '';
  return timeWords(locale)(style === 'long' ? `weekday.${known}` : `weekdayShort.${known}`);
}
