/** Words that are struck out, in Word, Excel and PDF: kept between two marks until their whole line is known. */
const START = '\ue001';
const END = '\ue002';
const MARKED = new RegExp(`${START}[^${END}]*(?:${END}|$)|^[^${START}${END}]*${END}`, 'gu');
const MARKS = new RegExp(`[${START}${END}]`, 'gu');
const SAYS = /[\p{L}\p{N}]/u;

/** Said of a line or a cell that is struck out altogether. */
const DROPPED = '(utgår)';

/** Marks words as struck out, for `standing`. */
export const struck = (text: string): string => `${START}${text.replaceAll('\n', `${END}\n${START}`)}${END}`;

/** Whether a line is struck out from its first word to its last. */
export const isStruckOut = (line: string): boolean => line.startsWith(START) && line.endsWith(END);

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** What stands in a line, and whether that is struck out. */
function standingLine(line: string): { readonly text: string; readonly isStruck: boolean } {
  if (!line.includes(START) && !line.includes(END)) return { text: line, isStruck: false };
  const left = line.replaceAll(MARKED, ' ');
  if (SAYS.test(left)) return { text: tidy(left), isStruck: false };
  const all = tidy(line.replaceAll(MARKS, ''));
  return { text: all, isStruck: SAYS.test(all) };
}

/**
 * What stands in a line or in the lines of a cell: where only some of a line is struck out, what is left of it; of what
 * is struck out altogether it is said.
 */
export function standing(text: string): string {
  if (!text.includes(START) && !text.includes(END)) return text;
  const lines = text.split('\n').map(standingLine);
  const isAll = lines.every((line) => line.isStruck || line.text === '');
  return lines
    .map((line, at) => (line.isStruck && (!isAll || at === lines.length - 1) ? `${line.text} ${DROPPED}` : line.text))
    .join('\n');
}
