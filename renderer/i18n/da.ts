import app from '../../resources/locales/da/app.json' with { type: 'json' };
import editor from '../../resources/locales/da/editor.json' with { type: 'json' };
import library from '../../resources/locales/da/library.json' with { type: 'json' };
import names from '../../resources/locales/da/names.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

export const da: Catalogue = { app, editor, library, names };
