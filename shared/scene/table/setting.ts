/**
 * The best of some settings, which are given from the largest to the smallest: the largest that needs no more pages
 * than the smallest does. A larger one never needs fewer.
 */
export function largestSetting<Size, Set>(
  sizes: readonly Size[],
  set: (size: Size) => Set,
  pagesOf: (set: Set) => number,
): Set {
  const smallest = sizes.at(-1);
  if (smallest === undefined) throw new RangeError('no settings');
  let best = set(smallest);
  const least = pagesOf(best);
  let [fitting, failing] = [sizes.length - 1, -1];
  while (fitting - failing > 1) {
    const middle = Math.floor((fitting + failing) / 2);
    const size = sizes[middle];
    if (size === undefined) break;
    const tried = set(size);
    if (pagesOf(tried) <= least) [best, fitting] = [tried, middle];
    else failing = middle;
  }
  return best;
}
