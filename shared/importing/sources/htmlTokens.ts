/** A tag or the text between two. */
export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string };

/** What is passed over with all that stands in it: it is run or drawn, not read. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style head template noscript svg math iframe object embed applet canvas select textarea xml'.split(' '),
);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['sect', '§'],
  ['deg', '°'],
  ['frac12', '½'],
  ['euro', '€'],
  ['aring', 'å'],
  ['Aring', 'Å'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['ouml', 'ö'],
  ['Ouml', 'Ö'],
  ['auml', 'ä'],
  ['Auml', 'Ä'],
  ['eacute', 'é'],
  ['Eacute', 'É'],
  ['egrave', 'è'],
  ['ocirc', 'ô'],
  ['ograve', 'ò'],
  ['uuml', 'ü'],
  ['Uuml', 'Ü'],
]);

const REFERENCE = /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,8})|([A-Za-z]\w{1,9}));?/g;
const LAST_CHARACTER = 0x10ffff;

function characterOf(code: number): string {
  const isCharacter = code > 31 && code <= LAST_CHARACTER && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number(decimal));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return NAMED.get(name ?? '') ?? whole;
  });
}

/** The index of the `>` that ends a tag, past those in quoted attributes; the end of the text where there is none. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return html.length;
}

const TAG_NAME = /<\/?([a-zA-Z][\w:-]*)/y;

function tagNameAt(html: string, at: number): string | null {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(html)?.[1]?.toLowerCase() ?? null;
}

/** Past a comment, `<!doctype …>`, `<![if …]>` or `<?xml …>`. */
function afterDeclaration(html: string, at: number): number {
  const isComment = html.startsWith('<!--', at);
  const end = html.indexOf(isComment ? '-->' : '>', at + 2);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** Past `</script>` and its like; to the end where it never ends, so that nothing of it is taken for text. */
function afterUnread(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  return end < 0 ? lower.length : tagEnd(lower, end + name.length) + 1;
}

/**
 * Takes HTML apart as tolerantly as a browser would read it, from left to right and once. Nothing is built that could
 * be run: what is not text or one of the tags of a text is left where it is.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  // Lower case for ASCII alone, so that every index is the same in both.
  const lower = html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) yield { type: 'text', text: decodeReferences(html.slice(at, textEnd)) };
    if (open < 0) return;
    const mark = html.charAt(open + 1);
    const name = tagNameAt(html, open);
    if (mark === '!' || mark === '?') {
      at = afterDeclaration(html, open);
    } else if (name === null) {
      yield { type: 'text', text: '<' };
      at = open + 1;
    } else {
      const end = tagEnd(html, open + 1);
      at = end + 1;
      if (mark === '/') yield { type: 'close', name };
      else if (UNREAD.has(name) && html.charAt(end - 1) !== '/') at = afterUnread(lower, name, at);
      else yield { type: 'open', name, attributes: html.slice(open + 1 + name.length, end) };
    }
  }
}

const SPAN = /\b(rowspan|colspan)\s*=\s*["']?\s*(\d{1,5})/gi;

/** How many rows and columns a cell takes. */
export function spansOf(attributes: string): { readonly rows: number; readonly columns: number } {
  const spans = { rows: 1, columns: 1 };
  for (const [, name = '', number = ''] of attributes.matchAll(SPAN)) {
    spans[name.toLowerCase() === 'rowspan' ? 'rows' : 'columns'] = Math.max(1, Number(number));
  }
  return spans;
}
