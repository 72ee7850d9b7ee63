import { isUnset, whenOf } from '../time/index.ts';
import type { Entry, JournalEntry, Plan } from './plan.ts';
import { journalOf, whoMade } from './whoWrote.ts';

/** A title without what two people write differently: case, spaces, punctuation at its ends. */
const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

/** Alike at first sight: title, date, lanes and course. Living entries only. */
function alike(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const title = plainTitle(entry.title);
    if (title === '') continue;
    const key = JSON.stringify([title, entry.when, [...entry.lanes].sort(), entry.scenario]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const agree = (a: string, b: string) => a === '' || b === '' || a === b;

const found = new WeakMap<readonly Entry[], readonly (readonly Entry[])[]>();

/** A plan's entries keep their list until one of them changes, and are looked through as seldom. */
function alikeIn(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const known = found.get(entries) ?? alike(entries);
  found.set(entries, known);
  return known;
}

/** Whether two entries that look alike were added by two who had not seen each other's. */
function addedTwice(a: Entry, b: Entry, journals: (entry: Entry) => readonly JournalEntry[]): boolean {
  // Two meetings of one day at different hours, or two steps of a cascade, are two.
  if (!agree(a.time, b.time) || !agree(a.step, b.step)) return false;
  const [first, second] = [whoMade(journals(a)), whoMade(journals(b))];
  if (first && second && first.writer === second.writer) return false;
  // Entries whose date is yet to be set are often alike on purpose.
  return (
    !isUnset(whenOf(a.when)) || (first !== null && second !== null && (a.series === null || a.series !== b.series))
  );
}

/** Entries that stand in the plan twice or more, in order of their ids. */
export function duplicatesOf(plan: Plan): readonly (readonly Entry[])[] {
  const groups = alikeIn(plan.entries);
  if (groups.length === 0) return [];
  const journal = (entry: Entry) => journalOf(plan, 'entry', entry.id);
  return groups.flatMap((group) => {
    const [first, ...others] = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!first) return [];
    const twins = others.filter((other) => addedTwice(first, other, journal));
    return twins.length > 0 ? [[first, ...twins]] : [];
  });
}
