import type { ReadNote } from '../reading.ts';
import type { Line } from './lines.ts';

const ABBREVIATION =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d]{1,7})\s?=\s?([^,;()=]{3,80}?)(?=\s*(?:[,;)]|\sog\s\p{Lu}{2}|\s\p{Lu}{2,8}\s?=|$))/gu;
const REFERENCE = /[\p{L}\p{N}.)]\s?\*{1,3}(?![\p{L}\p{N}*])|[\p{L}\p{N}.)][¹²³⁴⁵⁶]/u;
const FOOTNOTE = /^(\*{1,3}|[¹²³⁴⁵⁶])\)?\s*:?\s*(\S.*)$/u;

export interface Notes {
  readonly notes: readonly ReadNote[];
  /** What the abbreviations stand for. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly rest: readonly Line[];
}

function abbreviationsIn(line: Line): readonly ReadNote[] {
  if (!line.text.includes('=') || line.text.length > 600) return [];
  const source = { line: line.number, text: line.text };
  return [...line.text.matchAll(ABBREVIATION)].map(([, mark = '', text = '']) => ({
    kind: 'abbreviation',
    mark,
    text: text.trim(),
    source,
  }));
}

/** Takes the legend of abbreviations and the footnotes out of the lines. */
export function notesIn(lines: readonly Line[]): Notes {
  const notes: ReadNote[] = [];
  const rest: Line[] = [];
  const isReferred = lines.some(({ text }) => REFERENCE.test(text));
  for (const line of lines) {
    const abbreviations = abbreviationsIn(line);
    notes.push(...abbreviations);
    const footnote = isReferred ? FOOTNOTE.exec(line.raw) : null;
    if (footnote?.[1] && footnote[2]) {
      notes.push({
        kind: 'footnote',
        mark: footnote[1],
        text: footnote[2],
        source: { line: line.number, text: line.raw },
      });
    } else if (abbreviations.length === 0) rest.push(line);
  }
  const meanings = new Map(notes.filter(({ kind }) => kind === 'abbreviation').map(({ mark, text }) => [mark, text]));
  return { notes, meanings, rest };
}
