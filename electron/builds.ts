import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { appRoot, rendererFolder } from './appRoot.ts';
import { systemCode } from './files/fileError.ts';

/** What the built page depends on. */
const SOURCES = ['renderer', 'shared', 'resources', 'package-lock.json'];

/** What the built shell depends on. */
const SHELL_SOURCES = ['electron', 'shared', 'package-lock.json'];

const shellFolder: string = join(appRoot, 'dist', 'electron');

/** Builds the page if it is missing or older than its sources. */
export const ensurePage = (onBuild: () => void): Promise<void> =>
  ensure(rendererFolder, 'index.html', SOURCES, onBuild, async (folder) => {
    const { buildPage } = await import('./build.ts');
    await buildPage(folder);
  });

/** Builds Electron's main process and preload if they are missing or older than their sources. */
export const ensureShell = (onBuild: () => void): Promise<void> =>
  ensure(shellFolder, 'main.js', SHELL_SOURCES, onBuild, async (folder) => {
    const { buildShell } = await import('./build.ts');
    await buildShell(folder);
  });

async function ensure(
  folder: string,
  entry: string,
  sources: readonly string[],
  onBuild: () => void,
  build: (folder: string) => Promise<void>,
): Promise<void> {
  const built = join(folder, entry);
  const times = await Promise.all(sources.map((source) => newest(join(appRoot, source))));
  if (existsSync(built) && (await stat(built)).mtimeMs >= Math.max(...times)) return;
  onBuild();
  // Built aside and moved in place: a half-made page is never served, and a failed build leaves the old one.
  const fresh = `${folder}-${process.pid}`;
  try {
    await mkdir(fresh, { recursive: true });
    await build(fresh);
    await replaceFolder(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Moves `fresh` to where `folder` was. If another process was quicker with the same, that is as good. */
async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const old = `${fresh}-old`;
  try {
    await rename(folder, old).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await rename(fresh, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? '') || !existsSync(folder)) throw error;
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

/** Time of the latest change in a file or folder, milliseconds. */
async function newest(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const items = (await readdir(path)).filter((name) => !name.startsWith('.'));
  const times = await Promise.all(items.map((name) => newest(join(path, name))));
  return Math.max(facts.mtimeMs, ...times);
}
