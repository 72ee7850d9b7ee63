import { useMemo } from 'react';
import daApp from '../../resources/locales/da/app.json' with { type: 'json' };
import daLibrary from '../../resources/locales/da/library.json' with { type: 'json' };
import nbApp from '../../resources/locales/nb/app.json' with { type: 'json' };
import nbLibrary from '../../resources/locales/nb/library.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../../shared/i18n/translate.ts';
import { useLocale } from '../ui/LocaleContext.tsx';

type AppMessages = { readonly [Key in keyof typeof nbApp]: string };
type LibraryMessages = { readonly [Key in keyof typeof nbLibrary]: string };
export type AppText = Translate<AppMessages>;
export type LibraryText = Translate<LibraryMessages>;

/** Languages the interface can be in: those it has catalogues for. */
export const INTERFACE_LOCALES = ['nb', 'da'] as const satisfies readonly Locale[];
export type InterfaceLocale = (typeof INTERFACE_LOCALES)[number];

const APP: Readonly<Record<Locale, AppMessages>> = { nb: nbApp, nn: nbApp, da: daApp, en: nbApp };
const LIBRARY: Readonly<Record<Locale, LibraryMessages>> = {
  nb: nbLibrary,
  nn: nbLibrary,
  da: daLibrary,
  en: nbLibrary,
};

export const appText = (locale: Locale): AppText => createTranslate(APP[locale], locale);
export const libraryText = (locale: Locale): LibraryText => createTranslate(LIBRARY[locale], locale);

/** Words of the frame in the language of the interface. */
export function useAppText(): AppText {
  const locale = useLocale();
  return useMemo(() => appText(locale), [locale]);
}

/** Words of the library in the language of the interface. */
export function useLibraryText(): LibraryText {
  const locale = useLocale();
  return useMemo(() => libraryText(locale), [locale]);
}
