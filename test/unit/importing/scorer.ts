import type { ReadEntry, Reading } from '../../../shared/importing/reading.ts';

/** A date, and a word that an entry must have with it: `a|b` is either, case does not matter. */
export type Mark = readonly [when: string, word: string];

export interface Score {
  readonly f1: number;
  readonly missing: readonly Mark[];
  readonly spare: readonly ReadEntry[];
}

const wordsOf = ({ title, lane, context }: ReadEntry) => [title, lane, ...context].join('\n').toLowerCase();

const holds = (entry: ReadEntry, word: string) =>
  word
    .toLowerCase()
    .split('|')
    .some((either) => wordsOf(entry).includes(either));

/** Pairs marks with entries, as many as can be, each used once (augmenting paths). */
export function score(reading: Reading, marks: readonly Mark[]): Score {
  const entries = reading.entries.filter(({ when }) => when !== '');
  const choices = marks.map(([when, word]) =>
    entries.flatMap((entry, at) => (entry.when === when && holds(entry, word) ? [at] : [])),
  );
  const takenBy = new Map<number, number>();
  const place = (mark: number, seen: Set<number>): boolean =>
    (choices[mark] ?? []).some((at) => {
      if (seen.has(at)) return false;
      seen.add(at);
      const holder = takenBy.get(at);
      if (holder !== undefined && !place(holder, seen)) return false;
      takenBy.set(at, mark);
      return true;
    });
  const missing = marks.filter((_, mark) => !place(mark, new Set()));
  const found = marks.length - missing.length;
  const total = marks.length + entries.length;
  return { f1: total === 0 ? 1 : (2 * found) / total, missing, spare: entries.filter((_, at) => !takenBy.has(at)) };
}
