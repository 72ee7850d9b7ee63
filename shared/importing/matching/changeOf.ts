import { formerWhenAfter } from '../../plan/formerWhen.ts';
import type { Entry, FieldsOf, Plan } from '../../plan/plan.ts';
import type { ImportedLine } from '../../plan/records/imported.ts';
import { sameJson } from '../../plan/sameJson.ts';
import { entryFieldsOf } from '../accepting/entryFields.ts';
import { folded, plainLine } from '../accepting/plainText.ts';
import type { ReadEntry } from '../reading.ts';
import { laneNames } from './sides.ts';

/** Fields of which a document that was revised may say something else. */
const COMPARED = ['title', 'when', 'time', 'status', 'place', 'responsible'] as const;
export type ComparedField = (typeof COMPARED)[number] | 'lane';

export interface FieldDifference {
  readonly field: ComparedField;
  readonly before: string | readonly string[];
  readonly after: string | readonly string[];
}

/** What a document's entry is to a plan. */
export type EntryChange =
  | { readonly type: 'new' }
  | { readonly type: 'same'; readonly entry: Entry }
  /** `moved` where it has another date, whatever else is another. */
  | { readonly type: 'moved' | 'changed'; readonly entry: Entry; readonly fields: readonly FieldDifference[] };

const isEmpty = (field: ComparedField, value: unknown) =>
  value === '' || (Array.isArray(value) && value.length === 0) || (field === 'status' && value === 'planned');

const same = (field: ComparedField, a: unknown, b: unknown) =>
  field === 'title' || field === 'place' ? folded(String(a)) === folded(String(b)) : sameJson(a, b);

/**
 * What a document says of an entry that the plan has, where it says something else than the plan. What the document
 * said before (`line`) it says no louder now: where somebody has changed that in the plan since, the plan stands.
 */
export function changeOf(
  read: ReadEntry,
  into: Entry | undefined,
  line: ImportedLine | null,
  plan: Pick<Plan, 'lanes'>,
): EntryChange {
  if (into === undefined) return { type: 'new' };
  const said = entryFieldsOf(read);
  const fields = COMPARED.flatMap((field): readonly FieldDifference[] => {
    const [before, after] = [into[field], field === 'when' ? read.when : said[field]];
    if (same(field, before, field === 'when' ? said.when : after)) return [];
    if (line === null ? isEmpty(field, after) : same(field, line[field], after)) return [];
    return [{ field, before, after: said[field] }];
  });
  const lane = plainLine(read.lane);
  const names = laneNames(plan);
  const isThere = lane === '' || into.lanes.some((id) => names.get(id)?.includes(folded(lane)));
  const isSaidBefore = line !== null && folded(line.lane) === folded(lane);
  const laneOf = (id: string | undefined) => plan.lanes.find((one) => one.id === id)?.name ?? '';
  const moved: readonly FieldDifference[] =
    isThere || isSaidBefore ? [] : [{ field: 'lane', before: laneOf(into.lanes[0]), after: lane }];
  const all = [...fields, ...moved];
  if (all.length === 0) return { type: 'same', entry: into };
  return { type: all.some(({ field }) => field === 'when') ? 'moved' : 'changed', entry: into, fields: all };
}

/** The fields that a change sets in the plan's entry, and the lane it goes to. */
export function fieldsOfChange(
  read: ReadEntry,
  change: Extract<EntryChange, { readonly fields: unknown }>,
): { readonly fields: Partial<FieldsOf<'entry'>>; readonly lane?: string } {
  const said = entryFieldsOf(read);
  const names = new Set(change.fields.map(({ field }) => field));
  const { entry } = change;
  const words = names.has('when') ? { whenText: said.whenText } : {};
  const set: Partial<FieldsOf<'entry'>> = Object.fromEntries(
    COMPARED.filter((field) => names.has(field)).map((field) => [field, said[field]]),
  );
  const formerWhen = formerWhenAfter(entry, set);
  const former = formerWhen === entry.formerWhen ? {} : { formerWhen };
  return {
    fields: { ...set, ...words, ...former },
    ...(names.has('lane') ? { lane: read.lane } : {}),
  };
}
