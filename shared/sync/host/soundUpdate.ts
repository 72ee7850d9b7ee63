import { decodeUpdate } from '../dependencies.ts';

type Decoded = NonNullable<ReturnType<typeof decodeUpdate>>;

/**
 * An update from over the network taken apart, or `null` where it is none. One with a piece of no length can be
 * applied, and makes a document whose state cannot be loaded again: a tail of zeros is read as that.
 */
export function soundUpdate(update: Uint8Array): Decoded | null {
  const decoded = decodeUpdate(update);
  return decoded?.structs.every(({ length }) => length > 0) ? decoded : null;
}
