/** One or two letters a name is known by: of its first and last word, or of a single word's start. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '?'] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letter = (word: string) => [...word][0] ?? '';
  return (letter(first) + (last ? letter(last) : '')).toLocaleUpperCase();
}
