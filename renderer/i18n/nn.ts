import app from '../../resources/locales/nn/app.json' with { type: 'json' };
import editor from '../../resources/locales/nn/editor.json' with { type: 'json' };
import history from '../../resources/locales/nn/history.json' with { type: 'json' };
import importing from '../../resources/locales/nn/importing.json' with { type: 'json' };
import library from '../../resources/locales/nn/library.json' with { type: 'json' };
import names from '../../resources/locales/nn/names.json' with { type: 'json' };
import poster from '../../resources/locales/nn/poster.json' with { type: 'json' };
import review from '../../resources/locales/nn/review.json' with { type: 'json' };
import sync from '../../resources/locales/nn/sync.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

export const nn: Catalogue = { app, editor, history, importing, library, names, poster, review, sync };
