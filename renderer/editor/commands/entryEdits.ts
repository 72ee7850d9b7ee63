import type { Edit } from '../../../shared/plan/edit.ts';
import { formerWhenAfter } from '../../../shared/plan/formerWhen.ts';
import type { Entry, EntryKind, EntryStatus, FieldsOf, Plan } from '../../../shared/plan/plan.ts';
import {
  boundsOf,
  type Edtf,
  formatEdtf,
  type IsoDate,
  moveWhenTo,
  resizeWhen,
  shiftWhen,
  UNSET,
  type When,
  whenOf,
} from '../../../shared/time/index.ts';

/** Whether it lasts: what lasts has two ends to pull. */
export function isSpan(entry: Entry): boolean {
  const when = whenOf(entry.when);
  const bounds = boundsOf(when);
  return bounds !== null && (when.kind === 'interval' || (when.kind === 'day' && entry.kind === 'period'));
}

/** A change of an entry's own fields. */
export const setEntry = (id: string, fields: Partial<FieldsOf<'entry'>>): Edit => ({
  type: 'set',
  kind: 'entry',
  id,
  fields,
});

/** The date an entry was to have been on, where a change makes it another. */
function former(entry: Entry, change: Parameters<typeof formerWhenAfter>[1]): { readonly formerWhen?: Edtf | '' } {
  const formerWhen = formerWhenAfter(entry, change);
  return formerWhen === entry.formerWhen ? {} : { formerWhen };
}

/** Gives an entry another date; none where that is the date it has. Words it was known by go with the old date. */
export function setWhen(entry: Entry, when: When): readonly Edit[] {
  const edtf = formatEdtf(when);
  if (edtf === entry.when) return [];
  const words = entry.whenText === '' ? {} : { whenText: '' };
  return [setEntry(entry.id, { when: edtf, ...words, ...former(entry, { when: edtf }) })];
}

/** Words that are no date: the date is not set, and the words are kept. */
export function setWhenWords(entry: Entry, words: string): readonly Edit[] {
  const when = formatEdtf(UNSET);
  if (entry.when === when && entry.whenText === words) return [];
  return [setEntry(entry.id, { when, whenText: words, ...former(entry, { when }) })];
}

/**
 * Gives an entry another status. What is moved, postponed or cancelled keeps the date it was to have been on; what
 * is so no longer, and stands where it stood, has no other date.
 *
 * @param before the date it had before it was just changed, where it was
 */
export function setStatus(entry: Entry, status: EntryStatus, before: Edtf = entry.when): readonly Edit[] {
  if (status === entry.status) return [];
  return [setEntry(entry.id, { status, ...former({ ...entry, when: before }, { when: entry.when, status }) })];
}

export const shiftEntry = (entry: Entry, days: number): readonly Edit[] =>
  setWhen(entry, shiftWhen(whenOf(entry.when), days));

export const pullEntry = (entry: Entry, edge: 'start' | 'end', day: IsoDate): readonly Edit[] =>
  setWhen(entry, resizeWhen(whenOf(entry.when), edge, day));

/** The lanes after the entry went from one to another; the others keep their place. */
export function lanesAfterMove(lanes: readonly string[], from: string | null, to: string): readonly string[] {
  if (from === to) return lanes;
  const moved =
    from === null || !lanes.includes(from) ? [to, ...lanes] : lanes.map((lane) => (lane === from ? to : lane));
  return [...new Set(moved)];
}

export function moveToLane(entry: Entry, from: string | null, to: string): readonly Edit[] {
  const lanes = lanesAfterMove(entry.lanes, from, to);
  return lanes.join() === entry.lanes.join() ? [] : [setEntry(entry.id, { lanes })];
}

/** Both at once as one change, so that one undo takes both back. */
export function joinEdits(edits: readonly Edit[]): readonly Edit[] {
  const [first, ...rest] = edits;
  if (first?.type !== 'set' || first.kind !== 'entry') return edits;
  const more = rest.map((edit) =>
    edit.type === 'set' && edit.kind === 'entry' && edit.id === first.id ? edit.fields : {},
  );
  const fields = Object.assign({}, first.fields, ...more);
  return [{ ...first, fields }];
}

/** The lane above (`-1`) or below (`1`) the entry's first lane. */
export function neighbourLane(plan: Plan, entry: Entry, step: -1 | 1): string | null {
  const at = plan.lanes.findIndex((lane) => lane.id === entry.lanes[0]);
  if (at < 0) return plan.lanes[step === 1 ? 0 : plan.lanes.length - 1]?.id ?? null;
  return plan.lanes[at + step]?.id ?? null;
}

/** The kind most entries of a lane have: what a new one there is most likely to be. */
export function likelyKind(plan: Plan, lane: string | null): EntryKind {
  const counts = new Map<EntryKind, number>();
  for (const entry of plan.entries) {
    if (lane !== null && entry.lanes.includes(lane)) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'meeting';
}

export interface NewEntry {
  readonly id: string;
  readonly title: string;
  readonly lane: string | null;
  readonly day: IsoDate | null;
}

export const addEntry = (plan: Plan, { id, title, lane, day }: NewEntry): readonly Edit[] => [
  {
    type: 'create',
    kind: 'entry',
    id,
    fields: {
      title,
      kind: likelyKind(plan, lane),
      when: formatEdtf(day === null ? UNSET : moveWhenTo(UNSET, day)),
      lanes: lane === null ? [] : [lane],
    },
  },
];
