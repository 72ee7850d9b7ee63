import { useMemo } from 'react';
import { createTranslate, type Locale, type Translate } from '../../../shared/i18n/translate.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { catalogueIn } from '../../i18n/loadCatalogue.ts';
import { useLocale } from '../../ui/LocaleContext.tsx';

export type EditorMessages = Catalogue['editor'];
export type NameMessages = Catalogue['names'];
export type ReviewMessages = Catalogue['review'];
export type HistoryMessages = Catalogue['history'];
export type PosterMessages = Catalogue['poster'];
export type SyncMessages = Catalogue['sync'];

export interface Words {
  readonly locale: Locale;
  /** The editor's own words. */
  readonly t: Translate<EditorMessages>;
  /** Names of kinds, statuses and types. */
  readonly name: Translate<NameMessages>;
  /** Conflicts, and what others have changed. */
  readonly review: Translate<ReviewMessages>;
  /** The journal and the issued versions. */
  readonly history: Translate<HistoryMessages>;
  /** The poster's sheets and settings. */
  readonly poster: Translate<PosterMessages>;
  /** Places where a plan meets its other copies. */
  readonly sync: Translate<SyncMessages>;
}

const made = new Map<Locale, Words>();

/** The editor's words in a language. */
export function wordsIn(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const words = {
    locale,
    t: createTranslate(catalogueIn(locale).editor, locale),
    name: createTranslate(catalogueIn(locale).names, locale),
    review: createTranslate(catalogueIn(locale).review, locale),
    history: createTranslate(catalogueIn(locale).history, locale),
    poster: createTranslate(catalogueIn(locale).poster, locale),
    sync: createTranslate(catalogueIn(locale).sync, locale),
  };
  made.set(locale, words);
  return words;
}

/** The editor's words in the language of the interface. */
export function useWords(): Words {
  const locale = useLocale();
  return useMemo(() => wordsIn(locale), [locale]);
}
