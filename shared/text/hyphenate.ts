/// <reference path="./hyphen.d.ts" />
import createHyphenator from 'hyphen/hyphen.js';
import da from 'hyphen/patterns/da.js';
import en from 'hyphen/patterns/en-us.js';
import nb from 'hyphen/patterns/nb.js';
import type { Locale } from '../i18n/translate.ts';

const SOFT_HYPHEN = '\u00ad';
const OPTIONS = { hyphenChar: SOFT_HYPHEN, minWordLength: 6, html: false };
/** Characters that must stay together at either end of a word. */
const LEAST = 2;

// The package has the same patterns twice, as nb and as nn.
const norwegian = createHyphenator(nb, OPTIONS);

const hyphenators: Readonly<Record<Locale, (word: string) => string>> = {
  nb: norwegian,
  nn: norwegian,
  da: createHyphenator(da, OPTIONS),
  en: createHyphenator(en, OPTIONS),
};

/**
 * Where a word may be divided, by the TeX patterns of its language (Liang's algorithm): the parts in order, which
 * joined give the word. A soft hyphen in the word is a place the writer chose, and is not in the parts.
 */
export function hyphenate(word: string, locale: Locale): string[] {
  const chosen = word.includes(SOFT_HYPHEN);
  const parts = (chosen ? word : hyphenators[locale](word)).split(SOFT_HYPHEN).filter((part) => part !== '');
  if (chosen) return parts;
  while (parts.length > 1 && (parts[0]?.length ?? 0) < LEAST) parts.splice(0, 2, parts.slice(0, 2).join(''));
  while (parts.length > 1 && (parts.at(-1)?.length ?? 0) < LEAST) parts.splice(-2, 2, parts.slice(-2).join(''));
  return parts;
}
