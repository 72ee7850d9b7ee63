const BEFORE = /^[\s:;,.–—•·*▪|/-]+/u;
const AFTER = /[\s:;,–—|/-]+$/u;
const EMPTY_BRACKETS = /\(\s*[,.;:–-]?\s*\)/gu;

/** A title without the bullet before it and what was left round a date taken out of it. */
export function tidyTitle(text: string): string {
  const single = text.replaceAll(/\s+/gu, ' ').replaceAll(EMPTY_BRACKETS, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const from = BEFORE.exec(single)?.[0].length ?? 0;
  let end = single.length;
  while (end > from && AFTER.test(single.charAt(end - 1))) end -= 1;
  return single.slice(from, end);
}
