/** A rectangle that something takes: x in mm, rows in half lines from the top of what is packed. */
export interface Taken {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** Index of the first of a row's stretches that ends right of x. */
function firstAfter(row: readonly Stretch[], x: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.x1 ?? 0) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows of half a line's height, filled from the top; nothing in it meets anything else. */
export class Shelf {
  /** What is taken of each row: from left to right, none touching another. */
  private readonly rows: Stretch[][] = [];

  /** Half lines filled so far. */
  get height(): number {
    return this.rows.length;
  }

  /** The first row at which all of the rectangles are free when moved down to it, looking no further than `limit`. */
  find(taken: readonly Taken[], limit = Number.POSITIVE_INFINITY): number {
    let row = 0;
    while (row < this.rows.length && row <= limit) {
      const next = this.nextAfter(taken, row);
      if (next === row) break;
      row = next;
    }
    return row;
  }

  place(taken: readonly Taken[], row: number): void {
    for (const { x0, x1, top, bottom } of taken) {
      for (let at = row + top; at < row + bottom; at += 1) {
        while (this.rows.length <= at) this.rows.push([]);
        const stretches = this.rows[at];
        if (stretches) insert(stretches, x0, x1);
      }
    }
  }

  /** The row itself where all are free there; else the next at which what is in their way is not. */
  private nextAfter(taken: readonly Taken[], row: number): number {
    for (const { x0, x1, top, bottom } of taken) {
      // From below: the lowest obstacle tells how far down one has to go.
      for (let at = Math.min(row + bottom, this.rows.length) - 1; at >= row + top; at -= 1) {
        const stretches = this.rows[at];
        if (!stretches) continue;
        const other = stretches[firstAfter(stretches, x0)];
        if (other && other.x0 < x1) return at - top + 1;
      }
    }
    return row;
  }
}

/** Takes a stretch of a row, together with what it overlaps there. */
function insert(row: Stretch[], x0: number, x1: number): void {
  const from = firstAfter(row, x0);
  let to = from;
  let [left, right] = [x0, x1];
  for (let other = row[to]; other && other.x0 < right; other = row[to]) {
    [left, right] = [Math.min(left, other.x0), Math.max(right, other.x1)];
    to += 1;
  }
  row.splice(from, to - from, { x0: left, x1: right });
}
