import type { Settings } from '../data/catalogue.ts';
import { INTERFACE_LOCALES, type InterfaceLocale } from './useText.ts';

/** The language chosen, else the first of the browser's that we have, else Norwegian. */
export function localeOf({ locale }: Pick<Settings, 'locale'>): InterfaceLocale {
  const chosen = INTERFACE_LOCALES.find((ours) => ours === locale);
  if (chosen) return chosen;
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const found = wanted.map((tag) => INTERFACE_LOCALES.find((ours) => ours === (tag === 'no' ? 'nb' : tag)));
  return found.find((ours) => ours !== undefined) ?? 'nb';
}
