import app from '../../resources/locales/da/app.json' with { type: 'json' };
import editor from '../../resources/locales/da/editor.json' with { type: 'json' };
import history from '../../resources/locales/da/history.json' with { type: 'json' };
import importing from '../../resources/locales/da/importing.json' with { type: 'json' };
import library from '../../resources/locales/da/library.json' with { type: 'json' };
import names from '../../resources/locales/da/names.json' with { type: 'json' };
import poster from '../../resources/locales/da/poster.json' with { type: 'json' };
import review from '../../resources/locales/da/review.json' with { type: 'json' };
import sync from '../../resources/locales/da/sync.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

export const da: Catalogue = { app, editor, history, importing, library, names, poster, review, sync };
