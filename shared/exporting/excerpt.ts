/** Text longer than this is told by what changed in it, characters. */
const LONG = 160;
/** So much of what is alike is kept round it. */
const ROUND = 40;
/** And no more than this of what is new or gone: who wants it all finds it in the plan. */
const MOST = 600;

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Of two long texts what differs, with some words round it; short ones as they are. */
export function excerpts(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= LONG) return [before, after];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const cut = (text: string) => {
    let from = Math.max(0, start - ROUND);
    let to = Math.min(text.length, text.length - end + ROUND, from + MOST);
    if (isLow(text, from)) from -= 1;
    if (isLow(text, to)) to += 1;
    return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
  };
  return [cut(before), cut(after)];
}
