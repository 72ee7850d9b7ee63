import * as Y from 'yjs';

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * An update taken apart, or `null` where the bytes are none. One with a piece of no length can be applied, and makes a
 * document whose state cannot be loaded again: a tail of zeros is read as that.
 */
export function decodeUpdate(update: Uint8Array): Decoded | null {
  try {
    const decoded = Y.decodeUpdate(update);
    return decoded.structs.every(({ length }) => length > 0) ? decoded : null;
  } catch {
    return null;
  }
}

/** Of each client all below a clock; `undefined` where nothing is had of it. */
export interface Clocks {
  get(client: number): number | undefined;
}

/** For each client the clocks a document has: all below one number, and stretches of an update beyond it. */
class Known {
  readonly #below: Clocks;
  readonly #stretches = new Map<number, [from: number, to: number][]>();

  constructor(below: Clocks) {
    this.#below = below;
  }

  has(client: number, clock: number): boolean {
    if (clock < (this.#below.get(client) ?? 0)) return true;
    return (this.#stretches.get(client) ?? []).some(([from, to]) => from <= clock && clock < to);
  }

  add(client: number, from: number, length: number): void {
    const stretches = this.#stretches.get(client) ?? [];
    this.#stretches.set(client, stretches);
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === from) last[1] = from + length;
    else stretches.push([from, from + length]);
  }
}

/**
 * What a document in the state `below` lacks to take an update whole, the first there is; `null` where it lacks
 * nothing. Yjs takes one that builds on what is not there without a word and hides it in `store.pendingStructs`.
 */
export function firstMissing({ structs, ds }: Decoded, below: Clocks): Y.ID | null {
  const known = new Known(below);
  const solid = structs.filter((struct) => !(struct instanceof Y.Skip));
  for (const { id, length } of solid) known.add(id.client, id.clock, length);
  const lacks = (id: unknown): id is Y.ID => id instanceof Y.ID && !known.has(id.client, id.clock);
  for (const struct of solid) {
    const { client, clock } = struct.id;
    const before = clock > 0 ? Y.createID(client, clock - 1) : null;
    const { origin, rightOrigin, parent } =
      struct instanceof Y.Item ? struct : { origin: null, rightOrigin: null, parent: null };
    const missing = [before, origin, rightOrigin, parent].find(lacks);
    if (missing !== undefined) return missing;
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      const last = Y.createID(client, clock + len - 1);
      if (len > 0 && lacks(last)) return last;
    }
  }
  return null;
}
