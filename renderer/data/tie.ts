import * as v from 'valibot';
import { recordId } from '../../shared/plan/records/fields.ts';

/** A plan's tie to a place, as the catalogue keeps it. */
export const tieSchema = v.variant('kind', [
  v.object({ id: recordId, kind: v.literal('folder'), path: v.string() }),
  v.object({
    id: recordId,
    kind: v.literal('host'),
    /** Its address, for people. */
    where: v.string(),
    /** What the host gave to come in with; only `hostPlace.ts` looks into it. */
    access: v.unknown(),
  }),
]);

export type Tie = Readonly<v.InferOutput<typeof tieSchema>>;

/** Where a tie leads, in words for people. */
export const whereOf = (tie: Tie): string => (tie.kind === 'folder' ? tie.path : tie.where);
