/**
 * Order without array moves: every record carries a key, and a new key is made between its neighbours'.
 *
 * A key is a fraction written in base 62 without its leading point and without trailing zeros, so that plain
 * string comparison orders keys (after D. Greenspan, «Implementing Fractional Indexing»).
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digitValue = (digit: string | undefined) => (digit === undefined ? 0 : DIGITS.indexOf(digit));
const digitOf = (value: number) => DIGITS.charAt(value);

function between(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0;
    while ((low[shared] ?? '0') === high[shared]) shared += 1;
    if (shared > 0) return high.slice(0, shared) + between(low.slice(shared), high.slice(shared));
  }
  const lowest = digitValue(low[0]);
  const highest = high === null ? DIGITS.length : digitValue(high[0]);
  if (highest - lowest > 1) {
    // At the open end a small step keeps keys short when records are appended one after another.
    return digitOf(high === null ? lowest + 1 : Math.round((lowest + highest) / 2));
  }
  if (high !== null && high.length > 1) return high.slice(0, 1);
  return digitOf(lowest) + between(low.slice(1), null);
}

/**
 * A key after `low` and before `high`; `null` or empty means the open end. Where the two are the same or the
 * wrong way round (two people ordered while apart), the key comes right after `low`.
 */
export function orderBetween(low: string | null, high: string | null): string {
  const floor = (low ?? '').replace(/0+$/, '');
  const ceiling = high === null || high === '' ? null : high.replace(/0+$/, '') || null;
  return between(floor, ceiling !== null && ceiling > floor ? ceiling : null);
}

/** Orders records by key, then by id, so that equal keys order alike everywhere. */
export function compareOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
