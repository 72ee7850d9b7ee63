import type { Edit } from '../../../shared/plan/edit.ts';
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

/** Statuses of what is not as it was planned: one tells why, who said so, and when it was to have been. */
export const EXPLAINED: ReadonlySet<EntryStatus> = new Set(['moved', 'postponed', 'cancelled', 'dropped']);

/** Whether others have been told the date: a change of it leaves the old one to be seen. */
const isAnnounced = ({ kind, status }: Pick<Entry, 'kind' | 'status'>) =>
  EXPLAINED.has(status) || (kind === 'meeting' && status === 'confirmed');

const isDated = (when: Edtf) => whenOf(when).kind !== 'unset';

/** What becomes of the date an entry had, when it gets another: kept where it was announced, let go on the way back. */
function formerAfter(entry: Entry, when: Edtf): { readonly formerWhen?: Edtf | '' } {
  if (entry.formerWhen === when) return EXPLAINED.has(entry.status) ? {} : { formerWhen: '' };
  const keeps = entry.formerWhen === '' && entry.when !== when && isAnnounced(entry) && isDated(entry.when);
  return keeps ? { formerWhen: entry.when } : {};
}

/** Gives an entry another date; none where that is the date it has. Words it was known by go with the old date. */
export function setWhen(entry: Entry, when: When): readonly Edit[] {
  const edtf = formatEdtf(when);
  if (edtf === entry.when) return [];
  const words = entry.whenText === '' ? {} : { whenText: '' };
  return [setEntry(entry.id, { when: edtf, ...words, ...formerAfter(entry, edtf) })];
}

/** Words that are no date: the date is not set, and the words are kept. */
export function setWhenWords(entry: Entry, words: string): readonly Edit[] {
  const when = formatEdtf(UNSET);
  if (entry.when === when && entry.whenText === words) return [];
  return [setEntry(entry.id, { when, whenText: words, ...formerAfter(entry, when) })];
}

/**
 * Gives an entry another status. What is moved, postponed or cancelled keeps the date it was to have been on; what
 * is so no longer, and stands where it stood, has no other date.
 *
 * @param before the date it had before it was just changed, where it was
 */
export function setStatus(entry: Entry, status: EntryStatus, before: Edtf = entry.when): readonly Edit[] {
  if (status === entry.status) return [];
  const { formerWhen } = entry;
  const keeps = formerWhen === '' && EXPLAINED.has(status) && status !== 'dropped' && isDated(before);
  const lets = formerWhen === entry.when && !EXPLAINED.has(status);
  return [setEntry(entry.id, { status, ...(keeps ? { formerWhen: before } : lets ? { formerWhen: '' } : {}) })];
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
