import { mkdir } from 'node:fs/promises';
import type { BridgeError } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileError } from './fileError.ts';

/** Makes a folder where there is none of this name. */
export async function makeFolder(path: string): Promise<Result<{ readonly path: string }, BridgeError>> {
  try {
    await mkdir(path);
    return ok({ path });
  } catch (error) {
    return err(fileError(error, path));
  }
}
