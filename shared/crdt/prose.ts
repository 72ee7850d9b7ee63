import type * as Y from 'yjs';

/** A stretch of text replaced by another. */
export interface Splice {
  readonly index: number;
  readonly remove: string;
  readonly insert: string;
}

/** The one splice that turns `before` into `after`, as short as can be without cutting a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice {
  const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (isLow(before, start) || isLow(after, start)) start = Math.max(0, start - 1);
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (isLow(before, before.length - end) || isLow(after, after.length - end)) end = Math.max(0, end - 1);
  return {
    index: start,
    remove: before.slice(start, before.length - end),
    insert: after.slice(start, after.length - end),
  };
}

/**
 * Carries out a splice where its text now stands: at its index, else where the text to remove is found nearest.
 * Returns the splice that takes it back, or `null` where the text is no longer there.
 */
export function applySplice(text: Y.Text, { index, remove, insert }: Splice): Splice | null {
  const now = text.toString();
  const at = locate(now, index, remove);
  if (at === null) return null;
  if (remove.length > 0) text.delete(at, remove.length);
  if (insert.length > 0) text.insert(at, insert);
  return { index: at, remove: insert, insert: remove };
}

function locate(now: string, index: number, remove: string): number | null {
  const wanted = Math.min(index, now.length);
  if (now.startsWith(remove, wanted)) return wanted;
  const after = now.indexOf(remove, wanted);
  const before = now.lastIndexOf(remove, wanted);
  if (after < 0 && before < 0) return null;
  if (after < 0) return before;
  return before < 0 || after - wanted < wanted - before ? after : before;
}
