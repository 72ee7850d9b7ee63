import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileAccess } from './access.ts';
import { isVisibleBelow } from './below.ts';
import { fileError, systemCode } from './fileError.ts';
import { hasExtension, PLAN_EXTENSIONS, WRITABLE_EXTENSIONS } from './fileKinds.ts';

/**
 * The home folder and below, after links are followed, for a host without file dialogs. Hidden folders and files
 * (keys, settings of other programs) stay out, and so does everything that is neither plan nor poster.
 */
export function createHomeAccess(home: string): FileAccess {
  const given = resolve(home);

  /** `path` with its links followed, if that is in the home folder. */
  async function inside(path: string): Promise<Result<string, BridgeError>> {
    const denied = err<BridgeError>({ code: 'denied', path });
    if (!isAbsolute(path) || path.includes('\0')) return err({ code: 'badRequest', path });
    try {
      const root = await realpath(given);
      const wanted = resolve(path);
      // Before the disk is touched, so that nobody can ask which files there are elsewhere.
      if (!isVisibleBelow(given, wanted) && !isVisibleBelow(root, wanted)) return denied;
      const real = await realpath(wanted);
      return isVisibleBelow(root, real) ? ok(real) : denied;
    } catch (error) {
      return err(fileError(error, path));
    }
  }

  return {
    async toRead(path) {
      const real = await inside(path);
      if (real.ok && !hasExtension(real.value, PLAN_EXTENSIONS)) return err({ code: 'unsupported', path });
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
      try {
        const root = await realpath(given);
        if (path === null) return ok({ path: root, root });
        const real = await inside(path);
        return real.ok ? ok({ path: real.value, root }) : real;
      } catch (error) {
        return err(fileError(error, path ?? given));
      }
    },
  };
}

/** `name.json:stream` writes beside a file's content on NTFS. */
const isStream = (name: string) => process.platform === 'win32' && name.includes(':');

async function isDanglingLink(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}
