import { isDateWord, isJoiningWord, isKnownWord } from './lexicon.ts';

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
/** A hyphen that breaks a word at the end of a line, or did before the line break became a space. */
const WORD_BREAK = /-[^\S\n]*(?:\n[^\S\n]*|[^\S\n])(?=\p{Ll})/uy;

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

/** Whether two halves are one word: one of the calendar, or any where the line ends at the hyphen (`Mai-\nda`). */
function isOneWord(whole: string, rest: string, broken: string): boolean {
  if (isDateWord(rest) || isJoiningWord(rest)) return false;
  return isKnownWord(whole) || broken.includes('\n') || broken === '';
}

/** The word at a place, put together again where the end of a line broke it (`Septem-\nber`). */
function wordAt(text: string, start: number): { end: number; text: string } | null {
  const first = matchAt(WORD, text, start);
  if (first === '') return null;
  const end = start + first.length;
  if (first.length > LONGEST_WORD) return { end, text: '' };
  const broken = first.endsWith(SOFT_HYPHEN) ? matchAt(SPACE, text, end) : matchAt(WORD_BREAK, text, end);
  const rest = broken === '' ? '' : matchAt(WORD, text, end + broken.length);
  if (rest === '' || rest.length > LONGEST_WORD) return { end, text: plain(first) };
  const whole = plain(first + rest);
  const isOne = isOneWord(whole, plain(rest), broken);
  return isOne ? { end: end + broken.length + rest.length, text: whole } : { end, text: plain(first) };
}

function markOf(character: string): string {
  return DASHES.test(character) ? '-' : character;
}

/** What a text can go on with, told from one character. */
type Kind = 'space' | 'number' | 'letter' | 'mark';

function kindOfOther(character: string): Kind {
  if (matchAt(SPACE, character, 0) !== '') return 'space';
  return matchAt(WORD, character, 0) === '' ? 'mark' : 'letter';
}

function kindOfAscii(code: number): Kind {
  if (isDigit(code)) return 'number';
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return 'letter';
  return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'mark';
}

const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOfAscii(code));

/** Takes a text apart, once and from left to right. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap: number = GAP.blank;
  for (let at = 0; at < text.length; ) {
    const kind = ASCII[text.charCodeAt(at)] ?? kindOfOther(String.fromCodePoint(text.codePointAt(at) ?? 0));
    if (kind === 'space') {
      const space = matchAt(SPACE, text, at);
      gap = tokens.length === 0 ? GAP.blank : Math.max(gap, gapOf(space));
      at += space.length;
      continue;
    }
    const token = tokenFrom(text, at, gap, kind);
    tokens.push(token);
    at = token.end;
    gap = GAP.none;
  }
  return tokens;
}

function tokenFrom(text: string, start: number, gap: number, kind: Kind): Token {
  const first = text.charAt(start);
  if (kind === 'number') {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    const isShort = end - start <= LONGEST_NUMBER;
    const digits = isShort ? text.slice(start, end) : '';
    return { kind: 'number', text: digits, value: isShort ? Number(digits) : -1, start, end, gap, isCapital: false };
  }
  const word = kind === 'letter' ? wordAt(text, start) : null;
  if (word) {
    const isCapital = first !== first.toLowerCase();
    return { kind: 'word', text: word.text, value: -1, start, end: word.end, gap, isCapital };
  }
  const mark = first > '~' ? markOf(first) : first;
  return { kind: 'mark', text: mark, value: -1, start, end: start + 1, gap, isCapital: false };
}
