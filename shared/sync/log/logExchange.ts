import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import type { MissingChanges, PlaceProblem } from '../place.ts';
import type { Replica } from '../replica.ts';
import { KIND, type LogRecord } from './format.ts';
import { type Rebuilt, settleLineages } from './lineages.ts';
import { LogFiles, type ReadRecord } from './logFiles.ts';
import type { LogStore } from './logStore.ts';
import { type Device, LogWriter } from './logWriter.ts';
import { type CompactionLimits, OwnStream } from './ownStream.ts';
import { LogReading } from './reading.ts';
import { encodeSeen, encodeSnapshot, type Seen } from './seen.ts';

export interface ExchangeOptions {
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly device: Device;
  readonly store: LogStore;
  /** A new random id at each call. */
  readonly newId: () => string;
  /** Whether nobody else reads here: nothing is acknowledged to others. */
  readonly alone: boolean;
  /** Another machine writes under this device's id; from now on this one goes by a new id. */
  readonly onCloned: (device: Device) => void;
  /**
   * Two writers went by one client id, and this document's part of it must go under another: the document is to be
   * replaced by this. Nothing is exchanged until that is done.
   */
  readonly onRebuild: (rebuilt: Rebuilt) => void;
  readonly compaction?: CompactionLimits | undefined;
}

interface Outgoing {
  readonly record: LogRecord;
  /** What the place then holds, as an update. */
  readonly holds: Uint8Array | null;
}

/** Times that one exchange looks again because something changed meanwhile. */
const TURNS = 4;

/** 32 random bits of an id, as Yjs draws a client's. */
const clientFrom = (random: string): number => new DataView(digest(encodeUtf8(random)).slice(0, 4).buffer).getUint32(0);

/** Old records are put together from here on, unless the caller says otherwise. */
const COMPACTION: CompactionLimits = { records: 1_000, bytes: 512 * 1024 };

/** Reading from and writing to one store, for one plan; the caller sees to it that one call ends before the next. */
export class LogExchange {
  readonly #options: ExchangeOptions;
  readonly #replica: Replica;
  readonly #files: LogFiles;
  readonly #reading: LogReading;
  #device: Device;
  #writer: LogWriter;
  /** Whether everything there has been read since the start, or since something was lost. */
  #read = false;
  #own = new OwnStream();
  /** Records that may lie at the place or not: they are written again as they are, under the same numbers. */
  #unsure: readonly Outgoing[] = [];
  #otherPlanOnly = false;
  #cloned = false;
  /** Clashing updates that have been dealt with. */
  #settled = 0;
  #rebuilding = false;

  constructor(options: ExchangeOptions, replica: Replica) {
    this.#options = options;
    this.#replica = replica;
    this.#device = options.device;
    this.#files = new LogFiles(options.store);
    this.#reading = new LogReading(options.planId);
    this.#writer = this.#newWriter();
  }

  #newWriter(): LogWriter {
    const { store, planId, newId } = this.#options;
    return new LogWriter(store, this.#files, planId, this.#device, newId);
  }

  get missing(): readonly MissingChanges[] {
    return this.#reading.missing;
  }

  /** Whether this device was found to be one of two with one id. */
  get cloned(): boolean {
    return this.#cloned;
  }

  /** Whether others' changes have been taken that are not acknowledged to them. */
  get owesAcknowledgement(): boolean {
    return !this.#options.alone && this.#reading.owesAcknowledgement(this.#device.id);
  }

  /** Whether something is to be written. */
  get owes(): boolean {
    const long = this.#own.isLong(this.#options.compaction ?? COMPACTION);
    return this.#read && (this.#unsure.length > 0 || this.#replica.lacking() !== null || this.#gaps || long);
  }

  get #gaps(): boolean {
    return this.#reading.gaps.length > 0;
  }

  /** Takes what is new there. */
  async look(): Promise<PlaceProblem | null> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const look = await this.#files.look();
      this.#take(look.records);
      if (look.problem !== null) return look.problem;
      if (!look.lost) {
        if (!this.#read) this.#begin();
        const headers = this.#files.files.flatMap(({ header }) => (header === null ? [] : [header]));
        this.#otherPlanOnly = headers.length > 0 && headers.every(({ plan }) => plan !== this.#options.planId);
        if (this.#otherPlanOnly) return { code: 'otherPlan' };
        return this.#isUnsettled ? this.#settle() : null;
      }
      // Nothing is known of what was there; what is there is read anew, and the rest is written again.
      this.#files.forget();
      this.#reading.startOver();
      this.#replica.reset();
      this.#read = false;
    }
    return { code: 'failed', detail: 'unsteady' };
  }

  get #isUnsettled(): boolean {
    return this.#replica.clashed > this.#settled;
  }

  /** Tells two writers apart who went by one client id (SPEC.md S13); all that is known of has to be there for that. */
  async #settle(): Promise<PlaceProblem | null> {
    if (this.#rebuilding) return { code: 'cloned', detail: 'rebuild' };
    if (this.#reading.missing.length > 0) return null;
    const { doc, store, planId, newId, onRebuild } = this.#options;
    const clashed = this.#replica.clashed;
    const all = await new LogFiles(store).look();
    if (all.problem !== null) return all.problem;
    const settled = settleLineages(
      doc,
      all.records.filter(({ header }) => header.plan === planId),
    );
    this.#settled = clashed;
    if (settled === null) return null;
    if (settled.rebuilt === null) {
      // At later openings the records still clash, and all that is in them is known.
      const news = this.#replica.adopt(settled.state);
      this.#cloned ||= news;
      if (news) doc.clientID = clientFrom(newId());
      return null;
    }
    this.#cloned = true;
    this.#rebuilding = true;
    onRebuild(settled.rebuilt);
    return { code: 'cloned', detail: 'rebuild' };
  }

  #begin(): void {
    const { id } = this.#device;
    this.#own.last = Math.max(this.#own.last, this.#reading.last(id));
    this.#reading.haveAllOf(id);
    this.#writer.resume(this.#own.last);
    this.#read = true;
  }

  #take(records: readonly ReadRecord[]): void {
    for (const record of records) {
      if (this.#isStrangers(record)) this.#takeNewNames();
      else if (this.#isOwn(record)) this.#own.note(record);
    }
    this.#reading.take(records, this.#replica, this.#device.id);
  }

  #isOwn({ header }: ReadRecord): boolean {
    return header.device === this.#device.id && header.plan === this.#options.planId;
  }

  /** Whether a record stands under this device's id and is none of its own (SPEC.md S12). */
  #isStrangers(record: ReadRecord): boolean {
    if (!this.#isOwn(record)) return false;
    return this.#own.differs(record) ?? (this.#read && record.sequence > this.#own.last);
  }

  #takeNewNames(): void {
    const { newId, doc, onCloned } = this.#options;
    this.#device = { ...this.#device, id: newId() };
    doc.clientID = clientFrom(newId());
    this.#writer = this.#newWriter();
    this.#own = new OwnStream();
    this.#unsure = [];
    this.#cloned = true;
    onCloned(this.#device);
  }

  /** Writes what the place lacks. */
  async send(acknowledge: boolean): Promise<PlaceProblem | null> {
    if (!this.#read || this.#otherPlanOnly || this.#isUnsettled || this.#rebuilding) return null;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const outgoing = this.#unsure.length > 0 ? this.#unsure : this.#outgoing(acknowledge);
      if (outgoing.length === 0) {
        await this.#removeOld();
        return null;
      }
      const problem = await this.#write(outgoing);
      if (problem !== null) return problem;
    }
    return null;
  }

  #outgoing(acknowledge: boolean): readonly Outgoing[] {
    const outgoing: Outgoing[] = [];
    const add = (kind: number, payload: Uint8Array, holds: Uint8Array | null) => {
      outgoing.push({ record: { kind, sequence: this.#own.last + outgoing.length + 1, payload }, holds });
    };
    const lacking = this.#replica.lacking();
    const long = lacking === null && this.#own.isLong(this.#options.compaction ?? COMPACTION);
    // Where there is nothing yet, all is put together from the start. After a clone was met as well: by the whole others
    // know which of the two goes on there.
    const anew = this.#cloned && this.#own.last === 0;
    const whole = lacking !== null && (this.#replica.isEmpty || this.#reading.fallenBack || anew);
    if (this.#gaps || long || whole) {
      const state = Y.encodeStateAsUpdate(this.#options.doc);
      // Old files go as wholes, so the snapshot begins a new one.
      if (long) this.#writer.startSegment();
      add(KIND.snapshot, encodeSnapshot({ covers: this.#covered, state }), state);
    } else if (lacking !== null) {
      add(KIND.update, lacking, lacking);
    }
    if (this.owesAcknowledgement && (acknowledge || outgoing.length > 0)) {
      add(KIND.seen, encodeSeen(this.#reading.seen), null);
    }
    return outgoing;
  }

  /** What a snapshot holds; what waits for other changes is not in it. */
  get #covered(): Seen {
    return this.#replica.held === 0
      ? this.#reading.seen
      : new Map([[this.#device.id, this.#reading.seen.get(this.#device.id) ?? 0]]);
  }

  /** Removes own files that a snapshot has taken up and every other device has read (SPEC.md S11). */
  async #removeOld(): Promise<void> {
    const { id } = this.#device;
    const others = this.#reading.devices.filter((device) => device !== id);
    const read = Math.min(...others.map((device) => this.#reading.acknowledged(device, id)));
    const before = Math.min(this.#own.snapshotAt - 1, read);
    for (const { name } of this.#files.ownUpTo(this.#options.planId, id, before)) {
      if (name === this.#writer.current) continue;
      const removed = await this.#options.store.remove(name);
      // What cannot be removed now is removed another time; nothing depends on it.
      if (removed.ok) this.#files.drop(name);
    }
  }

  async #write(outgoing: readonly Outgoing[]): Promise<PlaceProblem | null> {
    const records = outgoing.map(({ record }) => record);
    for (const record of records) {
      this.#own.last = Math.max(this.#own.last, record.sequence);
    }
    this.#unsure = outgoing;
    const written = await this.#writer.append(records);
    if (!written.ok) {
      if (written.error.code !== 'overtaken') return written.error;
      return this.look();
    }
    const { id } = this.#device;
    const others = written.value.records.filter(
      ({ header, sequence }) => header.device !== id || !records.some((own) => own.sequence === sequence),
    );
    const own = written.value.records.filter((record) => !others.includes(record));
    for (const record of records) this.#own.note(record);
    for (const { holds } of outgoing) if (holds !== null) this.#replica.acknowledge(holds);
    this.#unsure = [];
    this.#reading.take(own, null, id);
    this.#take(others);
    return null;
  }
}
