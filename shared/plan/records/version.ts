import * as v from 'valibot';
import { line, prose, recordId } from './fields.ts';

/** A named, dated state of the plan that was issued («Vedtatt 15.01»). Written once, never edited. */
export const VersionSchema = v.looseObject({
  id: recordId,
  name: line,
  /** Day it was issued, ISO 8601. */
  date: line,
  at: line,
  by: line,
  note: v.optional(prose),
});

export type Version = Readonly<v.InferOutput<typeof VersionSchema>>;
