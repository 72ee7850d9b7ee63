import type { Locale } from '../../shared/i18n/translate.ts';
import type { Settings } from '../data/catalogue.ts';
import { INTERFACE_LOCALES } from './useText.ts';

/** The language chosen, else the first of the browser's that we have, else Norwegian. */
export function localeOf({ locale }: Pick<Settings, 'locale'>): Locale {
  if (locale !== null && INTERFACE_LOCALES.includes(locale)) return locale;
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const found = wanted.map((tag) => INTERFACE_LOCALES.find((ours) => ours === (tag === 'no' ? 'nb' : tag)));
  return found.find((ours) => ours !== undefined) ?? 'nb';
}
