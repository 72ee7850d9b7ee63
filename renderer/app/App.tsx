import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { getBridge } from '../data/bridge.ts';
import { readSettings } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { tidyPlans } from '../data/plans.ts';
import { LocaleProvider } from '../ui/LocaleContext.tsx';
import { localeOf } from './language.ts';
import { Screens } from './Screens.tsx';
import type { InterfaceLocale } from './useText.ts';
import { useView } from './view.ts';

/** Names that react-aria has its own words under. */
const ARIA_LOCALE = { nb: 'nb-NO', da: 'da-DK' } as const satisfies Record<InterfaceLocale, string>;

/** The whole app, in the language and look of the settings. */
export function App() {
  const settings = useView((view) => view.settings);
  const [ready, setReady] = useState(false);
  const [bridge] = useState(getBridge);
  const locale = localeOf(settings);
  const { theme } = settings;

  useEffect(() => {
    readSettings()
      .then((read) => useView.setState({ settings: read }), console.error)
      .finally(() => setReady(true));
    tidyPlans({ now }).catch(console.error);
  }, []);

  useEffect(() => {
    document.documentElement.lang = locale;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [locale, theme]);

  if (!ready) return null;
  return (
    <I18nProvider locale={ARIA_LOCALE[locale]}>
      <LocaleProvider locale={locale}>
        <Screens bridge={bridge} />
      </LocaleProvider>
    </I18nProvider>
  );
}
