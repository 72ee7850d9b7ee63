import type { MissingChanges } from '../place.ts';
import type { Replica } from '../replica.ts';
import { KIND } from './format.ts';
import type { ReadRecord } from './logFiles.ts';
import { decodeSeen, decodeSnapshot, type Seen } from './seen.ts';
import { Stream } from './stream.ts';

type Streams = Map<string, Stream>;

const streamOf = (streams: Streams, device: string): Stream => {
  const stream = streams.get(device) ?? new Stream();
  streams.set(device, stream);
  return stream;
};

const upTo = (streams: Streams): Seen => new Map([...streams].map(([device, stream]) => [device, stream.upTo]));

/** What has been read of one plan's records, by device (SPEC.md S6, S8). */
export class LogReading {
  readonly planId: string;
  /** What this copy has of each stream, also where it is no longer at the place. */
  readonly #had: Streams = new Map();
  /** What can be read at the place. */
  #here: Streams = new Map();
  readonly #names = new Map<string, string>();
  /** What each device has told that it has of the others' streams. */
  #told = new Map<string, Map<string, number>>();
  /** The last change in each stream; acknowledgements are none. */
  readonly #lastChange = new Map<string, number>();
  /** Records of kinds this version does not know. */
  strange = 0;
  /** Sound records with something in them that is no change of a plan. */
  unsound = 0;

  constructor(planId: string) {
    this.planId = planId;
  }

  /** The place is read anew from the beginning. */
  startOver(): void {
    this.#here = new Map();
    this.#told = new Map();
  }

  /**
   * Takes in records of this plan; those of others are passed over. Without a replica just what they tell: this
   * device's own, whose changes it has.
   */
  take(records: readonly ReadRecord[], replica: Replica | null, own: string | null): void {
    const updates: Uint8Array[] = [];
    const covers: (Seen | null)[] = [];
    for (const { kind, sequence, payload, header } of records) {
      if (header.plan !== this.planId) continue;
      const { device, name } = header;
      this.#names.set(device, name);
      streamOf(this.#had, device).add(sequence);
      streamOf(this.#here, device).add(sequence);
      if (kind === KIND.seen) {
        const seen = decodeSeen(payload);
        if (seen === null) this.unsound += 1;
        else this.#hear(device, seen, device === own);
        continue;
      }
      const snapshot = kind === KIND.snapshot ? decodeSnapshot(payload) : null;
      if (kind === KIND.update) updates.push(payload);
      else if (snapshot !== null) updates.push(snapshot.state);
      else if (kind === KIND.snapshot) this.unsound += 1;
      else this.strange += 1;
      if (kind === KIND.update || snapshot !== null) {
        covers.push(snapshot?.covers ?? null);
        this.#lastChange.set(device, Math.max(sequence, this.#lastChange.get(device) ?? 0));
      }
    }
    const answers = replica?.take(updates);
    for (const [index, covered] of covers.entries()) {
      const taken = answers?.[index] ?? 'taken';
      if (taken === 'damaged') this.unsound += 1;
      if (taken === 'taken' && covered) this.#cover(covered);
    }
  }

  /** All of these is in a snapshot that lies at the place. */
  #cover(covered: Seen): void {
    for (const [device, sequence] of covered) {
      streamOf(this.#had, device).addUpTo(sequence);
      streamOf(this.#here, device).addUpTo(sequence);
    }
  }

  #hear(device: string, seen: Seen, own: boolean): void {
    const told = this.#told.get(device) ?? new Map<string, number>();
    this.#told.set(device, told);
    for (const [other, sequence] of seen) {
      told.set(other, Math.max(sequence, told.get(other) ?? 0));
      streamOf(this.#here, other).tell(sequence);
      // What this device once acknowledged, it has.
      if (own) streamOf(this.#had, other).addUpTo(sequence);
      else streamOf(this.#had, other).tell(sequence);
    }
  }

  /** The highest number known of in a device's stream. */
  last(device: string): number {
    return streamOf(this.#had, device).last;
  }

  /** What this copy has of each stream without a gap. */
  get seen(): Seen {
    return upTo(this.#had);
  }

  /** All that `device` wrote is in its own document, also what cannot be read at the place. */
  haveAllOf(device: string): void {
    streamOf(this.#had, device).addUpTo(this.last(device));
  }

  get devices(): readonly string[] {
    return [...this.#names.keys()];
  }

  /** What `reader` has acknowledged of `device`. */
  acknowledged(reader: string, device: string): number {
    return this.#told.get(reader)?.get(device) ?? 0;
  }

  /** Whether `own` has changes of others that it has not acknowledged. */
  owesAcknowledgement(own: string): boolean {
    return [...this.#lastChange].some(([device, last]) => {
      const acknowledged = this.acknowledged(own, device);
      return device !== own && last > acknowledged && streamOf(this.#had, device).upTo > acknowledged;
    });
  }

  /** Devices with records that this copy has and that cannot be read at the place; others may wait for them. */
  get gaps(): readonly string[] {
    return [...this.#here].flatMap(([device, here]) => {
      const known = Math.min(streamOf(this.#had, device).upTo, here.last);
      return here.upTo < known ? [device] : [];
    });
  }

  /** Whether the place holds less of some stream than this copy has had of it. */
  get fallenBack(): boolean {
    return [...this.#had].some(([device, had]) => streamOf(this.#here, device).upTo < had.upTo);
  }

  get missing(): readonly MissingChanges[] {
    return [...this.#had].flatMap(([device, stream]) =>
      stream.missing > 0 ? [{ device, name: this.#names.get(device) ?? device, count: stream.missing }] : [],
    );
  }
}
