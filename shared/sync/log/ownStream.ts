import { toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { joinBytes, KIND, type LogRecord } from './format.ts';

/** Tells a record's content from any other. */
const contentOf = ({ kind, payload }: Pick<LogRecord, 'kind' | 'payload'>): string =>
  toBase64(digest(joinBytes([Uint8Array.of(kind), payload])));

/** From so much on, old records are put together into a snapshot. */
export interface CompactionLimits {
  readonly records: number;
  readonly bytes: number;
}

/** What this device has written under its id. */
export class OwnStream {
  /** The last number this device knows to be its own. */
  last = 0;
  /** Digests of the records by sequence, to know a stranger's by. */
  readonly #contents = new Map<number, string>();
  #snapshot = { sequence: 0, bytes: 0 };
  /** Bytes of the records by sequence that no snapshot has taken up yet. */
  #loose = new Map<number, number>();

  note(record: LogRecord): void {
    const { kind, sequence, payload } = record;
    this.#contents.set(sequence, contentOf(record));
    if (sequence > this.#snapshot.sequence) this.#loose.set(sequence, payload.length);
    if (kind !== KIND.snapshot || sequence < this.#snapshot.sequence) return;
    this.#snapshot = { sequence, bytes: payload.length };
    for (const taken of this.#loose.keys()) if (taken <= sequence) this.#loose.delete(taken);
  }

  /** Whether a record under this device's number is not the one this device wrote; `null` where it knows of none. */
  differs(record: LogRecord): boolean | null {
    const known = this.#contents.get(record.sequence);
    return known === undefined ? null : known !== contentOf(record);
  }

  /** Everything before this number is in a snapshot that was written and read back. */
  get snapshotAt(): number {
    return this.#snapshot.sequence;
  }

  /** Whether there is so much beside the last snapshot that a new one is worth its bytes. */
  isLong({ records, bytes }: CompactionLimits): boolean {
    const loose = [...this.#loose.values()].reduce((sum, length) => sum + length, 0);
    return (this.#loose.size > records || loose > bytes) && loose > this.#snapshot.bytes / 2;
  }
}
