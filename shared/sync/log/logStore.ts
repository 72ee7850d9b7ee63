import type { Result } from '../../result.ts';
import type { PlaceProblem } from '../place.ts';

/** A file of records at a place. What it is stands in its header, never in its name. */
export interface LogFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Somebody else has written to the file since: it is not as long as the writer took it to be. */
export interface Overtaken {
  readonly code: 'overtaken';
}

/**
 * Files of records in one folder for one plan: a shared folder's, or this machine's own. Adapters are the file system
 * (electron/files), the bridge to it (renderer/data) and, in tests, one that fails on order; one acceptance suite runs
 * against all of them.
 */
export interface LogStore {
  /** The files there; empty where the folder has none yet. A folder that is not there is the problem `away`. */
  list(): Promise<Result<readonly LogFile[], PlaceProblem>>;
  /** Bytes from `offset` on, at most `length` of them; fewer where the file ends, none where it is gone. */
  read(name: string, offset: number, length: number): Promise<Result<Uint8Array, PlaceProblem>>;
  /**
   * Appends to a file that is now `at` bytes long (0 makes a new one and refuses one that is there). Resolves when the
   * bytes are on the disk (`fdatasync`), not before.
   */
  append(name: string, at: number, bytes: Uint8Array): Promise<Result<void, PlaceProblem | Overtaken>>;
  /** Removes a file of this device's own. One that is gone already is no problem. */
  remove(name: string): Promise<Result<void, PlaceProblem>>;
  /** Resolves when something may have changed there, at the latest after `milliseconds` or when cancelled. */
  wait(milliseconds: number): { readonly changed: Promise<void>; cancel(): void };
}
