import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { BackupInfo, BridgeError } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { backupsToLetGo } from './backupThinning.ts';
import { fileError, systemCode } from './fileError.ts';
import { readFileWithin } from './readFile.ts';
import { writeFileSafely } from './writeFile.ts';

/** `2026-01-15T08-30-00-123Z.aarring`: an instant, without the colons that Windows has no room for. */
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.aarring$/;

const PLAN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function instantOf(name: string): string | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, day, hours, minutes, seconds, thousandths] = found;
  try {
    return inMilliseconds(Temporal.Instant.from(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`));
  } catch {
    return null;
  }
}

const inMilliseconds = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

const nameOf = (instant: string) => `${instant.replaceAll(/[:.]/g, '-')}.aarring`;

/** Dated copies of plans, in a folder a plan. */
export interface Backups {
  /** Puts a copy aside and lets go of old ones. One that is just like the newest is not put aside again. */
  write(plan: string, bytes: Uint8Array): Promise<Result<BackupInfo, BridgeError>>;
  /** Of one plan, or of all; newest first. */
  list(plan: string | null): Promise<Result<readonly BackupInfo[], BridgeError>>;
  read(plan: string, name: string): Promise<Result<Uint8Array, BridgeError>>;
  /** Removes all of a plan's. */
  forget(plan: string): Promise<Result<Record<string, never>, BridgeError>>;
}

/**
 * Keeps backups in `folder`, which is made when the first is written, for this user alone.
 *
 * @param now the instant, ISO 8601 UTC with milliseconds
 */
export function createBackups(folder: string, now: () => string): Backups {
  async function listOf(plan: string): Promise<readonly BackupInfo[]> {
    const names = await namesIn(join(folder, plan));
    const found = await Promise.all(
      names.map(async (name): Promise<BackupInfo | null> => {
        const at = instantOf(name);
        const facts = at === null ? null : await lstat(join(folder, plan, name)).catch(() => null);
        return at !== null && facts?.isFile() ? { plan, name, at, size: facts.size } : null;
      }),
    );
    return found.filter((backup) => backup !== null).sort(newestFirst);
  }

  async function isNewest(newest: BackupInfo | undefined, bytes: Uint8Array): Promise<boolean> {
    if (newest?.size !== bytes.length) return false;
    const there = await readFileWithin(join(folder, newest.plan, newest.name));
    return there.ok && Buffer.compare(there.value, bytes) === 0;
  }

  /** The names are dates: two copies of one millisecond would be one. */
  function nextName(taken: readonly BackupInfo[]): string {
    let instant = Temporal.Instant.from(now());
    while (taken.some(({ at }) => at === inMilliseconds(instant))) instant = instant.add({ milliseconds: 1 });
    return nameOf(inMilliseconds(instant));
  }

  return {
    async write(plan, bytes) {
      const home = join(folder, plan);
      try {
        await mkdir(home, { recursive: true, mode: 0o700 });
        const before = await listOf(plan);
        const [newest] = before;
        if (newest && (await isNewest(newest, bytes))) return ok(newest);
        const name = nextName(before);
        const written = await writeFileSafely(join(home, name), bytes, undefined, 0o600);
        if (!written.ok) return written;
        const all = await listOf(plan);
        const old = new Set(backupsToLetGo(all.map(({ at }) => at)));
        const gone = all.filter((backup) => old.has(backup.at) && backup.name !== name);
        await Promise.all(gone.map((backup) => rm(join(home, backup.name), { force: true }).catch(() => undefined)));
        return ok({ plan, name, at: instantOf(name) ?? now(), size: bytes.length });
      } catch (error) {
        return err(fileError(error, home));
      }
    },

    async list(plan) {
      try {
        const plans = plan === null ? (await namesIn(folder)).filter((name) => PLAN.test(name)) : [plan];
        return ok((await Promise.all(plans.map(listOf))).flat().sort(newestFirst));
      } catch (error) {
        return err(fileError(error, folder));
      }
    },

    async read(plan, name) {
      const path = join(folder, plan, name);
      return instantOf(name) === null ? err({ code: 'notFound', path }) : readFileWithin(path);
    },

    forget: (plan) => removeFolder(join(folder, plan)),
  };
}

/** Removes a folder with all in it; one that is not there is no problem. */
export async function removeFolder(folder: string): Promise<Result<Record<string, never>, BridgeError>> {
  try {
    await rm(folder, { recursive: true, force: true });
    return ok({});
  } catch (error) {
    return err(fileError(error, folder));
  }
}

const newestFirst = (a: BackupInfo, b: BackupInfo) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
