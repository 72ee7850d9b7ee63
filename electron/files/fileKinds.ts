import { extname } from 'node:path';

/** What a plan is read from. */
export const PLAN_EXTENSIONS: readonly string[] = ['.aarring', '.json'];

/** What may be written: plans and posters. */
export const WRITABLE_EXTENSIONS: readonly string[] = [...PLAN_EXTENSIONS, '.pdf', '.svg', '.png'];

/** Whether a file's name ends in one of `extensions`, in any case. */
export const hasExtension = (path: string, extensions: readonly string[]): boolean =>
  extensions.includes(extname(path).toLowerCase());
