import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

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

/** The built page by the paths in its addresses. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * Reads the built page as it is now: a later build does not take away the parts that an open window has yet to ask
 * for. Only what is listed here can be asked for, so no address leads out of `folder`. Links, hidden files and
 * files of unknown type are left out.
 */
export async function loadPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  await collect(folder, '/', files);
  return files;
}

async function collect(folder: string, path: string, files: Map<string, PageFile>): Promise<void> {
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const type = TYPES[extname(item.name)];
    if (item.name.startsWith('.')) continue;
    if (item.isDirectory()) await collect(join(folder, item.name), `${path}${item.name}/`, files);
    else if (item.isFile() && type !== undefined) {
      files.set(path + item.name, { bytes: new Uint8Array(await readFile(join(folder, item.name))), type });
    }
  }
}

/** The file at the path of an address, `index.html` for a folder's. */
export function pageFileAt(files: PageFiles, pathname: string): PageFile | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return files.get(path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined;
  }
}
