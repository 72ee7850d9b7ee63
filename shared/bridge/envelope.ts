/**
 * Bridge messages over HTTP: one line of JSON, then raw bytes. Files are not blown up by base64, and the JSON can
 * be read in a network log. The header `{"body":…,"parts":[{"at":["bytes"],"length":3}]}` tells where in `body`
 * (where it holds `null`) each run of bytes belongs.
 */
import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';

type Path = readonly (string | number)[];

interface Part {
  readonly at: Path;
  readonly bytes: Uint8Array;
}

const NEWLINE = 0x0a;

const headerSchema = v.object({
  body: v.unknown(),
  parts: v.array(
    v.object({
      at: v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
      length: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** Writes a JSON value that may hold `Uint8Array`s at any depth. */
export function encodeEnvelope(body: unknown): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  const bare = detach(body, [], parts);
  const header = JSON.stringify({ body: bare, parts: parts.map(({ at, bytes }) => ({ at, length: bytes.length })) });
  const line = strToU8(`${header}\n`);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.bytes.length, line.length));
  whole.set(line);
  let offset = line.length;
  for (const { bytes } of parts) {
    whole.set(bytes, offset);
    offset += bytes.length;
  }
  return whole;
}

/** Reads what `encodeEnvelope` wrote; `malformed` if it is anything else, cut or with bytes left over. */
export function decodeEnvelope(envelope: Uint8Array): Result<unknown, 'malformed'> {
  const end = envelope.indexOf(NEWLINE);
  if (end < 0) return err('malformed');
  const header = v.safeParse(headerSchema, parseJson(envelope.subarray(0, end)));
  if (!header.success) return err('malformed');
  const root: Record<string, unknown> = { body: header.output.body };
  let offset = end + 1;
  for (const { at, length } of header.output.parts) {
    if (offset + length > envelope.length) return err('malformed');
    if (!attach(root, ['body', ...at], envelope.slice(offset, offset + length))) return err('malformed');
    offset += length;
  }
  return offset === envelope.length ? ok(root['body']) : err('malformed');
}

function detach(value: unknown, at: Path, parts: Part[]): unknown {
  if (value instanceof Uint8Array) {
    parts.push({ at, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => detach(item, [...at, index], parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, detach(item, [...at, key], parts)]));
}

/** Puts bytes where the body holds `null` for them; only into properties that are there, never a prototype's. */
function attach(root: Record<string, unknown>, at: Path, bytes: Uint8Array): boolean {
  let holder: unknown = root;
  for (const key of at.slice(0, -1)) {
    if (!isHolder(holder) || !Object.hasOwn(holder, key)) return false;
    holder = holder[key];
  }
  const last = at.at(-1);
  if (last === undefined || !isHolder(holder) || !Object.hasOwn(holder, last) || holder[last] !== null) return false;
  Object.defineProperty(holder, last, { value: bytes, enumerable: true, writable: true, configurable: true });
  return true;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function parseJson(line: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(line));
  } catch {
    return undefined;
  }
}
