import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bridge, BridgeError, LogPlace } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type LogStore, type Overtaken, type PlaceProblem, planOfLogFolder } from '../../shared/sync/index.ts';
import { LOG_EXTENSION } from '../../shared/sync/log/logWriter.ts';
import { fileError } from '../files/fileError.ts';
import type { LogAccess } from '../files/logAccess.ts';
import { createLogFolder } from '../files/logFolder.ts';
import { createWaits } from './waits.ts';

/** Longest stretch that is read at once, bytes. */
const READ_LIMIT = 16 * 1024 * 1024;

/** A shared folder with more in it than this is not one that plans are shared in. */
const PLAN_LIMIT = 1_000;

const CODES: Readonly<Record<PlaceProblem['code'] | Overtaken['code'], BridgeError['code']>> = {
  away: 'notFound',
  denied: 'denied',
  readOnly: 'readOnly',
  full: 'noSpace',
  otherPlan: 'failed',
  refused: 'denied',
  notStored: 'failed',
  tooLarge: 'tooLarge',
  cloned: 'failed',
  failed: 'failed',
  overtaken: 'overtaken',
};

const asBridgeError = (problem: PlaceProblem | Overtaken): BridgeError => ({
  code: CODES[problem.code],
  ...('detail' in problem && problem.detail !== undefined ? { detail: problem.detail } : {}),
});

/** The bridge's channels to logs: `LogStore` in folders that the page may reach. */
export interface LogChannels
  extends Pick<Bridge, 'logPlans' | 'logList' | 'logRead' | 'logAppend' | 'logRemove' | 'logWait'> {
  /** Ends all waiting. */
  stop(): void;
}

/** Files of other kinds are none of the page's to write or remove. */
const isLog = (name: string) => name.endsWith(LOG_EXTENSION);

export function createLogChannels(access: LogAccess): LogChannels {
  const waits = createWaits();

  async function at<Value>(
    place: LogPlace,
    run: (store: LogStore) => Promise<Result<Value, PlaceProblem | Overtaken>>,
  ): Promise<Result<Value, BridgeError>> {
    const folder = await access.folderOf(place);
    if (!folder.ok) return folder;
    const done = await run(createLogFolder(folder.value));
    return done.ok ? done : err(asBridgeError(done.error));
  }

  return {
    async logPlans({ path }) {
      const folder = await access.parentOf(path);
      if (!folder.ok) return folder;
      try {
        const items = await readdir(folder.value, { withFileTypes: true });
        const names = items.filter((item) => item.isDirectory()).map(({ name }) => name);
        const plans = [basename(folder.value), ...names].flatMap((name) => planOfLogFolder(name) ?? []);
        return ok(plans.sort().slice(0, PLAN_LIMIT));
      } catch (error) {
        return err(fileError(error, folder.value));
      }
    },

    logList: ({ place }) => at(place, (store) => store.list()),

    logRead: async ({ place, name, offset, length }) =>
      length > READ_LIMIT ? err({ code: 'tooLarge' }) : at(place, (store) => store.read(name, offset, length)),

    logAppend: async ({ place, name, at: position, bytes }) => {
      if (!isLog(name)) return err({ code: 'badRequest' });
      return at(place, async (store) => {
        const appended = await store.append(name, position, bytes);
        return appended.ok ? ok({ size: position + bytes.length }) : appended;
      });
    },

    logRemove: async ({ place, name }) => {
      if (!isLog(name)) return err({ code: 'badRequest' });
      return at(place, async (store) => {
        const removed = await store.remove(name);
        return removed.ok ? ok({}) : removed;
      });
    },

    async logWait({ place, milliseconds }) {
      const folder = await access.folderOf(place);
      if (!folder.ok) return folder;
      return ok({ changed: await waits.wait(folder.value, createLogFolder(folder.value), milliseconds) });
    },

    stop: waits.stop,
  };
}
