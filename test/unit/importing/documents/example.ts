import type { Mark } from '../scorer.ts';

/** A document as people make them, and every date that must be read in it. */
export interface Example {
  readonly name: string;
  /** What the reader of the document tells, where it does not say itself. */
  readonly year?: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}
