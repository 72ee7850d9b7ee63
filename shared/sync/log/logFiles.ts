import { ok, type Result } from '../../result.ts';
import type { PlaceProblem } from '../place.ts';
import {
  decodeHeader,
  type FoundRecord,
  HEADER_LIMIT,
  joinBytes,
  KIND,
  LOG_VERSION,
  type LogHeader,
  sameBytes,
} from './format.ts';
import type { LogStore } from './logStore.ts';
import { scanRecords } from './scan.ts';

/** Read at a time, bytes. */
const PIECE = 4 * 1024 * 1024;
/** How much before its place a reader looks at to see that the file is still the same one, bytes. */
const OVERLAP = 32;
/** A file that is not sound is read again after 1, 2, 4, … looks, at the latest after so many: the rest may come late. */
const PATIENCE = 64;

/** A record with the file it lies in. */
export interface ReadRecord extends FoundRecord {
  readonly header: LogHeader;
  readonly file: string;
}

/** What is new since the last look. */
export interface Look {
  /** By device and sequence. */
  readonly records: readonly ReadRecord[];
  /** A file is gone, shorter, or another one than it was: what was read may no longer be there. */
  readonly lost: boolean;
  /** Why not all could be read; what is here is sound all the same. */
  readonly problem: PlaceProblem | null;
}

const KINDS: readonly number[] = Object.values(KIND);

const NOTHING: Look = { records: [], lost: false, problem: null };

/** A file as far as it has been read. */
export class KnownFile {
  readonly name: string;
  size = 0;
  header: LogHeader | null = null;
  /** Up to here everything is decided. */
  place = 0;
  /** Bytes just before `place`, to know the file by. */
  tail: Uint8Array = new Uint8Array();
  damaged: (readonly [from: number, to: number])[] = [];
  lastSequence = 0;
  records = 0;
  /** Whether there are records in it of kinds that this version does not know. */
  strange = false;
  /** Looks until it is read again where it is not sound, and how long the wait was. */
  retryIn = 1;
  waited = 1;

  constructor(name: string) {
    this.name = name;
  }

  /** The same file, nothing of it read. */
  anew(): KnownFile {
    const file = new KnownFile(this.name);
    file.retryIn = this.retryIn;
    file.waited = this.waited;
    return file;
  }

  /** Whether it is sound to its end. */
  get whole(): boolean {
    return this.header !== null && this.place === this.size && this.damaged.length === 0;
  }
}

const byStream = (a: ReadRecord, b: ReadRecord): number =>
  a.header.device === b.header.device ? a.sequence - b.sequence : a.header.device < b.header.device ? -1 : 1;

/** Reads a store's files piece by piece as they come, keeping its place in each (SPEC.md S7). */
export class LogFiles {
  readonly #store: LogStore;
  #files = new Map<string, KnownFile>();

  constructor(store: LogStore) {
    this.#store = store;
  }

  /** Files read so far, by name. */
  get files(): readonly KnownFile[] {
    return [...this.#files.values()];
  }

  /** A device's files with nothing in them beyond a number of its stream, and nothing this version does not know. */
  ownUpTo(plan: string, device: string, sequence: number): readonly KnownFile[] {
    return this.files.filter(
      ({ header, lastSequence, records, strange }) =>
        header?.plan === plan &&
        header.device === device &&
        header.version === LOG_VERSION &&
        records > 0 &&
        !strange &&
        lastSequence <= sequence,
    );
  }

  /** A file was removed by this device. */
  drop(name: string): void {
    this.#files.delete(name);
  }

  /** Reads all anew at the next look. */
  forget(): void {
    this.#files = new Map();
  }

  async look(): Promise<Look> {
    const listed = await this.#store.list();
    if (!listed.ok) return { ...NOTHING, problem: listed.error };
    const present = new Set(listed.value.map(({ name }) => name));
    let lost = this.files.some(({ name, header }) => header !== null && !present.has(name));
    for (const name of this.#files.keys()) if (!present.has(name)) this.#files.delete(name);
    let problem: PlaceProblem | null = null;
    const records: ReadRecord[] = [];
    for (const { name, size } of listed.value) {
      const read = await this.lookAt(name, size);
      for (const record of read.records) records.push(record);
      lost ||= read.lost;
      problem ??= read.problem;
    }
    return { records: records.sort(byStream), lost, problem };
  }

  /** Reads what is new in one file that is now so long. */
  async lookAt(name: string, size: number): Promise<Look> {
    const read = await this.#readFile(name, size);
    // Its place may have moved on past what was not handed over.
    if (read.problem !== null) this.#files.delete(name);
    return read;
  }

  async #readFile(name: string, size: number): Promise<Look> {
    const known = this.#files.get(name) ?? new KnownFile(name);
    if (size < known.place) {
      this.#files.delete(name);
      return { ...NOTHING, lost: true };
    }
    const again = this.#wantsRetry(known);
    if (size === known.size && !again) return NOTHING;
    const file = again ? known.anew() : known;
    this.#files.set(name, file);
    if (file.header === null) return this.#readWhole(file, size, known.records);
    const from = file.place - file.tail.length;
    const bytes = await this.#bytes(name, from, size);
    if (!bytes.ok) return { ...NOTHING, problem: bytes.error };
    if (!sameBytes(bytes.value.subarray(0, file.tail.length), file.tail)) {
      this.#files.delete(name);
      return { ...NOTHING, lost: true };
    }
    const records: ReadRecord[] = [];
    file.size = size;
    this.#advance(file, bytes.value.subarray(file.tail.length), records);
    return { ...NOTHING, records };
  }

  /** Reads a file from its beginning; `before`: how many records had been read of it. */
  async #readWhole(file: KnownFile, size: number, before: number): Promise<Look> {
    // What is none of ours may be a film; its beginning is enough to know.
    const start = await this.#bytes(file.name, 0, Math.min(size, HEADER_LIMIT));
    if (!start.ok) return { ...NOTHING, problem: start.error };
    const header = decodeHeader(start.value);
    file.size = size;
    if (header === null || header === 'short') return { ...NOTHING, lost: before > 0 };
    file.header = header;
    file.place = header.length;
    file.tail = start.value.slice(Math.max(0, header.length - OVERLAP), header.length);
    const bytes = await this.#bytes(file.name, header.length, size);
    if (!bytes.ok) return { ...NOTHING, problem: bytes.error };
    const records: ReadRecord[] = [];
    this.#advance(file, bytes.value, records);
    return { ...NOTHING, records, lost: records.length < before };
  }

  /** Whether what could not be read is to be read again now. */
  #wantsRetry(file: KnownFile): boolean {
    if (file.whole || (file.header !== null && file.header.version > LOG_VERSION)) return false;
    file.retryIn -= 1;
    if (file.retryIn > 0) return false;
    file.waited = Math.min(PATIENCE, file.waited * 2);
    file.retryIn = file.waited;
    return true;
  }

  /** Takes in what stands at the reader's place and after. */
  #advance(file: KnownFile, bytes: Uint8Array, records: ReadRecord[]): void {
    if (file.header === null || file.header.version > LOG_VERSION) return;
    const scan = scanRecords(bytes, file.header);
    this.#note(file, scan.records, file.place, records);
    file.damaged.push(...scan.damaged.map(([from, to]) => [file.place + from, file.place + to] as const));
    file.place += scan.end;
    const known = joinBytes([file.tail, bytes.subarray(0, scan.end)]);
    file.tail = known.slice(Math.max(0, known.length - OVERLAP));
  }

  #note(file: KnownFile, found: readonly FoundRecord[], offset: number, records: ReadRecord[]): void {
    for (const record of found) {
      if (file.header === null) return;
      file.lastSequence = Math.max(file.lastSequence, record.sequence);
      file.records += 1;
      file.strange ||= !KINDS.includes(record.kind);
      const { at, end } = record;
      records.push({ ...record, at: at + offset, end: end + offset, header: file.header, file: file.name });
    }
  }

  async #bytes(name: string, from: number, to: number): Promise<Result<Uint8Array, PlaceProblem>> {
    const pieces: Uint8Array[] = [];
    for (let at = from; at < to; ) {
      const piece = await this.#store.read(name, at, Math.min(PIECE, to - at));
      if (!piece.ok) return piece;
      if (piece.value.length === 0) break;
      pieces.push(piece.value);
      at += piece.value.length;
    }
    const [only, ...more] = pieces;
    return ok(only !== undefined && more.length === 0 ? only : joinBytes(pieces));
  }
}
