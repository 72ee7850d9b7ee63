import { lstat, mkdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BridgeError, LogPlace } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { logFolderName } from '../../shared/sync/index.ts';
import type { FileAccess } from './access.ts';
import { fileError, systemCode } from './fileError.ts';

/** Where logs may be kept: in a folder of the plan's own, in one that plans may be shared in or on this machine. */
export interface LogAccess {
  /** The folder of a plan's records; it need not be there yet. */
  folderOf(place: LogPlace): Promise<Result<string, BridgeError>>;
  /** What such folders lie in: a folder to share plans in or, for `null`, this machine's own. */
  parentOf(path: string | null): Promise<Result<string, BridgeError>>;
}

/** Who shares a plan may well choose the plan's own folder, which they see there, and mean the same. */
const belowOrItself = (folder: string, name: string) => (basename(folder) === name ? folder : join(folder, name));

/** `machine`: the folder for this machine's own logs; made here, for this user alone. */
export function createLogAccess({ toShare }: Pick<FileAccess, 'toShare'>, machine: string): LogAccess {
  async function parentOf(path: string | null): Promise<Result<string, BridgeError>> {
    if (path !== null) return toShare(path);
    try {
      await mkdir(machine, { recursive: true, mode: 0o700 });
      return ok(machine);
    } catch (error) {
      return err(fileError(error, machine));
    }
  }

  return {
    parentOf,
    async folderOf(place) {
      const parent = await parentOf(place.in === 'folder' ? place.path : null);
      if (!parent.ok) return parent;
      const within = (folder: string) => belowOrItself(folder, logFolderName(place.plan));
      const folder = within(parent.value);
      try {
        const found = await lstat(folder);
        // A link could lead anywhere, and in a shared folder anyone may have put it there.
        const real = within(await realpath(parent.value));
        return found.isDirectory() && (await realpath(folder)) === real
          ? ok(folder)
          : err({ code: 'denied', path: folder });
      } catch (error) {
        return systemCode(error) === 'ENOENT' ? ok(folder) : err(fileError(error, folder));
      }
    },
  };
}
