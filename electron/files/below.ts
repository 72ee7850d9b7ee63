import { isAbsolute, relative, sep } from 'node:path';

/** Whether `path` is `root` or in it, with no hidden folder or file on the way. Both resolved. */
export function isVisibleBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  if (way === '') return true;
  // Another drive on Windows.
  if (isAbsolute(way)) return false;
  return !way.split(sep).some((segment) => segment.startsWith('.'));
}
