import type { nb } from './nb.ts';

type InAnyLanguage<Area> = { readonly [Key in keyof Area]: string };

/** All words of the interface in one language; every language has every word that bokmål has. */
export type Catalogue = { readonly [Area in keyof typeof nb]: InAnyLanguage<(typeof nb)[Area]> };
