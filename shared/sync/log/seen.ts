import { decodeUtf8, encodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { joinBytes } from './format.ts';

/** For each device the number up to which its stream is had without a gap. */
export type Seen = ReadonlyMap<string, number>;

const sequence = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.looseObject({ seen: v.array(v.tuple([v.string(), sequence])) });

/** Payload of an acknowledgement: what its writer has of each stream (SPEC.md S8). */
export const encodeSeen = (seen: Seen): Uint8Array => encodeUtf8(JSON.stringify({ seen: [...seen].sort() }));

export function decodeSeen(payload: Uint8Array): Seen | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(decodeUtf8(payload)));
    return parsed.success ? new Map(parsed.output.seen) : null;
  } catch {
    return null;
  }
}

export interface Snapshot {
  /** What is in the state: of each stream all up to a number. */
  readonly covers: Seen;
  /** A whole Yjs state. */
  readonly state: Uint8Array;
}

export function encodeSnapshot({ covers, state }: Snapshot): Uint8Array {
  const told = encodeSeen(covers);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, told.length, true);
  return joinBytes([length, told, state]);
}

export function decodeSnapshot(payload: Uint8Array): Snapshot | null {
  if (payload.length < 4) return null;
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0, true);
  const covers = decodeSeen(payload.subarray(4, 4 + length));
  return covers === null ? null : { covers, state: payload.slice(4 + length) };
}
