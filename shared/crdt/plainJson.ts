/** Levels of lists and objects in each other; more than any field has, and far from what a call stack holds. */
const DEPTH_LIMIT = 50;

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object') return ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
  if (value === null) return true;
  if (depth > DEPTH_LIMIT) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  // Yjs reads a member called `__proto__` into an object's prototype, and shared types have one of their own.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((member) => isPlain(member, depth + 1));
}

/**
 * A value of a document as plain JSON (SPEC.md R2). Yjs can hold more: shared types, bytes, big integers, nesting
 * without end. What a peer wrote of that reads as `null`, as JSON does with what it has no word for.
 */
export const plainJson = (value: unknown): unknown => (isPlain(value, 0) ? value : null);
