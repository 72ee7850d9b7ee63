import { digest } from 'lib0/hash/sha256';

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array): string =>
  [...digest(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
