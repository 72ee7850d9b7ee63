import da from '../../resources/locales/da/export.json' with { type: 'json' };
import en from '../../resources/locales/en/export.json' with { type: 'json' };
import nb from '../../resources/locales/nb/export.json' with { type: 'json' };
import nn from '../../resources/locales/nn/export.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../i18n/translate.ts';

type ExportMessages = { readonly [Key in keyof typeof nb]: string };

const MESSAGES: Readonly<Record<Locale, ExportMessages>> = { nb, nn, da, en };

/** Words of workbooks and calendars. */
export interface ExportWords {
  readonly t: Translate<ExportMessages>;
}

/** What is sent out is in the plan's language. */
export const exportWords = (locale: Locale): ExportWords => ({ t: createTranslate(MESSAGES[locale], locale) });
