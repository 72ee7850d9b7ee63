import { Inflate } from 'fflate';

/** So much packed data at a time that what it can become at most, a thousand times as much, is bearable. */
const STEP = 16 * 1024;

/** Inflates (RFC 1951) no further than the size that was promised, bytes; `null` where the data does not keep to it. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw new RangeError('longer than promised');
    whole.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // The unpacker throws on what is no deflated data.
    return null;
  }
  return ended && length === size ? whole : null;
}
