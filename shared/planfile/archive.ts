import { zipSync } from 'fflate';
import { inflate } from '../plan/inflate.ts';
import { err, ok, type Result } from '../result.ts';
import { crc32 } from './crc32.ts';
import { PART_LIMIT, UNPACKED_LIMIT } from './planFile.ts';
import { readDirectory, type ZipPart } from './zipDirectory.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** `part`: the one that is not as promised, or `zip` for the archive as a whole. */
export type ArchiveError = { readonly code: 'tooLarge' } | { readonly code: 'damaged'; readonly part: string };

function unpackPart(part: ZipPart): Uint8Array | null {
  const bytes =
    part.method === 8 ? inflate(part.packed, part.size) : part.packed.length === part.size ? part.packed.slice() : null;
  return bytes !== null && crc32(bytes) === part.crc ? bytes : null;
}

/**
 * Unpacks a ZIP archive within bounds: the sizes it promises are judged before anything is inflated, and held to
 * while it is (SPEC.md F5). A part that does not fit its checksum is damaged.
 */
export function unpack(bytes: Uint8Array): Result<Parts, ArchiveError> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return err({ code: 'damaged', part: 'zip' });
  const total = directory.value.reduce((sum, part) => sum + part.size, 0);
  if (total > UNPACKED_LIMIT || directory.value.length > PART_LIMIT) return err({ code: 'tooLarge' });
  const parts = new Map<string, Uint8Array>();
  for (const part of directory.value) {
    const unpacked = unpackPart(part);
    if (unpacked === null) return err({ code: 'damaged', part: part.name });
    parts.set(part.name, unpacked);
  }
  return ok(parts);
}

/** ZIP's earliest moment: an archive without a clock (SPEC.md F7). */
const EARLIEST = '1980-01-01T12:00:00';

export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: EARLIEST });
}
