/** Languages a plan or the app may be in. nb is complete; the others follow it. */
export const LOCALES = ['nb', 'nn', 'da', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A catalogue: flat keys, `{name}` placeholders, and `key.one` / `key.other` where `{count}` decides. */
export type Messages = Readonly<Record<string, string>>;

export type Params = Readonly<Record<string, string | number>>;

type Countless<Key> = Key extends `${infer Base}.one` | `${infer Base}.other` ? Base : Key;

/** Keys one may ask for: plural keys are asked for without their ending. */
export type MessageKey<Catalogue extends Messages> = Countless<keyof Catalogue & string>;

export type Translate<Catalogue extends Messages> = (key: MessageKey<Catalogue>, params?: Params) => string;

/**
 * Binds a catalogue to a language. A `count` among the parameters chooses the plural form by the language's
 * own rule (CLDR); a placeholder without a parameter stays as it is, so that a mistake is seen.
 */
export function createTranslate<Catalogue extends Messages>(
  catalogue: Catalogue,
  locale: Locale,
): Translate<Catalogue> {
  const plural = new Intl.PluralRules(locale);
  const find = (key: string) => (Object.hasOwn(catalogue, key) ? catalogue[key] : undefined);
  return (key, params = {}) => {
    const count = params['count'];
    const form = typeof count === 'number' ? plural.select(count) : 'other';
    const message = find(`${key}.${form}`) ?? find(`${key}.other`) ?? find(key) ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : whole,
    );
  };
}
