/** What windows of one plan say to each other beside its changes. */
import * as v from 'valibot';
import { PLACE_KINDS, type PlaceProblem } from '../../../shared/sync/index.ts';
import type { PlaceView } from '../planSession.ts';

const PROBLEMS = [
  'away',
  'denied',
  'readOnly',
  'full',
  'otherPlan',
  'refused',
  'notStored',
  'tooLarge',
  'cloned',
  'failed',
] as const satisfies readonly PlaceProblem['code'][];

const problem = v.object({ code: v.picklist(PROBLEMS), detail: v.exactOptional(v.string()) });

const view: v.GenericSchema<unknown, PlaceView> = v.object({
  id: v.string(),
  kind: v.picklist(PLACE_KINDS),
  where: v.string(),
  status: v.object({
    state: v.picklist(['looking', 'level', 'sending', 'waiting', 'cannot']),
    unsent: v.number(),
    missing: v.array(v.object({ device: v.string(), name: v.string(), count: v.number() })),
    levelAt: v.nullable(v.string()),
    problem: v.nullable(problem),
  }),
});

const person = v.object({ key: v.string(), name: v.string(), selected: v.nullable(v.string()) });

const noteSchema = v.variant('type', [
  /** A window that has just opened asks how things stand. */
  v.object({ type: v.literal('ask') }),
  /** The holder tells. */
  v.object({ type: v.literal('state'), views: v.array(view), people: v.array(person) }),
  /** The ties in the catalogue are others than they were. */
  v.object({ type: v.literal('ties') }),
  v.object({ type: v.literal('select'), entry: v.nullable(v.string()) }),
  /** The holder is to look at every place, or to see that everything is in the log; it answers when that is done. */
  v.object({ type: v.literal('request'), id: v.string(), what: v.picklist(['exchange', 'prove']) }),
  v.object({ type: v.literal('answer'), id: v.string(), problem: v.nullable(problem) }),
]);

export type WindowNote = v.InferOutput<typeof noteSchema>;

/** A note as another window sent it; `null` where it is none this version knows. */
export function decodeNote(note: unknown): WindowNote | null {
  const read = v.safeParse(noteSchema, note);
  return read.success ? read.output : null;
}
