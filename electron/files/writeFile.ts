import { randomBytes } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BridgeError, FILE_LIMIT } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileError, systemCode } from './fileError.ts';
import { flushFolder } from './flushFolder.ts';

/** What a virus scanner or an indexer on Windows makes of a rename; gone after a moment. */
const PASSING = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Replaces or makes a file so that at any moment, also after a power cut, it holds the old bytes or the new, never
 * part of either: a temporary file beside it is written and flushed, renamed over it, and the folder flushed. A
 * link stays a link; its target is replaced. Permissions stay; a new file has `newMode`, less the user's mask. Answers
 * with the path that was written.
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  limit = FILE_LIMIT,
  newMode = 0o666,
): Promise<Result<string, BridgeError>> {
  if (bytes.length > limit) return err({ code: 'tooLarge', path });
  try {
    const old = await existing(path);
    if (old && !old.isFile) return err({ code: 'exists', path });
    const target = old?.path ?? path;
    // A name of our own: adding to the target's could make it too long for the file system.
    const temporary = join(dirname(target), `.aarring-${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeFlushed(temporary, bytes, old?.mode, newMode);
      await renameOver(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await flushFolder(dirname(target));
    return ok(target);
  } catch (error) {
    return err(fileError(error, path));
  }
}

async function existing(path: string) {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    // Renaming would replace a write-protected file without a word.
    if (found.isFile()) await access(real, constants.W_OK);
    return { path: real, mode: found.mode & 0o777, isFile: found.isFile() };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | undefined, newMode: number) {
  await using file = await open(path, 'wx', mode ?? newMode);
  // Goes on until all is written: a single write on a full disk may stop half-way without an error.
  await file.writeFile(bytes);
  if (mode !== undefined) await file.chmod(mode);
  await file.sync();
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const passing = process.platform === 'win32' && PASSING.includes(systemCode(error) ?? '');
      if (!passing || wait > 1000) throw error;
      await sleep(wait);
    }
  }
}
