/** Where things may stand that want to be at `wanted` and keep `gaps` between them. */
export interface SpreadProblem {
  /** Wanted places, in the order that must be kept. */
  readonly wanted: readonly number[];
  /** Least distance from each to the next; one shorter than `wanted`. */
  readonly gaps: readonly number[];
  /** How much each counts; all alike when absent. */
  readonly weight?: (index: number) => number;
  /** Bounds of each place. */
  readonly low: (index: number) => number;
  readonly high: (index: number) => number;
}

/**
 * Least squares placement on a line in a given order: isotonic regression by pooling adjacent violators (Barlow et
 * al. 1972), then clamped to the bounds, which keeps it optimal. `null` where the bounds leave no room.
 */
export function spread({ wanted, gaps, weight = () => 1, low, high }: SpreadProblem): number[] | null {
  const count = wanted.length;
  // Shifted by the gaps before it, each place need only not be less than the one before.
  const shift: number[] = [0];
  for (let index = 1; index < count; index++) shift.push((shift[index - 1] ?? 0) + (gaps[index - 1] ?? 0));
  const bounds: { low: number; high: number }[] = [];
  for (let index = 0; index < count; index++) {
    const before = bounds[index - 1]?.low ?? Number.NEGATIVE_INFINITY;
    bounds.push({ low: Math.max(low(index) - (shift[index] ?? 0), before), high: high(index) - (shift[index] ?? 0) });
  }
  for (let index = count - 2; index >= 0; index--) {
    const [here, after] = [bounds[index], bounds[index + 1]];
    if (here && after) here.high = Math.min(here.high, after.high);
  }
  if (bounds.some((bound) => bound.low > bound.high + 1e-6)) return null;

  const pools: { sum: number; weight: number; size: number }[] = [];
  wanted.forEach((value, index) => {
    const own = weight(index);
    let pool = { sum: (value - (shift[index] ?? 0)) * own, weight: own, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.weight > pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  return pools
    .flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.weight))
    .map((value, index) => {
      const bound = bounds[index];
      const inside = bound ? Math.min(Math.max(value, bound.low), bound.high) : value;
      return inside + (shift[index] ?? 0);
    });
}
