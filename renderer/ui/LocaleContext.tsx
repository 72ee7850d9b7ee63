import { createContext, type ReactNode, use } from 'react';
import type { Locale } from '../../shared/i18n/translate.ts';

const LocaleContext = createContext<Locale>('nb');

/** The language of the interface; the plan and its posters have their own. */
export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export const useLocale = (): Locale => use(LocaleContext);
