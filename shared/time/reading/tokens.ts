import { isKnownWord } from './lexicon.ts';

/** White space before a token, from none to an empty line. */
export const GAP = { none: 0, space: 1, line: 2, blank: 3 } as const;

/** A number, a word or one mark of a text, where it stands. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'edge';
  /** Digits as written; words in lower case, without soft hyphens (empty for one too long to be a word); marks with every dash as `-`. */
  readonly text: string;
  /** The number; -1 for everything that is none, and for what has more digits than a year. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** White space before it: a `GAP`. */
  readonly gap: number;
  readonly isCapital: boolean;
}

/** What stands before the first and after the last token. */
const EDGE: Token = { kind: 'edge', text: '', value: -1, start: 0, end: 0, gap: GAP.blank, isCapital: false };

export const tokenAt = (tokens: readonly Token[], index: number): Token => tokens[index] ?? EDGE;

const LONGEST_WORD = 24;
const LONGEST_NUMBER = 4;
const SOFT_HYPHEN = '\u00ad';

const isDigit = (code: number) => code >= 48 && code <= 57;
const WORD = /[\p{L}\p{M}\u00ad]+/uy;
const SPACE = /[\s\u00ad\u200b\ufeff]+/y;
const DASHES = /^[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]$/u;
/** A hyphen that breaks a word at the end of a line, also where the line break has become a space. */
const WORD_BREAK = /-[^\S\n]*\n?[^\S\n]+(?=\p{Ll})|-\n(?=\p{Ll})/uy;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function gapOf(space: string): number {
  if (space === '' || (space.length === 1 && space === SOFT_HYPHEN)) return GAP.none;
  const breaks = space.split('\n').length - 1;
  if (breaks > 1) return GAP.blank;
  if (space.includes(SOFT_HYPHEN)) return GAP.none;
  return breaks === 1 ? GAP.line : GAP.space;
}

const plain = (word: string) => word.replaceAll(SOFT_HYPHEN, '').toLowerCase().normalize('NFC');

/** The word at a place, put together again where the end of a line broke a word of the calendar (`Septem-\nber`). */
function wordAt(text: string, start: number): { end: number; text: string } | null {
  const first = matchAt(WORD, text, start);
  if (first === '') return null;
  const end = start + first.length;
  if (first.length > LONGEST_WORD) return { end, text: '' };
  const broken = first.endsWith(SOFT_HYPHEN) ? matchAt(SPACE, text, end) : matchAt(WORD_BREAK, text, end);
  if (broken !== '') {
    const rest = matchAt(WORD, text, end + broken.length);
    const whole = rest.length > LONGEST_WORD ? '' : plain(first + rest);
    if (isKnownWord(whole) && !isKnownWord(plain(rest))) return { end: end + broken.length + rest.length, text: whole };
  }
  return { end, text: plain(first) };
}

function markOf(character: string): string {
  return DASHES.test(character) ? '-' : character;
}

/** Takes a text apart, once and from left to right. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap: number = GAP.blank;
  for (let at = 0; at < text.length; ) {
    const space = matchAt(SPACE, text, at);
    if (space !== '') {
      gap = Math.max(tokens.length === 0 ? GAP.blank : GAP.none, gapOf(space));
      at += space.length;
      continue;
    }
    const token = tokenFrom(text, at, gap);
    tokens.push(token);
    at = token.end;
    gap = GAP.none;
  }
  return tokens;
}

function tokenFrom(text: string, start: number, gap: number): Token {
  if (isDigit(text.charCodeAt(start))) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    const isShort = end - start <= LONGEST_NUMBER;
    const digits = isShort ? text.slice(start, end) : '';
    return { kind: 'number', text: digits, value: isShort ? Number(digits) : -1, start, end, gap, isCapital: false };
  }
  const word = wordAt(text, start);
  const first = text.charAt(start);
  if (word) {
    const isCapital = first !== first.toLowerCase();
    return { kind: 'word', text: word.text, value: -1, start, end: word.end, gap, isCapital };
  }
  return { kind: 'mark', text: markOf(first), value: -1, start, end: start + 1, gap, isCapital: false };
}
