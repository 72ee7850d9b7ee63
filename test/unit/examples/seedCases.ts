import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';

/** A date and a word that a plan must have together: `a|b` means either word, case does not matter. */
export interface Mark {
  readonly when: string;
  readonly words: readonly string[];
}

const CaseSchema = v.object({ marks: v.array(v.tuple([v.string(), v.string()])) });

/** The dated marks of a document, as kept in test/fixtures/cases. */
export function readMarks(name: string): Mark[] {
  const path = new URL(`../../fixtures/cases/${name}.json`, import.meta.url);
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return v.parse(CaseSchema, json).marks.map(([when, word]) => ({ when, words: word.toLowerCase().split('|') }));
}

/** The words an entry is known by: its title and those of its lanes, series and scenario. */
function wordsOf(entry: Entry, plan: Plan): string {
  return [
    entry.title,
    ...plan.lanes.filter((lane) => entry.lanes.includes(lane.id)).flatMap((lane) => [lane.name, lane.shortName]),
    ...plan.series.filter((series) => series.id === entry.series).map((series) => series.title),
    ...plan.scenarios.filter((scenario) => scenario.id === entry.scenario).map((scenario) => scenario.name),
  ]
    .join('\n')
    .toLowerCase();
}

const meets = (entry: Entry, mark: Mark, plan: Plan) =>
  entry.when === mark.when && mark.words.some((word) => wordsOf(entry, plan).includes(word));

/** Pairs marks with entries, each used once: in the order they stand, as a reader would tick them off. */
export function tickOff(plan: Plan, marks: readonly Mark[]): { missing: Mark[]; spare: Entry[] } {
  const spare = [...plan.entries];
  const missing = marks.filter((mark) => {
    const index = spare.findIndex((entry) => meets(entry, mark, plan));
    if (index >= 0) spare.splice(index, 1);
    return index < 0;
  });
  return { missing, spare };
}

/** Harmonic mean of precision and recall over the entries that have a date. */
export function f1(plan: Plan, marks: readonly Mark[]): number {
  const found = marks.length - tickOff(plan, marks).missing.length;
  return (2 * found) / (marks.length + plan.entries.length);
}
