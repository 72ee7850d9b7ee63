import app from '../../resources/locales/nb/app.json' with { type: 'json' };
import editor from '../../resources/locales/nb/editor.json' with { type: 'json' };
import history from '../../resources/locales/nb/history.json' with { type: 'json' };
import importing from '../../resources/locales/nb/importing.json' with { type: 'json' };
import library from '../../resources/locales/nb/library.json' with { type: 'json' };
import names from '../../resources/locales/nb/names.json' with { type: 'json' };
import poster from '../../resources/locales/nb/poster.json' with { type: 'json' };
import review from '../../resources/locales/nb/review.json' with { type: 'json' };
import sync from '../../resources/locales/nb/sync.json' with { type: 'json' };

export const nb = { app, editor, history, importing, library, names, poster, review, sync };
