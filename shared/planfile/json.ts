import { strFromU8, strToU8 } from 'fflate';
import { err, ok, type Result } from '../result.ts';

/** Levels of lists and objects in each other: many times what a plan has, and far from what a call stack holds. */
const DEPTH_LIMIT = 100;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/** Whether JSON nests no deeper than a plan may. Told from its bytes: what is parsed can only be walked by calls. */
function isShallow(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) inText = !inText;
    else if (inText && byte === BACKSLASH) at += 1;
    else if (!inText && OPENING.includes(byte)) depth += 1;
    else if (!inText && CLOSING.includes(byte)) depth -= 1;
    if (depth > DEPTH_LIMIT) return false;
  }
  return true;
}

/** Text from UTF-8; `null` where a byte is no part of any character and would come out as another. */
function decode(bytes: Uint8Array): string | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const bare = hasMark ? bytes.subarray(3) : bytes;
  const text = strFromU8(bare);
  const again = strToU8(text);
  return again.length === bare.length && again.every((byte, at) => byte === bare[at]) ? text : null;
}

/** JSON from UTF-8 bytes, with or without a byte order mark. */
export function parseJson(bytes: Uint8Array): Result<unknown, 'notJson'> {
  const text = isShallow(bytes) ? decode(bytes) : null;
  if (text === null) return err('notJson');
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err('notJson');
  }
}
