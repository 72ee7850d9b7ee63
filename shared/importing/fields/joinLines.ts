/** How much of a line's end tells whether it goes on. */
const TAIL = 8;
const CONTINUES = /(?:[,:/(&–-]|(?<!\p{L})(?:og|and|i|for|til|av|af|med|på|om|fra|frå|ved|m\/))$/iu;
const BEGINS_ITEM = /^(?:[-–•·*▪o]\s|\d{1,2}[.)]\s+\p{Lu}|[•·▪])/u;
const BROKEN_WORD = /\p{Ll}[-\u00ad]$/u;
const LOWER = /^[(\p{Ll}]/u;

/** `arbejds-` and `pladser` on the next line are one word; `skole-` and `og` are not. */
const isBroken = (tail: string, line: string) => BROKEN_WORD.test(tail) && !/^(?:og|eller)\s/u.test(line);

/** Lines of a narrow column put together again where a sentence, and where a word, goes on in the next. */
export function joinLines(text: string): readonly string[] {
  if (!text.includes('\n')) {
    const line = text.replaceAll(/\s+/gu, ' ').trim();
    return line === '' ? [] : [line];
  }
  const joined: string[][] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll(/\s+/gu, ' ').trim();
    if (line === '') continue;
    const parts = joined.at(-1);
    const last = parts?.at(-1) ?? '';
    const tail = last.slice(-TAIL);
    const goesOn = parts !== undefined && !BEGINS_ITEM.test(line) && (LOWER.test(line) || CONTINUES.test(tail));
    if (!goesOn) joined.push([line]);
    else if (isBroken(tail, line)) parts.splice(-1, 1, last.slice(0, -1), line);
    else parts.push(' ', line);
  }
  return joined.map((parts) => parts.join(''));
}
