import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../result.ts';

/** JSON from UTF-8 bytes, with or without a byte order mark. */
export function parseJson(bytes: Uint8Array): Result<unknown, 'notJson'> {
  try {
    const text = strFromU8(bytes).replace(/^\ufeff/, '');
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err('notJson');
  }
}
