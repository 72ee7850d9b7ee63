import type { Locale } from '../i18n/translate.ts';
import { hyphenate } from './hyphenate.ts';
import type { Measurer, TextStyle } from './measure.ts';
import { prepareWords } from './preparedWords.ts';

/** After a slash, hyphen or dash between two longer pieces, but not inside dates and figures («20.06-10.09»). */
const INNER_BREAK = /(?<=[^\s\d/–-]{3,}[/–-])(?=[^\s/–-]{3})|(?<=\d[^\s/–-]{0,3}[^\s\d/–-][/–-])(?=[^\s/–-]{3})/u;
const BLANKS = /[ \t\f\v\u2000-\u2006\u2008-\u200a\u3000]+/u;

/** Beginnings that end in a dash, slash or blank, else in a stop, no further than ten characters from the end. */
const SEAMS = [/^.*[–/\u00a0-](?=.{0,9}$)/u, /^.*[.,:;)_@](?=.{0,9}$)/u];

/** Sets one text in lines of at most `maxWidth`. */
class Setter {
  readonly lines: string[] = [];
  private line = '';
  private readonly width: (text: string) => number;
  private readonly firstWidth: number;
  private readonly maxWidth: number;
  private readonly locale: Locale;

  constructor(width: (text: string) => number, firstWidth: number, maxWidth: number, locale: Locale) {
    this.width = width;
    this.firstWidth = firstWidth;
    this.maxWidth = maxWidth;
    this.locale = locale;
  }

  endLine() {
    if (this.line !== '') this.lines.push(this.line);
    this.line = '';
  }

  private fits(text: string): boolean {
    return this.width(text) <= (this.lines.length === 0 ? this.firstWidth : this.maxWidth);
  }

  /** Goes on to the next line; a first line with less room than the others may stay empty. */
  private nextLine() {
    if (this.line === '' && this.lines.length === 0) this.lines.push('');
    else this.endLine();
  }

  word(word: string) {
    const glue = this.line === '' ? '' : ' ';
    if (this.fits(this.line + glue + word)) {
      this.line += glue + word;
      return;
    }
    const pieces = word.split(INNER_BREAK);
    if (pieces.length > 1) {
      pieces.forEach((piece, index) => {
        this.piece(piece, index === 0 ? glue : '');
      });
      return;
    }
    this.piece(word, glue);
  }

  private piece(piece: string, glue: string) {
    if (this.fits(this.line + glue + piece)) {
      this.line += glue + piece;
    } else if (this.width(piece) <= this.maxWidth) {
      this.nextLine();
      this.line = piece;
    } else {
      this.divide(piece, glue);
    }
  }

  /** A piece wider than a line: by syllables, as much on each line as it holds. */
  private divide(piece: string, glue: string) {
    const rest = hyphenate(piece, this.locale);
    let before = glue;
    while (rest.length > 0) {
      if (this.fits(this.line + before + rest.join(''))) {
        this.line += before + rest.join('');
        return;
      }
      let taken = 0;
      for (let count = 1; count < rest.length; count += 1) {
        const head = rest.slice(0, count).join('');
        if (!this.fits(this.line + before + withHyphen(head))) break;
        taken = count;
      }
      if (taken > 0) {
        this.line += before + withHyphen(rest.splice(0, taken).join(''));
      } else if (this.line === '' && (this.lines.length > 0 || this.firstWidth >= this.maxWidth)) {
        const [head, tail] = this.cut(rest.join(''));
        this.line = head;
        rest.splice(0, rest.length, ...(tail === '' ? [] : hyphenate(tail, this.locale)));
        if (tail === '') return;
      }
      this.nextLine();
      before = '';
    }
  }

  /** As many characters as a line holds, at least one; up to a mark or blank among the last of them, if there is one. */
  private cut(text: string): [string, string] {
    let head = '';
    for (const { segment } of new Intl.Segmenter(this.locale).segment(text)) {
      if (head !== '' && !this.fits(head + segment)) break;
      head += segment;
    }
    const seam = head.length < text.length ? SEAMS.map((one) => one.exec(head)?.[0]).find((one) => one) : undefined;
    const kept = seam ?? head;
    return [kept, text.slice(kept.length)];
  }
}

const withHyphen = (head: string) => (/[/–-]$/u.test(head) ? head : `${head}-`);

/**
 * Breaks a text into lines no wider than `maxWidth` (mm), without ever leaving anything out: at spaces, after a
 * slash or hyphen, then by the language's hyphenation, and anywhere where a single character is all there is room
 * for. Line feeds in the text stay; no-break spaces hold.
 *
 * With `firstWidth`, the first line has only that much room, because something stands before it; it comes out
 * empty when not even a syllable fits there.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  style: TextStyle,
  measurer: Measurer,
  locale: Locale,
  firstWidth: number = maxWidth,
): string[] {
  const whole = style.letterSpacing === undefined ? wholeWords(text, firstWidth, maxWidth, style, measurer) : null;
  if (whole) return whole;
  const setter = new Setter((line) => measurer.width(line, style), firstWidth, maxWidth, locale);
  for (const words of paragraphsOf(text)) {
    for (const word of words) setter.word(word);
    setter.endLine();
  }
  return setter.lines;
}

const paragraphsOf = (text: string): string[][] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/u).map((paragraph) => paragraph.split(BLANKS).filter((word) => word !== ''));

/** What adding widths up may be out by, mm. */
const SLACK = 1e-9;

/**
 * The usual case, in which every word finds a line that holds it: lines are told by adding up what was measured
 * before. Null where some word has to be divided, or may be.
 */
function wholeWords(
  text: string,
  firstWidth: number,
  maxWidth: number,
  style: TextStyle,
  measurer: Measurer,
): string[] | null {
  const { size } = style;
  const lines: string[] = [];
  for (const words of prepareWords(text, style, measurer, paragraphsOf)) {
    let [line, width] = ['', 0];
    for (const word of words) {
      const room = lines.length === 0 ? firstWidth : maxWidth;
      const longer = line === '' ? word.width * size : width + (word.blank + word.width) * size;
      if (longer <= room + SLACK) {
        line = line === '' ? word.text : `${line} ${word.text}`;
        width = longer;
        continue;
      }
      if (word.width * size > maxWidth || INNER_BREAK.test(word.text)) return null;
      // A first line with less room than the others may stay empty.
      if (line !== '' || lines.length === 0) lines.push(line);
      [line, width] = [word.text, word.width * size];
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}
