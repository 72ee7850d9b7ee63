import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SIGNATURE = 0x774f4646;

/**
 * A WOFF file's font as plain OpenType (WOFF File Format 1.0, W3C): fontkit inflates its tables anew, and slowly,
 * each time it looks into one. Anything but WOFF comes back as it is.
 */
export function plainFont(woff: Uint8Array): Uint8Array {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (file.length < HEADER || file.readUInt32BE(0) !== SIGNATURE) return woff;
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field));
    const stored = file.subarray(offset, (offset ?? 0) + (packed ?? 0));
    const bytes = packed === length ? stored : inflateSync(stored);
    return { tag: file.subarray(at, at + 4), checksum: file.subarray(at + 16, at + 20), bytes };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
