import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type BridgeError, FILE_LIMIT } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileError } from './fileError.ts';

// Not there on Windows. Without O_NONBLOCK, opening a named pipe would wait for ever.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A whole file of at most `limit` bytes; anything but a regular file is refused. */
export async function readFileWithin(path: string, limit = FILE_LIMIT): Promise<Result<Uint8Array, BridgeError>> {
  try {
    await using file = await open(path, FLAGS);
    const stat = await file.stat();
    if (!stat.isFile()) return err({ code: 'unsupported', path });
    if (stat.size > limit) return err({ code: 'tooLarge', path });
    const bytes = await file.readFile();
    // The file may have grown meanwhile.
    return bytes.length > limit ? err({ code: 'tooLarge', path }) : ok(new Uint8Array(bytes));
  } catch (error) {
    return err(fileError(error, path));
  }
}
