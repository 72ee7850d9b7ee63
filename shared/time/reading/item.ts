import type { Point } from './point.ts';

/** A date or a range of dates, and the tokens it came from. */
export interface Item {
  readonly start: Point;
  /** Last date of a range. */
  readonly end?: Point;
  readonly first: number;
  readonly next: number;
}
