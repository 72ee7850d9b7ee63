import { statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Bridge, BridgeError, OpenedFile } from '../../shared/bridge/bridge.ts';
import { noBridge } from '../../shared/bridge/bridgeOver.ts';
import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createBackups, removeFolder } from '../files/backups.ts';
import { withFileLock } from '../files/fileLock.ts';
import { listFolder } from '../files/listFolder.ts';
import { createLogAccess } from '../files/logAccess.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { readFileWithin } from '../files/readFile.ts';
import { writeFileSafely } from '../files/writeFile.ts';
import { createLogChannels, type LogChannels } from './logChannels.ts';
import type { Machine } from './machine.ts';
import { createDocumentReader } from './readDocument.ts';
import { renderPoster } from './renderPoster.ts';

/** A Bridge that is behind a page. */
export interface ServedBridge extends Bridge {
  /** Ends what a page may be waiting for. */
  stop(): void;
}

/** Logs and backups, in the host's folder for them. */
function keepIn(
  folder: string,
  { access, now }: Machine,
): LogChannels & Pick<Bridge, 'backupWrite' | 'backupList' | 'backupRead' | 'forgetPlan'> {
  const backups = createBackups(join(folder, 'backups'), now);
  const logs = createLogAccess(access, join(folder, 'logs'));
  return {
    ...createLogChannels(logs),
    backupWrite: ({ plan, bytes }) => backups.write(plan, bytes),
    backupList: ({ plan }) => backups.list(plan),
    backupRead: ({ plan, name }) => backups.read(plan, name),
    async forgetPlan({ plan }) {
      const log = await logs.folderOf({ in: 'machine', plan });
      if (!log.ok) return log;
      const [removed, backed] = await Promise.all([removeFolder(log.value), backups.forget(plan)]);
      return removed.ok ? backed : removed;
    },
  };
}

/** What is left on the disk that a folder is on, or will be on: the nearest one above it that is there. */
async function freeAt(folder: string): Promise<{ readonly free?: number }> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { free: bavail * bsize };
  } catch {
    const above = dirname(folder);
    return above === folder ? {} : freeAt(above);
  }
}

/** The Bridge on a machine. Requests are taken as decoded: hosts go through `createReceiver`. */
export function createBridge(machine: Machine): ServedBridge {
  const { access, dialogs, keep } = machine;

  async function read(path: string): Promise<Result<OpenedFile, BridgeError>> {
    const bytes = await readFileWithin(path);
    return bytes.ok ? ok({ path, name: basename(path), bytes: bytes.value }) : bytes;
  }

  async function opened(path: string): Promise<Result<OpenedFile, BridgeError>> {
    const real = await access.toRead(path);
    return real.ok ? read(real.value) : real;
  }

  /** A file that the user named to the system, not the page: a document is read this once, a plan is written to too. */
  const named = (path: string) => (isPlanFile(path) ? opened(path) : read(path));

  return {
    // Where the host keeps nothing on this machine, its logs and backups are not to be had.
    ...noBridge(),
    stop: () => undefined,

    info: async () =>
      ok({
        ...machine.info,
        keepsLogs: keep !== null,
        ...(keep === null ? {} : { keptIn: keep, ...(await freeAt(keep)) }),
      }),

    async pickOpen({ title }) {
      if (!dialogs) return err({ code: 'unsupported' });
      const path = await dialogs.open(title);
      return path === null ? ok(null) : named(path);
    },

    async pickSave({ title, name }) {
      if (!dialogs) return err({ code: 'unsupported' });
      const path = await dialogs.save(title, name);
      return ok(path === null ? null : { path });
    },

    async takeOpened() {
      const path = await machine.takeOpened();
      return path === null ? ok(null) : named(path);
    },

    async listFolder({ path }) {
      const folder = await access.toList(path);
      return folder.ok ? listFolder(folder.value.path, folder.value.root, folder.value) : folder;
    },

    async makeFolder({ path, name }) {
      const inside = await access.toShare(path);
      return inside.ok ? makeFolder(join(inside.value, name)) : inside;
    },

    readFile: ({ path }) => opened(path),

    async writeFile({ path, bytes }) {
      const real = await access.toWrite(path);
      if (!real.ok) return real;
      // In turn with the command line, which reads a file, changes it and writes it back.
      const written = await withFileLock(real.value, () => writeFileSafely(real.value, bytes));
      if (!written.ok) return err({ code: 'denied', path, detail: written.error });
      return written.value.ok ? ok({ path: written.value.value }) : written.value;
    },

    async pickFolder({ title }) {
      if (!dialogs) return err({ code: 'unsupported' });
      const picked = await dialogs.folder(title);
      return ok(picked === null ? null : { path: picked });
    },

    ...(keep === null ? {} : keepIn(keep, machine)),

    renderPoster,
    readDocument: createDocumentReader(),
  };
}
