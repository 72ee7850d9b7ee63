import da from '../../resources/locales/da/history.json' with { type: 'json' };
import daNames from '../../resources/locales/da/names.json' with { type: 'json' };
import en from '../../resources/locales/en/history.json' with { type: 'json' };
import enNames from '../../resources/locales/en/names.json' with { type: 'json' };
import nb from '../../resources/locales/nb/history.json' with { type: 'json' };
import nbNames from '../../resources/locales/nb/names.json' with { type: 'json' };
import nn from '../../resources/locales/nn/history.json' with { type: 'json' };
import nnNames from '../../resources/locales/nn/names.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../i18n/translate.ts';

export type HistoryMessages = { readonly [Key in keyof typeof nb]: string };
type NameMessages = { readonly [Key in keyof typeof nbNames]: string };

const HISTORY: Readonly<Record<Locale, HistoryMessages>> = { nb, nn, da, en };
const NAMES: Readonly<Record<Locale, NameMessages>> = { nb: nbNames, nn: nnNames, da: daNames, en: enNames };

/** Whether there are words under this key. */
export const isHistoryKey = (key: string): key is keyof HistoryMessages => Object.hasOwn(nb, key);

/** Words of the journal and the versions, and names of kinds and statuses. */
export interface HistoryWords {
  readonly locale: Locale;
  readonly t: Translate<HistoryMessages>;
  readonly name: Translate<NameMessages>;
}

/** The words of a language, also of one the interface is not in: what is sent out is in the plan's. */
export const historyWords = (locale: Locale): HistoryWords => ({
  locale,
  t: createTranslate(HISTORY[locale], locale),
  name: createTranslate(NAMES[locale], locale),
});
