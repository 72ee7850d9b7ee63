import { resolve } from 'node:path';
import * as v from 'valibot';
import { err, ok } from '../../shared/result.ts';
import type { FileAccess } from './access.ts';
import { readFileWithin } from './readFile.ts';
import { writeFileSafely } from './writeFile.ts';

/** How many picked files and folders are remembered; the oldest go first. */
const REMEMBERED = 500;

const rememberedSchema = v.array(v.string());

export interface PickedAccess extends FileAccess {
  /** The user chose this file in a dialog, or opened it from the desktop: the page may use it from now on. */
  remember(path: string): Promise<void>;
  /** The user chose this folder to share plans in: the page may keep logs in it from now on. */
  rememberFolder(path: string): Promise<void>;
}

/**
 * Only files and folders the user has picked, now or earlier: `memory` and `folderMemory` are the files where the
 * lists are kept between starts. The page can neither read nor extend them. A folder that was picked gives the plans'
 * own folders in it (`toShare`), no file.
 */
export async function createPickedAccess(memory: string, folderMemory = `${memory}.folders`): Promise<PickedAccess> {
  const files = await createPickedList(memory);
  const folders = await createPickedList(folderMemory);

  const allow = async (path: string) => {
    const wanted = resolve(path);
    return files.has(wanted) ? ok(wanted) : err({ code: 'denied' as const, path });
  };

  return {
    toRead: allow,
    toWrite: allow,
    toList: async (path) => err({ code: 'unsupported', ...(path === null ? {} : { path }) }),
    toShare: async (path) => {
      const wanted = resolve(path);
      return folders.has(wanted) ? ok(wanted) : err({ code: 'denied', path });
    },
    remember: files.add,
    rememberFolder: folders.add,
  };
}

async function createPickedList(memory: string) {
  const picked = new Set(await load(memory));
  return {
    has: (path: string) => picked.has(path),
    async add(path: string): Promise<void> {
      const wanted = resolve(path);
      picked.delete(wanted);
      picked.add(wanted);
      for (const oldest of [...picked].slice(0, Math.max(0, picked.size - REMEMBERED))) picked.delete(oldest);
      // Forgetting is harmless (the user picks again), so a full disk does not stop the opening.
      await writeFileSafely(memory, new TextEncoder().encode(JSON.stringify([...picked])));
    },
  };
}

async function load(memory: string): Promise<readonly string[]> {
  const file = await readFileWithin(memory);
  if (!file.ok) return [];
  try {
    const list = v.safeParse(rememberedSchema, JSON.parse(new TextDecoder().decode(file.value)));
    return list.success ? list.output : [];
  } catch {
    return [];
  }
}
