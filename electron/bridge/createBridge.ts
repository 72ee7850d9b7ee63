import { basename } from 'node:path';
import type { Bridge, BridgeError, OpenedFile } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { listFolder } from '../files/listFolder.ts';
import { readFileWithin } from '../files/readFile.ts';
import { writeFileSafely } from '../files/writeFile.ts';
import type { Machine } from './machine.ts';
import { renderPoster } from './renderPoster.ts';

/** The Bridge on a machine. Requests are taken as decoded: hosts go through `createReceiver`. */
export function createBridge(machine: Machine): Bridge {
  const { access, dialogs } = machine;

  async function opened(path: string): Promise<Result<OpenedFile, BridgeError>> {
    const real = await access.toRead(path);
    if (!real.ok) return real;
    const bytes = await readFileWithin(real.value);
    return bytes.ok ? ok({ path: real.value, name: basename(real.value), bytes: bytes.value }) : bytes;
  }

  const unsupported = async () => err({ code: 'unsupported' } as const);

  return {
    info: async () => ok(machine.info),

    async pickOpen({ title }) {
      if (!dialogs) return err({ code: 'unsupported' });
      const path = await dialogs.open(title);
      return path === null ? ok(null) : opened(path);
    },

    async pickSave({ title, name }) {
      if (!dialogs) return err({ code: 'unsupported' });
      const path = await dialogs.save(title, name);
      return ok(path === null ? null : { path });
    },

    async takeOpened() {
      const path = await machine.takeOpened();
      return path === null ? ok(null) : opened(path);
    },

    async listFolder({ path }) {
      const folder = await access.toList(path);
      return folder.ok ? listFolder(folder.value.path, folder.value.root) : folder;
    },

    readFile: ({ path }) => opened(path),

    async writeFile({ path, bytes }) {
      const real = await access.toWrite(path);
      if (!real.ok) return real;
      const written = await writeFileSafely(real.value, bytes);
      return written.ok ? ok({ path: written.value }) : written;
    },

    pickFolder: unsupported,
    logPlans: unsupported,
    logList: unsupported,
    logRead: unsupported,
    logAppend: unsupported,
    logRemove: unsupported,
    logWait: unsupported,
    backupWrite: unsupported,
    backupList: unsupported,
    backupRead: unsupported,
    renderPoster,
  };
}
