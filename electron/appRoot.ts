import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json`, `resources` and `dist`: the checkout when run from source, the archive when
 * packaged. Found by going up, because bundling moves this code.
 */
export const appRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the running code');
  return findRoot(parent);
}

/** Where the built page lies. */
export const rendererFolder: string = join(appRoot, 'dist', 'renderer');
