/** One of either side that were put together. */
export type Pair<A, B> = readonly [A, B];

/** More than this and all are not compared with all. */
const MOST_COMPARED = 20_000;

/**
 * Puts together each of one side with at most one of the other, the closest first. `distance` is `null` for two that
 * are not to be put together.
 */
export function pairClosest<A, B>(
  left: readonly A[],
  right: readonly B[],
  distance: (a: A, b: B) => number | null,
): readonly Pair<A, B>[] {
  const isMany = left.length * right.length > MOST_COMPARED;
  const candidates = left.flatMap((a, at) =>
    (isMany ? right.slice(at, at + 1) : right).flatMap((b, index) => {
      const far = distance(a, b);
      return far === null ? [] : [{ a, b, far, at, index }];
    }),
  );
  candidates.sort((one, two) => one.far - two.far || one.at - two.at || one.index - two.index);
  const taken = new Set<A | B>();
  const pairs: Pair<A, B>[] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}
