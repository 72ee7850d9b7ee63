import { encodeUtf8 } from 'lib0/string';
import { sha256 } from '../../plan/sha256.ts';
import { err, ok, type Result } from '../../result.ts';
import type { PlaceProblem } from '../place.ts';
import { encodeHeader, encodeRecord, HASH, joinBytes, LOG_VERSION, type LogRecord, sameBytes } from './format.ts';
import type { KnownFile, LogFiles, Look } from './logFiles.ts';
import type { LogStore, Overtaken } from './logStore.ts';

/** From this size on a file of records is full, bytes. */
const SEGMENT_LIMIT = 1024 * 1024;

export const LOG_EXTENSION = '.aarlog';

export interface Device {
  readonly id: string;
  /** For people. */
  readonly name: string;
}

/** A short name that every file system takes, from anything random. */
const nameFrom = (random: string): string => sha256(encodeUtf8(random)).slice(0, 16);

interface Segment {
  readonly name: string;
  readonly size: number;
  readonly header: Uint8Array;
}

/** Appends records to files of this device's own, and to no others (SPEC.md S9). */
export class LogWriter {
  readonly #store: LogStore;
  readonly #files: LogFiles;
  readonly #plan: string;
  readonly #device: Device;
  readonly #newId: () => string;
  #segment: Segment | null = null;

  constructor(store: LogStore, files: LogFiles, plan: string, device: Device, newId: () => string) {
    this.#store = store;
    this.#files = files;
    this.#plan = plan;
    this.#device = device;
    this.#newId = newId;
  }

  /** The file that is written to now. */
  get current(): string | null {
    return this.#segment?.name ?? null;
  }

  /** Goes on in this device's last file where it is sound to its end and there is just one of it. */
  resume(last: number): void {
    const own = this.#files.files.filter(({ header }) => this.#isOwn(header));
    const fits = (file: KnownFile) =>
      file.whole && file.size < SEGMENT_LIMIT && file.lastSequence === last && file.records > 0;
    const file = own.find(fits);
    const copies = own.filter(({ header }) => header?.segment === file?.header?.segment);
    const resumable = copies.length === 1 && file?.name.endsWith(LOG_EXTENSION) === true;
    this.#segment = resumable && file.header ? { name: file.name, size: file.size, header: file.header.digest } : null;
  }

  #isOwn(header: KnownFile['header']): boolean {
    return header?.plan === this.#plan && header.device === this.#device.id && header.version === LOG_VERSION;
  }

  /** The next record begins a new file. */
  startSegment(): void {
    this.#segment = null;
  }

  /**
   * Appends records, reads them back and compares. The answer is what was read: these records, and others that
   * somebody else wrote to the same file.
   */
  async append(records: readonly LogRecord[]): Promise<Result<Look, PlaceProblem | Overtaken>> {
    const begun = this.#segment;
    const header = begun === null ? this.#newHeader() : null;
    const segment = begun ?? { name: `${nameFrom(this.#newId())}${LOG_EXTENSION}`, size: 0, header: hashOf(header) };
    const bytes = joinBytes([
      ...(header === null ? [] : [header]),
      ...records.map((record) => encodeRecord(record, segment.header)),
    ]);
    this.#segment = null;
    const appended = await this.#store.append(segment.name, segment.size, bytes);
    if (!appended.ok) return appended;
    const size = segment.size + bytes.length;
    const look = await this.#files.lookAt(segment.name, size);
    if (look.problem !== null) return err(look.problem);
    const stored = records.every((record) => look.records.some((read) => isSame(read, record)));
    if (look.lost || !stored) return err({ code: 'notStored' });
    if (size < SEGMENT_LIMIT) this.#segment = { ...segment, size };
    return ok(look);
  }

  #newHeader(): Uint8Array {
    const { id, name } = this.#device;
    return encodeHeader({ plan: this.#plan, device: id, name, segment: nameFrom(this.#newId()) });
  }
}

const hashOf = (header: Uint8Array | null): Uint8Array => header?.slice(header.length - HASH) ?? new Uint8Array();

const isSame = (a: LogRecord, b: LogRecord): boolean =>
  a.sequence === b.sequence && a.kind === b.kind && sameBytes(a.payload, b.payload);
