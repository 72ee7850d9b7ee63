import type { Plan } from '../../plan/plan.ts';
import type { ImportedLine } from '../../plan/records/imported.ts';
import { importedLineOf } from '../accepting/entryFields.ts';
import type { ReadEntry } from '../reading.ts';

/** What a line is known again by: all it says, without the name of the document, which may be given another. */
export const lineKey = ({ document: _, ...line }: ImportedLine): string => JSON.stringify(Object.entries(line).sort());

export const keyOfRead = (entry: ReadEntry): string => lineKey(importedLineOf(entry, ''));

/** Tells what was left out of the plan when it was imported before. */
export function leftOutOf({ leftOut }: Pick<Plan, 'leftOut'>): (entry: ReadEntry) => boolean {
  const keys = new Set(leftOut.flatMap(({ line }) => (line === null ? [] : [lineKey(line)])));
  return (entry) => keys.size > 0 && keys.has(keyOfRead(entry));
}
