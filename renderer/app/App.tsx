import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Locale } from '../../shared/i18n/translate.ts';
import { getBridge } from '../data/bridge.ts';
import { readSettings } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { tidyPlans } from '../data/plans.ts';
import { LocaleProvider } from '../ui/LocaleContext.tsx';
import { chosenLocale, useLoadedLocale } from './language.ts';
import { Screens } from './Screens.tsx';
import { useView } from './view.ts';

/** Names that react-aria has its own words under; it has none in nynorsk. */
const ARIA_LOCALE: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nb-NO', da: 'da-DK', en: 'en-GB' };

/** The whole app, in the language and look of the settings. */
export function App() {
  const settings = useView((view) => view.settings);
  const [ready, setReady] = useState(false);
  const [bridge] = useState(getBridge);
  const locale = useLoadedLocale(ready ? chosenLocale(settings) : null);
  const { theme } = settings;

  useEffect(() => {
    readSettings()
      .then((read) => useView.setState({ settings: read }), console.error)
      .finally(() => setReady(true));
    tidyPlans({ now }).catch(console.error);
  }, []);

  useEffect(() => {
    if (locale) document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  if (!locale) return null;
  return (
    <I18nProvider locale={ARIA_LOCALE[locale]}>
      <LocaleProvider locale={locale}>
        <Screens bridge={bridge} />
      </LocaleProvider>
    </I18nProvider>
  );
}
