import type { Entry, Plan } from '../../plan/plan.ts';
import type { ImportedLine } from '../../plan/records/imported.ts';
import { boundsOf, dayOfYear, type Edtf, formatEdtf, UNSET, whenOf } from '../../time/index.ts';
import { importedLineOf } from '../accepting/entryFields.ts';
import { folded } from '../accepting/plainText.ts';
import type { ReadEntry } from '../reading.ts';

/** An entry of the document, with what it is found again by. */
export interface ReadSide {
  readonly id: string;
  readonly title: string;
  readonly lane: string;
  readonly when: Edtf;
  /** Day number, to tell how near two dates are; `null` where none is set. */
  readonly day: number | null;
  readonly line: ImportedLine;
}

/** An entry of the plan, as one of the documents it came from knows it, or as it stands where it came from none. */
export interface PlanSide {
  readonly entry: Entry;
  readonly title: string;
  readonly lanes: readonly string[];
  readonly day: number | null;
  readonly line: ImportedLine | null;
}

/** Names a lane is known by, folded. */
export const laneNames = (plan: Pick<Plan, 'lanes'>): ReadonlyMap<string, readonly string[]> =>
  new Map(plan.lanes.map(({ id, name, shortName }) => [id, [folded(name), folded(shortName)].filter(Boolean)]));

function dayNumber(when: Edtf): number | null {
  const start = boundsOf(whenOf(when))?.start;
  // Near enough to tell which of two dates is the nearer.
  return start === undefined ? null : Number(start.slice(0, 4)) * 366 + dayOfYear(start);
}

export function readSides(entries: readonly ReadEntry[]): readonly ReadSide[] {
  return entries.map((entry) => {
    const when = entry.when || formatEdtf(UNSET);
    return {
      id: entry.id,
      title: folded(entry.title),
      lane: folded(entry.lane),
      when,
      day: dayNumber(when),
      line: importedLineOf(entry, ''),
    };
  });
}

export function planSides(plan: Pick<Plan, 'entries' | 'lanes'>): readonly PlanSide[] {
  const names = laneNames(plan);
  return plan.entries.flatMap((entry): readonly PlanSide[] => {
    const side = {
      entry,
      title: folded(entry.title),
      lanes: entry.lanes.flatMap((id) => names.get(id) ?? []),
      day: dayNumber(entry.when),
    };
    return entry.imported.length === 0 ? [{ ...side, line: null }] : entry.imported.map((line) => ({ ...side, line }));
  });
}
