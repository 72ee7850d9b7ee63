/** A rectangle that something takes: x in mm, rows in half lines from the top of what is packed. */
export interface Taken {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows of half a line's height, filled from the top; nothing in it meets anything else. */
export class Shelf {
  private readonly rows: { x0: number; x1: number }[][] = [];

  /** Half lines filled so far. */
  get height(): number {
    return this.rows.length;
  }

  /** The first row at which all of the rectangles are free when moved down to it, looking no further than `limit`. */
  find(taken: readonly Taken[], limit = Number.POSITIVE_INFINITY): number {
    let row = 0;
    while (row < this.rows.length && row <= limit && !this.isFree(taken, row)) row += 1;
    return row;
  }

  place(taken: readonly Taken[], row: number): void {
    for (const { x0, x1, top, bottom } of taken) {
      for (let at = row + top; at < row + bottom; at += 1) {
        while (this.rows.length <= at) this.rows.push([]);
        this.rows[at]?.push({ x0, x1 });
      }
    }
  }

  private isFree(taken: readonly Taken[], row: number): boolean {
    return taken.every(({ x0, x1, top, bottom }) => {
      for (let at = row + top; at < row + bottom; at += 1) {
        if (this.rows[at]?.some((other) => other.x0 < x1 && x0 < other.x1)) return false;
      }
      return true;
    });
  }
}
