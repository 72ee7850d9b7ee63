import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge.ts';
import { hasExtension, isPlanFile, PLAN_EXTENSIONS } from '../../shared/bridge/fileNames.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileAccess } from './access.ts';
import { isVisibleBelow } from './below.ts';
import { fileError, systemCode } from './fileError.ts';

/** What may be written: plans and posters. */
const WRITABLE_EXTENSIONS = [...PLAN_EXTENSIONS, '.pdf', '.svg', '.png'];

/** A folder that is reached with all below it, as it was named and with its links followed. */
interface Root {
  readonly named: string;
  readonly real: string;
}

/** One that is not there now (a network drive) is not reached now. */
async function findRoot(named: string): Promise<Root | null> {
  try {
    return { named, real: await realpath(named) };
  } catch {
    return null;
  }
}

/**
 * The home folder and below, after links are followed, for a host without file dialogs; and the folders named in
 * `reach`, because network drives are not below home. Hidden folders and files (keys, settings of other programs) stay
 * out, and so does everything that is neither plan nor poster.
 */
export function createHomeAccess(home: string, reach: readonly string[] = []): FileAccess {
  const named = [home, ...reach].map((folder) => resolve(folder));

  /** `path` with its links followed, and the root it is below. */
  async function find(path: string): Promise<Result<{ readonly real: string; readonly root: Root }, BridgeError>> {
    const denied = err<BridgeError>({ code: 'denied', path });
    if (!isAbsolute(path) || path.includes('\0')) return err({ code: 'badRequest', path });
    try {
      const wanted = resolve(path);
      const roots = (await Promise.all(named.map(findRoot))).filter((root) => root !== null);
      // Before the disk is touched, so that nobody can ask which files there are elsewhere.
      const isNear = roots.some((root) => isVisibleBelow(root.named, wanted) || isVisibleBelow(root.real, wanted));
      if (!isNear)
        return named.some((folder) => isVisibleBelow(folder, wanted)) ? err({ code: 'notFound', path }) : denied;
      const real = await realpath(wanted);
      const root = roots.find((one) => isVisibleBelow(one.real, real));
      return root ? ok({ real, root }) : denied;
    } catch (error) {
      return err(fileError(error, path));
    }
  }

  async function inside(path: string): Promise<Result<string, BridgeError>> {
    const found = await find(path);
    return found.ok ? ok(found.value.real) : found;
  }

  return {
    async toRead(path) {
      const real = await inside(path);
      if (real.ok && !isPlanFile(real.value)) return err({ code: 'unsupported', path });
      return real;
    },

    async toWrite(path) {
      if (!hasExtension(path, WRITABLE_EXTENSIONS)) return err({ code: 'unsupported', path });
      const existing = await inside(path);
      if (existing.ok) {
        return hasExtension(existing.value, WRITABLE_EXTENSIONS) ? existing : err({ code: 'unsupported', path });
      }
      if (existing.error.code !== 'notFound') return existing;
      const name = basename(resolve(path));
      if (name.startsWith('.') || isStream(name)) return err({ code: 'denied', path });
      const folder = await inside(dirname(resolve(path)));
      if (!folder.ok) return err({ ...folder.error, path });
      const target = join(folder.value, name);
      // A link to nowhere is not a new file: writing would create what it points to.
      return (await isDanglingLink(target)) ? err({ code: 'denied', path }) : ok(target);
    },

    async toList(path) {
      const start = resolve(home);
      const found = await find(path ?? start);
      if (!found.ok) return found;
      const { real, root } = found.value;
      const isHome = root.named === start;
      return ok({
        path: real,
        root: root.real,
        above: isHome ? null : start,
        beside: isHome && real === root.real ? named.slice(1) : [],
      });
    },

    toShare: inside,
  };
}

/** `name.json:stream` writes beside a file's content on NTFS. */
const isStream = (name: string) => process.platform === 'win32' && name.includes(':');

async function isDanglingLink(path: string): Promise<boolean> {
  try {
    // Anything else has come just now, and is no way out.
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}
