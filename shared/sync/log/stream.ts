/** What is had of one device's stream: numbers from 1, which may come in any order. */
export class Stream {
  /** Had without a gap from 1. */
  #upTo = 0;
  /** Had beyond a gap. */
  readonly #beyond = new Set<number>();
  #told = 0;

  add(sequence: number): void {
    if (sequence > this.#upTo) this.#beyond.add(sequence);
    this.#close();
  }

  /** All up to a number are had: in a snapshot. */
  addUpTo(sequence: number): void {
    if (sequence <= this.#upTo) return;
    this.#upTo = sequence;
    for (const had of this.#beyond) if (had <= sequence) this.#beyond.delete(had);
    this.#close();
  }

  /** Somebody tells of the stream going this far. */
  tell(sequence: number): void {
    this.#told = Math.max(this.#told, sequence);
  }

  #close(): void {
    while (this.#beyond.delete(this.#upTo + 1)) this.#upTo += 1;
  }

  has(sequence: number): boolean {
    return sequence <= this.#upTo || this.#beyond.has(sequence);
  }

  get upTo(): number {
    return this.#upTo;
  }

  /** The highest number known of. */
  get last(): number {
    let last = Math.max(this.#upTo, this.#told);
    for (const had of this.#beyond) last = Math.max(last, had);
    return last;
  }

  /** How many are known of and not had. */
  get missing(): number {
    return this.last - this.#upTo - this.#beyond.size;
  }
}
