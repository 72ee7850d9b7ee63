import * as v from 'valibot';
import { ids, line, recordId } from './fields.ts';

/**
 * Who changed what, when and why. Written once with the change, never edited. One that `explains` others was written
 * after them and says why they were made; its kind is `journal` and its record the first of them.
 */
export const JournalEntrySchema = v.looseObject({
  id: recordId,
  /** Instant, ISO 8601 UTC with milliseconds. */
  at: line,
  /** Role or name the writer goes by. */
  by: line,
  /** Session that wrote, as in the keys of the registers it wrote. */
  writer: line,
  action: v.picklist(['create', 'change', 'delete', 'restore', 'merge']),
  kind: line,
  record: line,
  field: v.optional(line),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
  reason: v.optional(line),
  source: v.optional(line),
  /** Ids of the journal entries it explains. */
  explains: v.optional(ids),
});

export type JournalEntry = Readonly<v.InferOutput<typeof JournalEntrySchema>>;
