import { createHash } from 'node:crypto';
import { readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../../shared/result.ts';
import { systemCode } from './fileError.ts';

/** A turn takes a second or two; a lock this old is one its holder left behind, ms. */
const ABANDONED = 60_000;

/** How long one waits for one's turn, ms. */
const PATIENCE = 30_000;
const LOOK_AGAIN = 25;

/** Whether the process that a lock names can still be there; one on another machine can. */
function mayRun(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid ?? '')) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    return !mayRun(holder) || Date.now() - mtimeMs > ABANDONED;
  } catch {
    // Given back meanwhile.
    return false;
  }
}

/** Whether the lock was got; `null` where there can be none: no such folder, or no right to write in it. */
async function take(lock: string): Promise<boolean | null> {
  try {
    await writeFile(lock, `${hostname()} ${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    return systemCode(error) === 'EEXIST' ? false : null;
  }
}

/**
 * Lets one process at a time read a file, change it and write it back, so that none writes over what another has
 * just written. The lock is a hidden file beside it, there for that time only; a process that died holds none.
 * Where no lock can be made, the work goes on without: it will be told by the same error.
 */
export async function withFileLock<Value>(
  path: string,
  work: () => Promise<Value>,
  patience = PATIENCE,
): Promise<Result<Value, 'busy'>> {
  const target = await realpath(path).catch(() => path);
  // A name of its own length: one made of the target's could be too long for the file system.
  const name = createHash('sha256').update(basename(target)).digest('hex').slice(0, 16);
  const lock = join(dirname(target), `.aarring-${name}.lock`);
  const since = Date.now();
  let taken = await take(lock);
  while (taken === false) {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else if (Date.now() - since > patience) return err('busy');
    else await sleep(LOOK_AGAIN);
    taken = await take(lock);
  }
  try {
    return ok(await work());
  } finally {
    if (taken) await rm(lock, { force: true });
  }
}
