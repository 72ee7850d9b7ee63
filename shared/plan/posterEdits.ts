import { decodeRecord } from './decodeRecord.ts';
import type { Edit } from './edit.ts';
import type { FieldsOf, Plan, Poster } from './plan.ts';
import { POSTER_ID } from './records/poster.ts';

const UNSET: Poster = decodeRecord('poster', POSTER_ID, new Map()).record;

/** How the plan's poster is made; as it is by itself where nobody has chosen anything. */
export const posterOf = (plan: Pick<Plan, 'posters'>): Poster =>
  plan.posters.find(({ id }) => id === POSTER_ID) ?? UNSET;

/** The edit that makes the plan's poster otherwise. */
export function posterEdits(plan: Plan, fields: Partial<FieldsOf<'poster'>>): readonly Edit[] {
  const type = posterOf(plan) === UNSET ? 'create' : 'set';
  return [{ type, kind: 'poster', id: POSTER_ID, fields }];
}
