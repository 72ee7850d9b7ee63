const CONTINUES = /(?:[,:/(&–-]|\b(?:og|and|i|for|til|av|af|med|på|om|fra|frå|ved|m\/))$/iu;
const BEGINS_ITEM = /^(?:[-–•·*▪o]\s|\d{1,2}[.)]\s+\p{Lu}|[•·▪])/u;
const BROKEN_WORD = /\p{Ll}[-\u00ad]$/u;
const LOWER = /^[(\p{Ll}]/u;

/** `arbejds-` and `pladser` on the next line are one word; `skole-` and `og` are not. */
const isBroken = (before: string, line: string) => BROKEN_WORD.test(before) && !/^(?:og|eller)\b/u.test(line);

/** Lines of a narrow column put together again where a sentence, and where a word, goes on in the next. */
export function joinLines(text: string): readonly string[] {
  const joined: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll(/\s+/gu, ' ').trim();
    const before = joined.at(-1);
    if (line === '') continue;
    const goesOn = before !== undefined && !BEGINS_ITEM.test(line) && (LOWER.test(line) || CONTINUES.test(before));
    if (!goesOn) joined.push(line);
    else joined[joined.length - 1] = isBroken(before, line) ? before.slice(0, -1) + line : `${before} ${line}`;
  }
  return joined;
}
