import { comparePlans } from '../plan/compare.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import { sortEntries } from '../plan/sort.ts';
import { type Edtf, isUnset, whenOf } from '../time/index.ts';

export const CHANGE_TYPES = ['added', 'moved', 'changed', 'gone'] as const;

/** What became of an entry between two states of a plan: a day that was set and is another now has moved it. */
export type ChangeType = (typeof CHANGE_TYPES)[number];

export interface EntryChange {
  readonly type: ChangeType;
  /** Where a moved entry was, EDTF; empty for the others. */
  readonly formerWhen: Edtf | '';
  /** The fields that differ, for `changed` and `moved`; `agenda` where the meeting's items do. */
  readonly fields: readonly string[];
}

/** What became of entries, by their ids; those that are as they were are not in it. */
export type EntryChanges = ReadonlyMap<string, EntryChange>;

/** Two states of a plan in one: what is there after and what is gone since, and what became of each entry. */
export interface Overlay {
  readonly plan: Plan;
  readonly marks: EntryChanges;
}

/** Changes as a Scene draws them, on a Plan made by `overlay`. */
export interface SceneChanges {
  readonly marks: EntryChanges;
  /** What is compared, as the sheet's head says it: «Endringer fra Vedtatt 15.01 til nå». */
  readonly title: string;
}

/** Fields that say nothing by themselves: the order in a day, and what is kept of the move itself. */
const SILENT = new Set(['order', 'formerWhen', 'imported']);

/** Meetings whose agendas differ. */
function meetingsOfChangedItems(before: Plan, after: Plan, items: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...before.agenda, ...after.agenda].flatMap(({ id, meeting }) =>
      items.has(id) && meeting !== null ? [meeting] : [],
    ),
  );
}

function changeOf(before: Entry | undefined, after: Entry, fields: readonly string[]): EntryChange | null {
  if (!before) return { type: 'added', formerWhen: '', fields: [] };
  const told = fields.filter((field) => !SILENT.has(field));
  if (told.length === 0) return null;
  const moved = before.when !== after.when && !isUnset(whenOf(before.when));
  return { type: moved ? 'moved' : 'changed', formerWhen: moved ? before.when : '', fields: told };
}

function changesBetween(before: Plan, after: Plan): EntryChanges {
  const found = comparePlans(before, after);
  const meetings = meetingsOfChangedItems(
    before,
    after,
    new Set(found.flatMap(({ kind, record }) => (kind === 'agenda' ? [record] : []))),
  );
  const fields = new Map(
    found.flatMap((change) =>
      change.kind === 'entry' ? [[change.record, change.fields.map(({ field }) => field)] as const] : [],
    ),
  );
  const former = new Map(before.entries.map((entry) => [entry.id, entry]));
  const marks = new Map<string, EntryChange>();
  for (const entry of after.entries) {
    const own = [...(fields.get(entry.id) ?? []), ...(meetings.has(entry.id) ? ['agenda'] : [])];
    const change = changeOf(former.get(entry.id), entry, own);
    if (change) marks.set(entry.id, change);
  }
  const present = new Set(after.entries.map(({ id }) => id));
  for (const { id } of before.entries) {
    if (!present.has(id)) marks.set(id, { type: 'gone', formerWhen: '', fields: [] });
  }
  return marks;
}

/** Records of `before` that are used by what is gone and are themselves not there any more. */
function stillNeeded<Kept extends { readonly id: string }>(
  before: readonly Kept[],
  after: readonly Kept[],
  used: ReadonlySet<string>,
): readonly Kept[] {
  const known = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => used.has(id) && !known.has(id));
}

/**
 * The plan to draw when two states of one plan are compared, and what became of its entries. Where an entry was is
 * its former date here whatever it was before, so that every arrow in the picture is a change between the two.
 */
export function overlay(before: Plan, after: Plan): Overlay {
  const marks = changesBetween(before, after);
  const gone = before.entries.filter(({ id }) => marks.get(id)?.type === 'gone');
  const lanes = stillNeeded(before.lanes, after.lanes, new Set(gone.flatMap((entry) => entry.lanes)));
  const scenarios = stillNeeded(
    before.scenarios,
    after.scenarios,
    new Set(gone.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]))),
  );
  const drawn = [...after.entries, ...gone].map((entry): Entry => {
    const formerWhen = marks.get(entry.id)?.formerWhen ?? '';
    return entry.formerWhen === formerWhen ? entry : { ...entry, formerWhen };
  });
  const isGone = (id: string | null) => id !== null && marks.get(id)?.type === 'gone';
  return {
    plan: {
      ...after,
      // Lanes that are there keep the hues they have: one that is gone comes last and takes what is left.
      lanes: [...after.lanes, ...lanes.map((lane) => ({ ...lane, hue: null }))],
      scenarios: [...after.scenarios, ...scenarios],
      entries: sortEntries(drawn),
      links: after.links.filter(({ from, to }) => !isGone(from) && !isGone(to)),
      agenda: [...after.agenda, ...stillNeeded(before.agenda, after.agenda, itemsOf(before, gone))],
    },
    marks,
  };
}

const itemsOf = (plan: Plan, entries: readonly Entry[]): ReadonlySet<string> => {
  const ids = new Set(entries.map(({ id }) => id));
  return new Set(plan.agenda.flatMap(({ id, meeting }) => (meeting !== null && ids.has(meeting) ? [id] : [])));
};

/** How many entries each thing has become of; for the words over a comparison. */
export function countChanges(marks: EntryChanges): Readonly<Record<ChangeType, number>> {
  const counts = { added: 0, moved: 0, changed: 0, gone: 0 };
  for (const { type } of marks.values()) counts[type] += 1;
  return counts;
}
