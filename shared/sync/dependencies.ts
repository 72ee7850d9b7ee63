import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** An update taken apart, or `null` where the bytes are none. */
export function decodeUpdate(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

/** For each client the clocks a document has: all below one number, and stretches of an update beyond it. */
class Known {
  readonly #below: ReadonlyMap<number, number>;
  readonly #stretches = new Map<number, [from: number, to: number][]>();

  constructor(below: ReadonlyMap<number, number>) {
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
 * Whether a document in the state `below` (its state vector) can take an update whole. Yjs takes one that builds on
 * what is not there without a word and hides it in `store.pendingStructs`.
 */
export function isComplete({ structs, ds }: Decoded, below: ReadonlyMap<number, number>): boolean {
  const known = new Known(below);
  const solid = structs.filter((struct) => !(struct instanceof Y.Skip));
  for (const { id, length } of solid) known.add(id.client, id.clock, length);
  for (const struct of solid) {
    const { client, clock } = struct.id;
    if (clock > 0 && !known.has(client, clock - 1)) return false;
    if (!(struct instanceof Y.Item)) continue;
    const { origin, rightOrigin, parent } = struct;
    for (const id of [origin, rightOrigin, parent]) {
      if (id instanceof Y.ID && !known.has(id.client, id.clock)) return false;
    }
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (len > 0 && !known.has(client, clock + len - 1)) return false;
  }
  return true;
}
