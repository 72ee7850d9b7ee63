import { unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../result.ts';
import { PART_LIMIT, UNPACKED_LIMIT } from './planFile.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

class TooLarge extends Error {}

/** Unpacks a ZIP archive within bounds; the sizes it declares are judged before anything is inflated (SPEC.md F5). */
export function unpack(bytes: Uint8Array): Result<Parts, 'damaged' | 'tooLarge'> {
  let total = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > UNPACKED_LIMIT || count > PART_LIMIT) throw new TooLarge();
        return true;
      },
    });
    return ok(new Map(Object.entries(parts)));
  } catch (error) {
    return err(error instanceof TooLarge ? 'tooLarge' : 'damaged');
  }
}

/** ZIP's earliest moment: an archive without a clock (SPEC.md F7). */
const EARLIEST = '1980-01-01T12:00:00';

export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: EARLIEST });
}
