import da from '../../resources/locales/da/scene.json' with { type: 'json' };
import en from '../../resources/locales/en/scene.json' with { type: 'json' };
import nb from '../../resources/locales/nb/scene.json' with { type: 'json' };
import nn from '../../resources/locales/nn/scene.json' with { type: 'json' };
import { createTranslate, type Locale, type Translate } from '../i18n/translate.ts';
import type { SceneMessages } from './options.ts';

const CATALOGUES: Readonly<Record<Locale, SceneMessages>> = { nb, nn, da, en };

/** Words a drawing says of itself, in the language of its plan. */
export const sceneWords = (locale: Locale): Translate<SceneMessages> => createTranslate(CATALOGUES[locale], locale);
