import { useMemo } from 'react';
import { createTranslate, type Locale, type Translate } from '../../shared/i18n/translate.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { catalogueIn } from '../i18n/loadCatalogue.ts';
import { useLocale } from '../ui/LocaleContext.tsx';

export type AppText = Translate<Catalogue['app']>;
export type ImportText = Translate<Catalogue['importing']>;
export type LibraryText = Translate<Catalogue['library']>;

export const appText = (locale: Locale): AppText => createTranslate(catalogueIn(locale).app, locale);
export const libraryText = (locale: Locale): LibraryText => createTranslate(catalogueIn(locale).library, locale);

/** Words of the frame in the language of the interface. */
export function useAppText(): AppText {
  const locale = useLocale();
  return useMemo(() => appText(locale), [locale]);
}

/** Words of importing in the language of the interface. */
export function useImportText(): ImportText {
  const locale = useLocale();
  return useMemo(() => createTranslate(catalogueIn(locale).importing, locale), [locale]);
}

/** Words of the library in the language of the interface. */
export function useLibraryText(): LibraryText {
  const locale = useLocale();
  return useMemo(() => libraryText(locale), [locale]);
}
