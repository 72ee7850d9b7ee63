/**
 * What a ZIP archive says of its parts (APPNOTE 4.3.12, 4.3.16). Read here and not by the unpacker, because the
 * sizes, places and checksums it tells have to be held to before and while something is unpacked.
 */
import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../result.ts';

export interface ZipPart {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Unpacked length, bytes, as promised. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;

/** Where the record stands that ends the archive; searched from the back, as a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no end of directory');
}

/** Reads one entry of the directory; past the end of the archive `DataView` throws. */
function readEntry(bytes: Uint8Array, view: DataView, at: number): { part: ZipPart; next: number } | null {
  if (view.getUint32(at, true) !== ENTRY) return null;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  if ((flags & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) return null;
  if (view.getUint32(local, true) !== LOCAL || view.getUint16(local + 26, true) !== nameLength) return null;
  // The name stands twice, and nothing else tells that it was changed on its way.
  if (!name.every((byte, index) => byte === bytes[local + LOCAL_LENGTH + index])) return null;
  const start = local + LOCAL_LENGTH + nameLength + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) return null;
  const part: ZipPart = {
    name: strFromU8(name, (flags & UTF8) === 0),
    method,
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedSize),
  };
  const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { part, next };
}

/** The parts of an archive, in the order of its directory; none of them unpacked. */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipPart[], 'damaged'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: ZipPart[] = [];
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      const entry = readEntry(bytes, view, at);
      if (entry === null) return err('damaged');
      parts.push(entry.part);
      at = entry.next;
    }
  } catch (error) {
    if (error instanceof RangeError) return err('damaged');
    throw error;
  }
  // Parts that share their bytes are how a small file unpacks for hours; two of one name, how it holds two plans.
  const packed = parts.reduce((sum, part) => sum + part.packed.length, 0);
  const names = new Set(parts.map((part) => part.name));
  return packed > bytes.length || names.size < parts.length ? err('damaged') : ok(parts);
}
