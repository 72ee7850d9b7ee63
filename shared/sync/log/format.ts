/** Files of records, byte by byte; SPEC.md S5–S8. Numbers are little-endian. */
import { digest } from 'lib0/hash/sha256';
import { decodeUtf8, encodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { crc32 } from '../../planfile/crc32.ts';

/** First byte no text has, the name, and a line's end: a transfer that takes the file for text breaks it here. */
const MAGIC = Uint8Array.of(0x89, 0x41, 0x41, 0x52, 0x4c, 0x4f, 0x47, 0x0a);
/** Highest version of the format this program reads. */
export const LOG_VERSION = 1;
export const HASH = 32;
/** Magic, version, length of what follows. */
const HEADER_START = MAGIC.length + 4;
/** No header is longer, bytes. */
export const HEADER_LIMIT = 4096;

export const MARKER = Uint8Array.of(0xf1, 0x52, 0x45, 0x1e);
/** Marker, length of the payload, sequence, kind, three bytes to spare, CRC-32 of these. */
const HEAD = MARKER.length + 16;
/** A record longer than this is none; bytes. */
const PAYLOAD_LIMIT = 256 * 1024 * 1024;

/** What a record is; other numbers are a newer version's and are left alone. */
export const KIND = { update: 1, snapshot: 2, seen: 3 } as const;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const identitySchema = v.looseObject({
  plan: text,
  device: text,
  name: v.pipe(v.string(), v.maxLength(200)),
  segment: text,
});

/** Whose records a file holds. */
export interface LogHeader {
  readonly version: number;
  readonly plan: string;
  readonly device: string;
  /** The device's name, for people. */
  readonly name: string;
  /** Random; no two files are begun with the same. */
  readonly segment: string;
  /** Bytes of the header. */
  readonly length: number;
  /** SHA-256 of the header: what binds each record to its file. */
  readonly digest: Uint8Array;
}

export interface LogRecord {
  readonly kind: number;
  /** Number in the device's stream, from 1. */
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/** A sound record where it lies in its file. */
export interface FoundRecord extends LogRecord {
  readonly at: number;
  readonly end: number;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const standsAt = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** The first bytes of a file. */
export function encodeHeader(identity: Pick<LogHeader, 'plan' | 'device' | 'name' | 'segment'>): Uint8Array {
  const { plan, device, name, segment } = identity;
  const body = encodeUtf8(JSON.stringify({ plan, device, name: name.slice(0, 200), segment }));
  const start = new Uint8Array(HEADER_START);
  start.set(MAGIC);
  view(start).setUint16(MAGIC.length, LOG_VERSION, true);
  view(start).setUint16(MAGIC.length + 2, body.length, true);
  const before = joinBytes([start, body]);
  return joinBytes([before, digest(before)]);
}

/** `'short'`: so far it may be one, and the rest has not come; `null`: none, or a damaged one. */
export function decodeHeader(bytes: Uint8Array): LogHeader | 'short' | null {
  const known = Math.min(bytes.length, MAGIC.length);
  if (!standsAt(bytes, 0, MAGIC.subarray(0, known))) return null;
  if (bytes.length < HEADER_START) return 'short';
  const version = view(bytes).getUint16(MAGIC.length, true);
  const length = HEADER_START + view(bytes).getUint16(MAGIC.length + 2, true) + HASH;
  if (length > HEADER_LIMIT) return null;
  if (bytes.length < length) return 'short';
  const hash = digest(bytes.subarray(0, length - HASH));
  if (!sameBytes(hash, bytes.subarray(length - HASH, length))) return null;
  try {
    const parsed = v.safeParse(identitySchema, JSON.parse(decodeUtf8(bytes.subarray(HEADER_START, length - HASH))));
    if (!parsed.success) return null;
    const { plan, device, name, segment } = parsed.output;
    return { version, plan, device, name, segment, length, digest: Uint8Array.from(hash) };
  } catch {
    return null;
  }
}

/** A record for the file whose header has this digest. */
export function encodeRecord({ kind, sequence, payload }: LogRecord, header: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEAD + payload.length + HASH);
  record.set(MARKER);
  const fields = view(record);
  fields.setUint32(4, payload.length, true);
  fields.setUint32(8, sequence, true);
  fields.setUint8(12, kind);
  fields.setUint32(16, crc32(record.subarray(0, 16)), true);
  record.set(payload, HEAD);
  record.set(digest(joinBytes([header, record.subarray(0, HEAD + payload.length)])), HEAD + payload.length);
  return record;
}

/**
 * The record at `at`: sound, `'short'` where its beginning is sound and its end has not come, or `null` where there
 * is none.
 */
export function decodeRecord(bytes: Uint8Array, at: number, header: Uint8Array): FoundRecord | 'short' | null {
  const known = Math.min(bytes.length - at, MARKER.length);
  if (!standsAt(bytes, at, MARKER.subarray(0, known))) return null;
  if (bytes.length - at < HEAD) return 'short';
  const fields = view(bytes);
  if (fields.getUint32(at + 16, true) !== crc32(bytes.subarray(at, at + 16))) return null;
  const length = fields.getUint32(at + 4, true);
  if (length > PAYLOAD_LIMIT) return null;
  const end = at + HEAD + length + HASH;
  if (bytes.length < end) return 'short';
  const hash = digest(joinBytes([header, bytes.subarray(at, end - HASH)]));
  if (!sameBytes(hash, bytes.subarray(end - HASH, end))) return null;
  const payload = bytes.slice(at + HEAD, end - HASH);
  return { kind: fields.getUint8(at + 12), sequence: fields.getUint32(at + 8, true), payload, at, end };
}
