import { isStruckOut } from '../../../shared/importing/sources/struck.ts';
import type { PdfLine } from './lines.ts';
import { lineText } from './lines.ts';

const BEGINS_LOWER = /^\p{Ll}/u;
/** A day or a bullet: what begins with one stands in a line of its own where its neighbours do. */
const BEGINS_ANEW = /^(?:[-–•·▪●○◦*]\s|\d{1,2}\.)/u;

/** Nothing ends so: more must follow. */
export const WANTS_MORE = /(?:[–,/&-]|(?:^|\s)(?:og|eller|til|for|fra|med|ved|av|på|i|om|den|and|or|kl\.))$/iu;

/** Joins what goes on in the next line: a word parted by a hyphen is whole again, and what is struck out stands apart. */
export function joinWords(first: string, second: string): string {
  if (first === '') return second;
  const [above = ''] = first.split('\n').slice(-1);
  if (isStruckOut(above) !== isStruckOut(second)) return `${first}\n${second}`;
  const parted = /\p{L}[-‐]$/u.test(first) && BEGINS_LOWER.test(second) && !/^(og|eller|and|or|samt)\b/u.test(second);
  return parted ? `${first.slice(0, -1)}${second}` : `${first} ${second}`;
}

export interface CellLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export const cellLine = (line: PdfLine): CellLine => ({
  text: lineText(line),
  left: line.chunks[0]?.left ?? 0,
  right: line.chunks.at(-1)?.right ?? 0,
});

/** What is left of a word that its cell had no room for; few whole words are so short and no small words. */
const REST_OF_WORD = /^\p{Ll}{1,5}(?=$|[\s,.])/u;
const SMALL_WORDS =
  /^(?:og|i|på|til|av|for|som|med|om|fra|ved|den|det|de|ei|kl|uke|uge|mai|maj|juni|juli|hvert|hver|eller|samt|etter|efter|i|å|at|ut|inn|mot|per|pr|and|or|of|the|to|in)\b/u;

/** Whether a word was broken, without a hyphen, for it is wider than its cell. */
function isBroken(above: CellLine, line: CellLine, width: number): boolean {
  if (!/^\p{L}+$/u.test(above.text) || !REST_OF_WORD.test(line.text) || SMALL_WORDS.test(line.text)) return false;
  const perLetter = (above.right - above.left) / above.text.length;
  return above.text.length > 6 && above.right - above.left + perLetter > width;
}

/** Whether the first word of a line would have had room at the end of the one above it. */
function hadRoom(above: CellLine, line: CellLine, width: number): boolean {
  const [word = ''] = line.text.split(' ');
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  return above.right - above.left + perLetter * (word.length + 1.5) < width;
}

/**
 * The lines of a cell as its writer made them: a line that was broken for want of room is put together again.
 * `width`: what text may take in the cell, points.
 */
export function cellText(lines: readonly CellLine[], width: number): string {
  const isList = lines.filter(({ text }) => BEGINS_ANEW.test(text)).length > 1;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const isParted = above !== undefined && /\p{L}[-‐]$/u.test(above.text) && BEGINS_LOWER.test(line.text);
    const isNew =
      above !== undefined &&
      !isParted &&
      !WANTS_MORE.test(above.text) &&
      !BEGINS_LOWER.test(line.text) &&
      ((isList && BEGINS_ANEW.test(line.text)) || hadRoom(above, line, width));
    if (above && isBroken(above, line, width)) text += line.text;
    else text = isNew ? `${text}\n${line.text}` : joinWords(text, line.text);
  }
  return text;
}
