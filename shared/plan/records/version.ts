import * as v from 'valibot';
import { line, prose, recordId } from './fields.ts';

/** A named, dated state of the plan that was issued («Vedtatt 15.01»). Written once, never edited. */
export const VersionSchema = v.looseObject({
  /** Derived from all the rest, so that a version somebody has changed is known (see versionState.ts). */
  id: recordId,
  name: line,
  /** Day it was issued, ISO 8601. */
  date: line,
  at: line,
  by: line,
  note: v.optional(prose),
  /** The plan's readable state, deflated and as base64; versions of early plans have none. */
  content: v.optional(v.string('type')),
  /** Size of that state, and its SHA-256 in hex. */
  bytes: v.optional(v.pipe(v.number('type'), v.integer('number'), v.minValue(0, 'number'))),
  sha256: v.optional(line),
});

export type Version = Readonly<v.InferOutput<typeof VersionSchema>>;
