/** What a host takes from those who come. */
export interface Limits {
  /** Bytes of one message. */
  readonly message: number;
  /** Bytes of one plan. */
  readonly plan: number;
  /** Connections at once, and how many of them may not have shown yet who they are. */
  readonly connections: number;
  readonly pending: number;
  /** How long one may take to show it, ms. */
  readonly admission: number;
  /** Of one connection: messages and bytes a second, over a while, and at most at once. */
  readonly messages: { readonly rate: number; readonly burst: number };
  readonly bytes: { readonly rate: number; readonly burst: number };
}

const MEGABYTE = 1024 * 1024;

export const LIMITS: Limits = {
  message: 32 * MEGABYTE,
  plan: 32 * MEGABYTE,
  connections: 500,
  pending: 50,
  admission: 10_000,
  messages: { rate: 50, burst: 500 },
  bytes: { rate: MEGABYTE, burst: 64 * MEGABYTE },
};

/** An allowance that fills up with time. */
export class Allowance {
  readonly #rate: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  /** @param now milliseconds on a clock that never goes back */
  constructor({ rate, burst }: { readonly rate: number; readonly burst: number }, now: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#left = burst;
    this.#at = now;
  }

  /** Takes from it; `false` where there is too little. */
  take(amount: number, now: number): boolean {
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1_000) * this.#rate);
    this.#at = now;
    this.#left -= amount;
    return this.#left >= 0;
  }
}
