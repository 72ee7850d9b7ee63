import { joinLines } from './joinLines.ts';

const NOTE = /(?:\bjf\.?r?\b|\bmail\b|\be-?post\b|\bbekr[eæ]ftet\b|\bkilde\b|\bobs\b).*$/iu;
const PREFIX = /^(?:(?:ved|v\.|av|af|ansvar(?:lig|leg)?:?) |v\/ ?)(?=\S)/iu;
const SEPARATOR = /[/;,+&]|(?<=\p{Lu}[^ ]*) (?:og|and|samt) (?=\p{Lu})|(?<=^\p{Ll}[^ ]*) og (?=\p{Ll})/u;
const MOST = 12;

const tidy = (name: string) =>
  name
    .replace(/^[\s.:–-]+/u, '')
    .replace(/[\s:–-]+$/u, '')
    .replace(PREFIX, '');

/** Who sees to something, as a cell lists them: `Leder/nestleder`, `Økonomi og Personal`, one on each line. */
export function readResponsible(text: string): readonly string[] {
  const names = joinLines(text.slice(0, 500)).flatMap((line) =>
    line
      .replaceAll(/\([^()]*\)/gu, ' ')
      .replace(NOTE, '')
      .replace(PREFIX, '')
      .split(SEPARATOR),
  );
  const filled = names.map(tidy).filter((name) => /\p{L}/u.test(name));
  return [...new Set(filled)].slice(0, MOST);
}
