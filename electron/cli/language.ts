import daMessages from '../../resources/locales/da/cli.json' with { type: 'json' };
import daNames from '../../resources/locales/da/names.json' with { type: 'json' };
import nbMessages from '../../resources/locales/nb/cli.json' with { type: 'json' };
import nbNames from '../../resources/locales/nb/names.json' with { type: 'json' };
import { createTranslate, type MessageKey, type Translate } from '../../shared/i18n/translate.ts';

type Messages = typeof nbMessages;
type Names = typeof nbNames;
export type CliKey = MessageKey<Messages>;

/** Languages the command line speaks. */
export const LANGUAGES = ['nb', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Words {
  readonly language: Language;
  readonly say: Translate<Messages>;
  /** Names of kinds and statuses. */
  readonly name: Translate<Names>;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { nb: nbMessages, da: daMessages };
const NAMES: Readonly<Record<Language, Names>> = { nb: nbNames, da: daNames };

export const wordsOf = (language: Language): Words => ({
  language,
  say: createTranslate(MESSAGES[language], language),
  name: createTranslate(NAMES[language], language),
});

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The user's language by the POSIX locale variables, in their order of precedence. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('da') ? 'da' : 'nb';
}
