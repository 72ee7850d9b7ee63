import { LOCALES, type Locale } from './translate.ts';

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/**
 * The language of ours that a tag names, as BCP 47 (`nn-NO`) or POSIX (`nb_NO.UTF-8`) writes it; `no` is bokmål.
 * `undefined` for a language we have no words in, and for POSIX's `C`.
 */
export function localeOf(tag: string): Locale | undefined {
  const language = /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? '';
  if (language === 'no') return 'nb';
  return isLocale(language) ? language : undefined;
}
