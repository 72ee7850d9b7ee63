import app from '../../resources/locales/nb/app.json' with { type: 'json' };
import editor from '../../resources/locales/nb/editor.json' with { type: 'json' };
import library from '../../resources/locales/nb/library.json' with { type: 'json' };
import names from '../../resources/locales/nb/names.json' with { type: 'json' };

export const nb = { app, editor, library, names };
