import { decodeRecord, type FoundRecord, type LogHeader, MARKER } from './format.ts';

/** What a stretch of a file holds. */
export interface Scan {
  readonly records: readonly FoundRecord[];
  /** Stretches that are no records, from and to; what may be a record whose end has not come is not among them. */
  readonly damaged: readonly (readonly [from: number, to: number])[];
  /** Up to here everything is decided. */
  readonly end: number;
}

function nextMarker(bytes: Uint8Array, from: number): number {
  const [first = 0] = MARKER;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (MARKER.every((byte, index) => at + index >= bytes.length || bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}

/**
 * Reads records from a stretch of a file that begins where one is expected (SPEC.md S7). What is none is passed over
 * up to the next sound record; a record cut short at the end is left for the next time, unless sound ones follow.
 */
export function scanRecords(bytes: Uint8Array, header: Pick<LogHeader, 'digest'>): Scan {
  const records: FoundRecord[] = [];
  const damaged: (readonly [number, number])[] = [];
  /** End of the last sound record. */
  let sound = 0;
  /** First place after it where a record may go on beyond the end. */
  let open: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const record = decodeRecord(bytes, at, header.digest);
    if (record === null || record === 'short') {
      if (record === 'short') open ??= at;
      at = nextMarker(bytes, at + 1);
      continue;
    }
    if (record.at > sound) damaged.push([sound, record.at]);
    records.push(record);
    sound = record.end;
    at = record.end;
    open = null;
  }
  const end = open ?? bytes.length;
  if (end > sound) damaged.push([sound, end]);
  return { records, damaged, end };
}
