import da from '../../resources/locales/da/teamHost.json' with { type: 'json' };
import en from '../../resources/locales/en/teamHost.json' with { type: 'json' };
import nb from '../../resources/locales/nb/teamHost.json' with { type: 'json' };
import nn from '../../resources/locales/nn/teamHost.json' with { type: 'json' };
import { localeOf } from '../../shared/i18n/localeOf.ts';
import { createTranslate, type Locale, type Translate } from '../../shared/i18n/translate.ts';

type Messages = { readonly [Key in keyof typeof nb]: string };
export type Say = Translate<Messages>;

const CATALOGUES: Readonly<Record<Locale, Messages>> = { nb, nn, da, en };

/** What the host says to its keeper, in the language of `tag`, else in bokmål. */
export function hostTexts(tag: string): Say {
  const locale = localeOf(tag) ?? 'nb';
  return createTranslate(CATALOGUES[locale], locale);
}
