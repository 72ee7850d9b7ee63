/** Bytes as text that JSON can hold (RFC 4648, with padding). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((char, value) => [char, value]));

export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const chars = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    const left = bytes.length - at;
    groups.push(left >= 3 ? chars : chars.slice(0, left + 1).padEnd(4, '='));
  }
  return groups.join('');
}

/** The bytes a text stands for; `null` where it stands for none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    let bits = 0;
    for (let place = 0; place < 4; place += 1) {
      const isPadding = at + place >= text.length - padding;
      const value = isPadding ? 0 : VALUES.get(text.charAt(at + place));
      if (value === undefined) return null;
      bits = (bits << 6) | value;
    }
    for (let byte = 0; byte < 3 && to + byte < bytes.length; byte += 1)
      bytes[to + byte] = (bits >> (16 - 8 * byte)) & 255;
  }
  return bytes;
}
