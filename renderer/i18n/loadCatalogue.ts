import type { Locale } from '../../shared/i18n/translate.ts';
import type { Catalogue } from './catalogue.ts';
import { nb } from './nb.ts';

/** Bokmål comes with the page; each of the others is fetched when it is chosen. */
const OTHERS: Readonly<Record<Exclude<Locale, 'nb'>, () => Promise<Catalogue>>> = {
  nn: async () => (await import('./nn.ts')).nn,
  da: async () => (await import('./da.ts')).da,
  en: async () => (await import('./en.ts')).en,
};

const loaded = new Map<Locale, Catalogue>([['nb', nb]]);

/** Makes a language's words ready for use. */
export async function loadCatalogue(locale: Locale): Promise<void> {
  if (locale !== 'nb' && !loaded.has(locale)) loaded.set(locale, await OTHERS[locale]());
}

/** The words of a language, which must have been loaded; bokmål's when they could not be. */
export const catalogueIn = (locale: Locale): Catalogue => loaded.get(locale) ?? nb;
