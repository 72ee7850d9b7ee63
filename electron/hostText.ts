import da from '../resources/locales/da/host.json' with { type: 'json' };
import en from '../resources/locales/en/host.json' with { type: 'json' };
import nb from '../resources/locales/nb/host.json' with { type: 'json' };
import nn from '../resources/locales/nn/host.json' with { type: 'json' };
import { localeOf } from '../shared/i18n/localeOf.ts';
import { createTranslate, type Locale, type Translate } from '../shared/i18n/translate.ts';

export type HostMessages = { readonly [Key in keyof typeof nb]: string };
export type HostText = Translate<HostMessages>;

const CATALOGUES: Readonly<Record<Locale, HostMessages>> = { nb, nn, da, en };

/** What the shell itself says, in the language of `tag` (BCP 47 or POSIX, `da_DK.UTF-8`), else in bokmål. */
export function hostText(tag: string): HostText {
  const locale = localeOf(tag) ?? 'nb';
  return createTranslate(CATALOGUES[locale], locale);
}

/** The user's language on a terminal. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): string {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return named || new Intl.DateTimeFormat().resolvedOptions().locale;
}
