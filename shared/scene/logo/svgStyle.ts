/** The little CSS that drawing programs write into an SVG: plain declarations, and rules for classes. */

type Declarations = ReadonlyMap<string, string>;

const COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;

export function declarations(css: string): Declarations {
  return new Map(
    css
      .replace(COMMENT, ' ')
      .split(';')
      .flatMap((part): [string, string][] => {
        const colon = part.indexOf(':');
        const [name, value] = [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()];
        return colon > 0 && name !== '' ? [[name, value.replace(/\s*!important$/i, '')]] : [];
      }),
  );
}

export type StyleRules = readonly { readonly selector: string; readonly declarations: Declarations }[];

/** The rules of a style element, a selector each; `null` where it holds more than plain rules. */
export function styleRules(css: string): StyleRules | null {
  const plain = css.replace(COMMENT, ' ');
  if (/[@\\<]/.test(plain)) return null;
  const rules = [...plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ selector: selector.trim(), declarations: declarations(body) })),
  );
  return plain.replace(/[^{}]*\{[^{}]*\}/g, '').trim() === '' ? rules : null;
}
