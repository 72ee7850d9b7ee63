import type { HostLink } from './hostLink.ts';

/** How long the host may take to answer, ms, and how much longer for each byte it was sent: 20 kB a second. */
const PATIENCE = 60_000;
const PER_BYTE = 1 / 20;

/** What the host is asked about, one thing at a time: whether what it was sent is stored. */
export class HostQuestion {
  #asked: { readonly id: number; readonly update: Uint8Array | null } | null = null;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isOpen(): boolean {
    return this.#asked !== null;
  }

  /** Sends an update, or nothing, and asks whether all is stored that was sent. `onSilence`: it does not answer. */
  ask(link: HostLink, update: Uint8Array | null, onSilence: () => void): void {
    this.#last += 1;
    this.#asked = { id: this.#last, update };
    this.#timer = setTimeout(onSilence, PATIENCE + (update?.byteLength ?? 0) * PER_BYTE);
    if (update !== null) link.put(update);
    link.confirm(this.#last);
  }

  /** The host is there and has heard it; the answer may take as long as its disk does. */
  heard(): void {
    clearTimeout(this.#timer);
  }

  /** What the answer is about; `undefined` where it was not asked. */
  answered(id: number): Uint8Array | null | undefined {
    if (this.#asked?.id !== id) return undefined;
    const { update } = this.#asked;
    this.drop();
    return update;
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#asked = null;
  }
}
