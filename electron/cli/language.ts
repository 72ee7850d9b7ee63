import daMessages from '../../resources/locales/da/cli.json' with { type: 'json' };
import daNames from '../../resources/locales/da/names.json' with { type: 'json' };
import enMessages from '../../resources/locales/en/cli.json' with { type: 'json' };
import enNames from '../../resources/locales/en/names.json' with { type: 'json' };
import nbMessages from '../../resources/locales/nb/cli.json' with { type: 'json' };
import nbNames from '../../resources/locales/nb/names.json' with { type: 'json' };
import nnMessages from '../../resources/locales/nn/cli.json' with { type: 'json' };
import nnNames from '../../resources/locales/nn/names.json' with { type: 'json' };
import { localeOf } from '../../shared/i18n/localeOf.ts';
import { createTranslate, type Locale, type MessageKey, type Translate } from '../../shared/i18n/translate.ts';

type Messages = typeof nbMessages;
type Names = typeof nbNames;
export type CliKey = MessageKey<Messages>;

export interface Words {
  readonly language: Locale;
  readonly say: Translate<Messages>;
  /** Names of kinds and statuses. */
  readonly name: Translate<Names>;
}

const MESSAGES: Readonly<Record<Locale, Messages>> = {
  nb: nbMessages,
  nn: nnMessages,
  da: daMessages,
  en: enMessages,
};
const NAMES: Readonly<Record<Locale, Names>> = { nb: nbNames, nn: nnNames, da: daNames, en: enNames };

export const wordsOf = (language: Locale): Words => ({
  language,
  say: createTranslate(MESSAGES[language], language),
  name: createTranslate(NAMES[language], language),
});

/** The user's language by the POSIX locale variables, in their order of precedence. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  return localeOf(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '') ?? 'nb';
}
