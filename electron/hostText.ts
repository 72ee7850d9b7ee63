import danish from '../resources/locales/da/host.json' with { type: 'json' };
import bokmal from '../resources/locales/nb/host.json' with { type: 'json' };
import { createTranslate, type Translate } from '../shared/i18n/translate.ts';

export type HostMessages = { readonly [Key in keyof typeof bokmal]: string };
export type HostText = Translate<HostMessages>;

/** What the shell itself says, in the language of `tag` (BCP 47 or POSIX, `da_DK.UTF-8`). */
export function hostText(tag: string): HostText {
  return /^da\b|^da_/i.test(tag)
    ? createTranslate<HostMessages>(danish, 'da')
    : createTranslate<HostMessages>(bokmal, 'nb');
}

/** The user's language on a terminal. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): string {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return named || new Intl.DateTimeFormat().resolvedOptions().locale;
}
