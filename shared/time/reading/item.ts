import type { Point } from './point.ts';

/** A date or a range of dates, and the tokens it came from. */
export interface Item {
  readonly start: Point;
  /** Last date of a range. */
  readonly end?: Point;
  readonly first: number;
  readonly next: number;
  /** In a range written out in full: the token after its first date, and the first of its last date. */
  readonly joint?: { readonly from: number; readonly to: number };
}
