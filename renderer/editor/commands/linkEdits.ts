import type { Edit } from '../../../shared/plan/edit.ts';
import type { Entry, FieldsOf, Link, Plan } from '../../../shared/plan/plan.ts';

/** Which end of its links an entry is looked at from: what must come before it, or what comes after. */
export type LinkSide = 'before' | 'after';

export interface LinkedEntry {
  readonly link: Link;
  readonly other: Entry;
}

/** What must come before an entry, or comes after it, by date. A link whose other end is deleted is not told of. */
export function linkedEntries(plan: Plan, entry: string, side: LinkSide): readonly LinkedEntry[] {
  const links = plan.links.filter((link) => (side === 'before' ? link.to : link.from) === entry);
  return plan.entries.flatMap((other) =>
    links
      .filter((link) => (side === 'before' ? link.from : link.to) === other.id)
      .map((link): LinkedEntry => ({ link, other })),
  );
}

/** Entries that can be linked to one: all but itself and those it is linked to already, whichever way. */
export function linkChoices(plan: Plan, entry: string): readonly Entry[] {
  const taken = new Set(
    plan.links.filter(({ from, to }) => from === entry || to === entry).flatMap(({ from, to }) => [from, to]),
  );
  return plan.entries.filter(({ id }) => id !== entry && !taken.has(id));
}

export const addLink = (id: string, entry: string, side: LinkSide, other: string): readonly Edit[] => [
  {
    type: 'create',
    kind: 'link',
    id,
    fields: side === 'before' ? { from: other, to: entry } : { from: entry, to: other },
  },
];

export const setLink = (id: string, fields: Partial<FieldsOf<'link'>>): readonly Edit[] => [
  { type: 'set', kind: 'link', id, fields },
];
