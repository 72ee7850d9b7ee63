import * as v from 'valibot';
import { line } from './fields.ts';

/** That somebody has seen a question (`shared/plan/questions.ts`) and leaves things as they are. */
export const SettledSchema = v.looseObject({
  /** The question's key; it counts for that question only, just as it was seen. */
  key: line,
  by: line,
  /** Instant, ISO 8601 UTC with milliseconds. */
  at: line,
});

export type Settled = Readonly<v.InferOutput<typeof SettledSchema>>;
