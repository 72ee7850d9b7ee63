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
  /** Messages by form and key, taken apart: text, name of a placeholder, text, and so on. */
  const known = new Map<string, Map<string, readonly string[]>>();
  const partsOf = (key: string, form: string): readonly string[] => {
    const forms = known.get(form) ?? new Map<string, readonly string[]>();
    if (forms.size === 0) known.set(form, forms);
    const before = forms.get(key);
    if (before) return before;
    const message = find(`${key}.${form}`) ?? find(`${key}.other`) ?? find(key) ?? key;
    const parts = message.split(/\{(\w+)\}/u);
    forms.set(key, parts);
    return parts;
  };
  return (key, params = {}) => {
    const count = params['count'];
    const parts = partsOf(key, typeof count === 'number' ? plural.select(count) : 'other');
    let text = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) {
      const name = parts[at] ?? '';
      text += Object.hasOwn(params, name) ? String(params[name]) : `{${name}}`;
      text += parts[at + 1] ?? '';
    }
    return text;
  };
}
