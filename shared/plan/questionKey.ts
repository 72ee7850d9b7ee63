import { canonicalJson } from './canonicalJson.ts';

/** FNV-1a over UTF-16 code units, from a chosen start. */
function hash(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}

/**
 * The name of a question: what it is about, and a short digest of what was seen. The same everywhere and at every
 * reading, and another as soon as anything it rests on has changed, so that what was settled is asked again then.
 */
export function questionKey(about: readonly string[], seen: unknown): string {
  const text = canonicalJson(seen);
  const digest = [hash(text, 0x811c9dc5), hash(text, 0x9747b28c)].map((part) => part.toString(36).padStart(7, '0'));
  return `${about.join(':')}:${digest.join('')}`;
}
