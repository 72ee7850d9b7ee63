import type { Run } from './pieces.ts';

/** The words of a state, with the date in it that is struck through. */
export function stateRuns(words: string, struck: string, run: Omit<Run, 'text'>): Run[] {
  const at = struck === '' ? -1 : words.indexOf(struck);
  if (at < 0) return [{ text: words, ...run }];
  return [
    { text: words.slice(0, at).trim(), ...run },
    { text: struck, ...run, strike: true },
    { text: words.slice(at + struck.length).trim(), ...run },
  ].filter(({ text }) => text !== '');
}
