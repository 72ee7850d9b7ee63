import * as Y from 'yjs';
import { decodeUpdate, firstMissing } from '../../shared/sync/dependencies.ts';

/**
 * A copy of a plan where updates are tried before they touch it (SPEC.md S1). `size` is at least the number of bytes
 * that the plan takes.
 */
export class Fork {
  readonly #plan: Y.Doc;
  #doc = new Y.Doc();
  #size = 0;
  #exact = false;

  constructor(plan: Y.Doc) {
    this.#plan = plan;
    this.#renew();
    plan.on('update', (update: Uint8Array) => {
      Y.applyUpdate(this.#doc, update);
      this.#size += update.byteLength;
      this.#exact = false;
    });
  }

  /** Whether the plan can take it, whole, and is not larger than `limit` afterwards. The plan is as it was. */
  try(update: Uint8Array, limit: number): 'sound' | 'damaged' | 'tooLarge' {
    if (this.#size + update.byteLength > limit && this.size + update.byteLength > limit) return 'tooLarge';
    const decoded = decodeUpdate(update);
    const known = Y.decodeStateVector(Y.encodeStateVector(this.#doc));
    if (decoded === null || firstMissing(decoded, known) !== null) return 'damaged';
    try {
      Y.applyUpdate(this.#doc, update);
      const { pendingStructs, pendingDs } = this.#doc.store;
      if (pendingStructs === null && pendingDs === null) return 'sound';
    } catch {
      // A part of it may have been taken, as with one that waits.
    }
    this.#renew();
    return 'damaged';
  }

  #renew(): void {
    this.#doc.destroy();
    this.#doc = new Y.Doc();
    const state = Y.encodeStateAsUpdate(this.#plan);
    Y.applyUpdate(this.#doc, state);
    this.#size = state.byteLength;
    this.#exact = true;
  }

  /** The bytes the plan takes. */
  get size(): number {
    if (!this.#exact) this.#size = Y.encodeStateAsUpdate(this.#plan).byteLength;
    this.#exact = true;
    return this.#size;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
