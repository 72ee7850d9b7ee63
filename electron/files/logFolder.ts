import { constants, watch } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { LogFile, LogStore, Overtaken, PlaceProblem } from '../../shared/sync/index.ts';
import { systemCode } from './fileError.ts';
import { flushFolder } from './flushFolder.ts';

const CODES: Readonly<Record<string, PlaceProblem['code']>> = {
  ENOENT: 'away',
  ENOTDIR: 'away',
  ENODEV: 'away',
  ENXIO: 'away',
  EIO: 'away',
  ESTALE: 'away',
  ETIMEDOUT: 'away',
  ENETUNREACH: 'away',
  EHOSTUNREACH: 'away',
  EHOSTDOWN: 'away',
  ENOTCONN: 'away',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'tooLarge',
};

/** More files than that are not a plan's. */
const LIMIT = 20_000;

/** A file's name and nothing that leads elsewhere: no folders, no streams beside a file, nothing hidden. */
const NAME = /^[^/\\:\0.][^/\\:\0]{0,254}$/;

const NO_LINKS = constants.O_NOFOLLOW ?? 0;
/** Without it, opening a named pipe would wait for ever. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

function problemOf(error: unknown): PlaceProblem {
  const system = systemCode(error);
  // A link where a file should be (ELOOP) is nobody's record.
  return { code: CODES[system ?? ''] ?? 'failed', ...(system === undefined ? {} : { detail: system }) };
}

/** A folder that is a link: in a shared folder anyone may have put it there, and it could lead anywhere. */
class LinkedFolder extends Error {
  readonly code = 'EACCES';
}

async function exists(path: string, find = stat): Promise<boolean> {
  try {
    const found = await find(path);
    if (found.isSymbolicLink()) throw new LinkedFolder(path);
    return found.isDirectory();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether what is in a folder, or in the one that it is to lie in, can be listed. */
async function isReadable(folder: string): Promise<boolean> {
  try {
    await readdir((await exists(folder, lstat)) ? folder : dirname(folder));
    return true;
  } catch {
    return false;
  }
}

/**
 * Files of records in a real folder. The folder itself is made at the first writing; the one it lies in must be
 * there, or the place is `away`: a drive that is not plugged in is no empty folder.
 */
export function createLogFolder(folder: string): LogStore {
  const refused = err<PlaceProblem>({ code: 'failed', detail: 'name' });

  /** Whether what is not there is known not to be: the drive is in, only the file or its folder is gone. */
  const reachable = async (): Promise<boolean> => {
    try {
      return (await exists(folder, lstat)) || (await exists(dirname(folder)));
    } catch {
      return false;
    }
  };

  async function append(name: string, at: number, bytes: Uint8Array): Promise<Result<void, PlaceProblem | Overtaken>> {
    if (!NAME.test(name)) return refused;
    try {
      const made = at === 0 && !(await exists(folder, lstat));
      if (made) await mkdir(folder);
      const flags = constants.O_RDWR | constants.O_APPEND | NO_LINKS | NO_WAIT;
      const create = at === 0 ? constants.O_CREAT | constants.O_EXCL : 0;
      await using file = await open(join(folder, name), flags | create);
      const found = await file.stat();
      if (!found.isFile() || found.size !== at) return err({ code: 'overtaken' });
      for (let written = 0; written < bytes.length; ) {
        // A write on a full disk may stop half-way without an error; the next one tells it.
        const { bytesWritten } = await file.write(bytes, written);
        written += bytesWritten;
      }
      await file.datasync();
      if (at === 0) await flushFolder(folder);
      if (made) await flushFolder(dirname(folder));
      return ok(undefined);
    } catch (error) {
      const code = systemCode(error);
      const gone = at > 0 && code === 'ENOENT' && (await reachable());
      if (code === 'EEXIST' || gone) return err({ code: 'overtaken' });
      const problem = problemOf(error);
      // Who may read there and not write is told so: what the others do still comes.
      return err(problem.code === 'denied' && (await isReadable(folder)) ? { ...problem, code: 'readOnly' } : problem);
    }
  }

  return {
    async list() {
      try {
        if (!(await exists(folder, lstat))) return (await exists(dirname(folder))) ? ok([]) : err({ code: 'away' });
        const names = (await readdir(folder)).filter((name) => NAME.test(name));
        if (names.length > LIMIT) return err({ code: 'tooLarge' });
        const found = await Promise.all(names.map((name) => describe(folder, name)));
        return ok(found.filter((file) => file !== null));
      } catch (error) {
        return err(problemOf(error));
      }
    },

    async read(name, offset, length) {
      if (!NAME.test(name)) return refused;
      try {
        await using file = await open(join(folder, name), constants.O_RDONLY | NO_LINKS | NO_WAIT);
        const { size } = await file.stat();
        const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        let read = 0;
        while (read < buffer.length) {
          const { bytesRead } = await file.read(buffer, read, buffer.length - read, offset + read);
          if (bytesRead === 0) break;
          read += bytesRead;
        }
        return ok(buffer.subarray(0, read));
      } catch (error) {
        const gone = systemCode(error) === 'ENOENT' && (await reachable());
        return gone ? ok(new Uint8Array()) : err(problemOf(error));
      }
    },

    append,

    async remove(name) {
      if (!NAME.test(name)) return refused;
      try {
        await rm(join(folder, name), { force: true });
        return ok(undefined);
      } catch (error) {
        return err(problemOf(error));
      }
    },

    wait(milliseconds) {
      let end = (): void => undefined;
      const changed = new Promise<void>((resolve) => {
        const timer = setTimeout(() => end(), milliseconds);
        const watcher = watchFolder(folder, () => end());
        end = () => {
          clearTimeout(timer);
          watcher?.close();
          resolve();
        };
      });
      return { changed, cancel: () => end() };
    },
  };
}

/** Name and size of a regular file; `null` for what is none (folders, links) or is gone since. */
async function describe(folder: string, name: string): Promise<LogFile | null> {
  try {
    const found = await lstat(join(folder, name));
    return found.isFile() ? { name, size: found.size } : null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Network drives do not always tell of changes, and a folder that is not there cannot: the timer stands in. */
function watchFolder(folder: string, changed: () => void) {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
