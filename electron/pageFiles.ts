import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isVisibleBelow } from './files/below.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * A file of the built page by the path in its address, or `null`: for what is not there, is of no known type, or
 * lies outside `folder` (`..` in any coding, links).
 */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const path = decoded(pathname);
  if (path === null) return null;
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path));
    if (!isVisibleBelow(root, real) || !(await stat(real)).isFile()) return null;
    return { bytes: new Uint8Array(await readFile(real)), type };
  } catch {
    return null;
  }
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    if (/[\0\\]/.test(path)) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}
