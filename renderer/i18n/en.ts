import app from '../../resources/locales/en/app.json' with { type: 'json' };
import editor from '../../resources/locales/en/editor.json' with { type: 'json' };
import history from '../../resources/locales/en/history.json' with { type: 'json' };
import importing from '../../resources/locales/en/importing.json' with { type: 'json' };
import library from '../../resources/locales/en/library.json' with { type: 'json' };
import names from '../../resources/locales/en/names.json' with { type: 'json' };
import poster from '../../resources/locales/en/poster.json' with { type: 'json' };
import review from '../../resources/locales/en/review.json' with { type: 'json' };
import sync from '../../resources/locales/en/sync.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

export const en: Catalogue = { app, editor, history, importing, library, names, poster, review, sync };
