import type { BridgeError } from '../../shared/bridge/bridge.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Which files a page may reach. The page is not trusted: every path it sends is resolved here, links and all, and
 * only the resolved path is used afterwards.
 */
export interface FileAccess {
  toRead(path: string): Promise<Result<string, BridgeError>>;
  toWrite(path: string): Promise<Result<string, BridgeError>>;
  /** `null` asks for the folder that browsing starts in. */
  toList(path: string | null): Promise<Result<Listable, BridgeError>>;
  /** A folder to share plans in: an existing one. */
  toShare(path: string): Promise<Result<string, BridgeError>>;
}

/** A folder that may be listed. */
export interface Listable {
  readonly path: string;
  /** The topmost folder on its way that may be listed. */
  readonly root: string;
  /** Where one gets to above `root`. */
  readonly above: string | null;
  /** Folders that are reached from here though they lie elsewhere. */
  readonly beside: readonly string[];
}
