import { useMemo } from 'react';
import daEditor from '../../../resources/locales/da/editor.json' with { type: 'json' };
import daNames from '../../../resources/locales/da/names.json' with { type: 'json' };
import nbEditor from '../../../resources/locales/nb/editor.json' with { type: 'json' };
import nbNames from '../../../resources/locales/nb/names.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../../../shared/i18n/translate.ts';
import { useLocale } from '../../ui/LocaleContext.tsx';

export type EditorMessages = { readonly [Key in keyof typeof nbEditor]: string };
export type NameMessages = { readonly [Key in keyof typeof nbNames]: string };

const EDITOR: Readonly<Record<Locale, EditorMessages>> = { nb: nbEditor, nn: nbEditor, da: daEditor, en: nbEditor };
const NAMES: Readonly<Record<Locale, NameMessages>> = { nb: nbNames, nn: nbNames, da: daNames, en: nbNames };

export interface Words {
  readonly locale: Locale;
  /** The editor's own words. */
  readonly t: Translate<EditorMessages>;
  /** Names of kinds, statuses and types. */
  readonly name: Translate<NameMessages>;
}

const made = new Map<Locale, Words>();

/** The editor's words in a language. */
export function wordsIn(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const words = {
    locale,
    t: createTranslate(EDITOR[locale], locale),
    name: createTranslate(NAMES[locale], locale),
  };
  made.set(locale, words);
  return words;
}

/** The editor's words in the language of the interface. */
export function useWords(): Words {
  const locale = useLocale();
  return useMemo(() => wordsIn(locale), [locale]);
}
