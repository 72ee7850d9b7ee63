import type { ReadNote } from '../reading.ts';
import type { NewEntry } from './entries.ts';

/** How far behind its date or title a mark may stand. */
const NEAR = 3;
const MOST_ENTRIES = 5000;

const escaped = (mark: string) => mark.replaceAll('*', '\\*');

/** Where a mark stands in a line: `**` is no `*`. */
const placesOf = (mark: string, text: string): readonly number[] =>
  [...text.matchAll(new RegExp(`(?<!\\*)${escaped(mark)}(?![\\p{L}*])`, 'gu'))].map(({ index }) => index);

/** Whether a mark stands right behind some words of a line. */
function isBehind(words: string, text: string, places: readonly number[]): boolean {
  const bare = words.replaceAll('*', '').trim();
  if (bare === '') return false;
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    const end = at + bare.length;
    if (places.some((place) => place >= end && place - end <= NEAR)) return true;
  }
  return false;
}

/**
 * Gives entries the text of the footnotes that are marked in their lines, as a topic. Where several entries are read in
 * one line, the mark is of the one whose date or title it stands behind.
 */
export function withFootnotes(entries: readonly NewEntry[], notes: readonly ReadNote[]): readonly NewEntry[] {
  const footnotes = notes.filter(({ kind }) => kind === 'footnote');
  if (footnotes.length === 0 || entries.length > MOST_ENTRIES) return entries;
  const counts = new Map<string, number>();
  const keyOf = ({ line, text }: NewEntry['sources'][number]) => `${line} ${text}`;
  for (const { sources } of entries)
    for (const source of sources) counts.set(keyOf(source), (counts.get(keyOf(source)) ?? 0) + 1);
  return entries.map((entry) => {
    const own = footnotes.filter(({ mark }) =>
      entry.sources.some((source) => {
        const places = placesOf(mark, source.text);
        if (places.length === 0) return false;
        if (counts.get(keyOf(source)) === 1) return true;
        return isBehind(entry.whenText, source.text, places) || isBehind(entry.title, source.text, places);
      }),
    );
    const topics = own.map(({ text }) => text).filter((text) => !entry.topics.includes(text));
    return topics.length === 0 ? entry : { ...entry, topics: [...entry.topics, ...topics] };
  });
}
