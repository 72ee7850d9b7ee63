import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BridgeError, FolderItem, FolderListing } from '../../shared/bridge/bridge.ts';
import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isVisibleBelow } from './below.ts';
import { fileError } from './fileError.ts';

/** A folder with more in it than this is not one a person browses. */
const LIMIT = 10_000;

/**
 * The folders and plans in a folder, folders first, by name. Hidden ones are left out, and links that lead out of
 * `root` or nowhere. Folders that are `beside` it are listed with their whole path; `above` is where one gets from
 * `root`.
 */
export async function listFolder(
  path: string,
  root: string,
  { above = null, beside = [] }: { readonly above?: string | null; readonly beside?: readonly string[] } = {},
): Promise<Result<FolderListing, BridgeError>> {
  try {
    const items: FolderItem[] = (await Promise.all(beside.map(describeBeside))).filter((item) => item !== null);
    let seen = 0;
    for await (const found of await opendir(path)) {
      seen += 1;
      if (seen > LIMIT) return err({ code: 'tooLarge', path });
      const item = await describe(found, path, root);
      if (item) items.push(item);
    }
    const order = new Intl.Collator('nb', { numeric: true });
    items.sort((a, b) => a.kind.localeCompare(b.kind) || order.compare(a.name, b.name));
    return ok({ path, parent: path === root ? above : dirname(path), items });
  } catch (error) {
    return err(fileError(error, path));
  }
}

async function describeBeside(path: string): Promise<FolderItem | null> {
  try {
    const facts = await stat(path);
    if (!facts.isDirectory()) return null;
    return { name: path, path, kind: 'folder', size: facts.size, modified: facts.mtime.toISOString() };
  } catch {
    // A network drive that is away.
    return null;
  }
}

async function describe(found: Dirent, folder: string, root: string): Promise<FolderItem | null> {
  if (found.name.startsWith('.')) return null;
  const couldBePlan = isPlanFile(found.name);
  if (!found.isDirectory() && !found.isSymbolicLink() && !(found.isFile() && couldBePlan)) return null;
  const path = join(folder, found.name);
  try {
    if (found.isSymbolicLink() && !isVisibleBelow(root, await realpath(path))) return null;
    const facts = await stat(path);
    const kind = facts.isDirectory() ? 'folder' : facts.isFile() && couldBePlan ? 'plan' : null;
    return kind && { name: found.name, path, kind, size: facts.size, modified: facts.mtime.toISOString() };
  } catch {
    // Gone since it was listed, or a link to nowhere.
    return null;
  }
}
