import { useEffect, useState } from 'react';
import { localeOf } from '../../shared/i18n/localeOf.ts';
import type { Locale } from '../../shared/i18n/translate.ts';
import type { Settings } from '../data/catalogue.ts';
import { loadCatalogue } from '../i18n/loadCatalogue.ts';

/** The language chosen, else the first of the browser's that we have, else Norwegian. */
export function chosenLocale({ locale }: Pick<Settings, 'locale'>): Locale {
  return locale ?? navigator.languages.map(localeOf).find((ours) => ours !== undefined) ?? 'nb';
}

/** The language to show when `wanted` is wanted: the one before until its words are here; `null` before the first. */
export function useLoadedLocale(wanted: Locale | null): Locale | null {
  const [shown, setShown] = useState<Locale | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    const show = (locale: Locale) => {
      if (current) setShown(locale);
    };
    loadCatalogue(wanted).then(
      () => show(wanted),
      (error: unknown) => {
        console.error(error);
        show('nb');
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return shown;
}
