import type { BridgeError } from '../../shared/bridge/bridge.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Which files a page may reach. The page is not trusted: every path it sends is resolved here, links and all, and
 * only the resolved path is used afterwards.
 */
export interface FileAccess {
  toRead(path: string): Promise<Result<string, BridgeError>>;
  toWrite(path: string): Promise<Result<string, BridgeError>>;
  /** `null` asks for the folder that browsing starts in. `root` is the topmost folder that may be listed. */
  toList(path: string | null): Promise<Result<{ readonly path: string; readonly root: string }, BridgeError>>;
}
