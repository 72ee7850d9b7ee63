import type * as Y from 'yjs';
import { clashesWith } from '../../../shared/sync/clash.ts';
import type { Decoded } from '../../../shared/sync/dependencies.ts';
import { type Rebuilt, tellApart } from '../../../shared/sync/index.ts';

/**
 * Looks whether a host holds something else than this document under the same ids: a machine was copied while it ran
 * (shared/sync/SPEC.md S13). Yjs would take the one for the other, and never say so.
 */
export class CloneWatch {
  readonly #doc: Y.Doc;
  readonly #onRebuild: (rebuilt: Rebuilt) => void;
  #found = false;

  constructor(doc: Y.Doc, onRebuild: (rebuilt: Rebuilt) => void) {
    this.#doc = doc;
    this.#onRebuild = onRebuild;
  }

  /** From then on nothing may be taken from the host, nor sent there. */
  get found(): boolean {
    return this.#found;
  }

  look(given: Decoded): boolean {
    this.#found ||= clashesWith(this.#doc, given).length > 0;
    return this.#found;
  }

  /**
   * Has the document replaced by one where both have ids of their own. What the host holds stands, for all who meet
   * there have it. Where they were told apart the other way round before, all stays as it is.
   *
   * @param held all that the host holds, and nothing else
   */
  settle(held: Uint8Array): void {
    const settled = tellApart(this.#doc, held);
    if (settled?.rebuilt) this.#onRebuild(settled.rebuilt);
  }
}
