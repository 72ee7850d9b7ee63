import { open } from 'node:fs/promises';
import { systemCode } from './fileError.ts';

/** Windows and some network drives cannot flush a folder; the file itself is safe by then. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
