import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import { type DocumentError, type RawDocument, takeApart } from '../plan/document.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { RECORDS } from '../plan/records/index.ts';
import { ok, type Result } from '../result.ts';
import { CREATED, isOtherRoot, JOURNAL, proseName, rootName, SETTLED, UNKNOWN, VERSIONS } from './layout.ts';
import { writeOtherRoots } from './otherRoots.ts';
import { quickRoots } from './quickRoots.ts';
import { writeRegister } from './register.ts';

/** What `edit` leaves in an empty document when a client of this id makes it. */
function written(clientID: number, edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = quickRoots(new Y.Doc());
  doc.clientID = clientID;
  doc.transact(() => edit(doc));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The field's text where it is kept as prose. */
function proseOf({ kind }: RawDocument['records'][number], field: string, value: unknown): string | null {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const isProse = Object.hasOwn(specs, field) && specs[field]?.prose === true;
  return isProse && typeof value === 'string' ? value : null;
}

/** Everything but prose. */
function writeRecords(document: RawDocument, doc: Y.Doc): void {
  const writer = doc.clientID.toString(36);
  for (const record of document.records) {
    const map = doc.getMap<unknown>(rootName(record.kind, record.id));
    writeRegister(map, CREATED, writer, 1);
    for (const [field, value] of record.fields) {
      if (proseOf(record, field, value) === null) writeRegister(map, field, writer, value);
    }
  }
  const journal = doc.getMap(JOURNAL);
  for (const entry of [...document.journal, ...document.unread.journal]) journal.set(entry.id, entry);
  const versions = doc.getMap(VERSIONS);
  for (const version of [...document.versions, ...document.unread.versions]) versions.set(version.id, version);
  const settled = doc.getMap(SETTLED);
  for (const one of document.settled) settled.set(one.key, one);
  writeOtherRoots(doc, document.unread.roots, writer);
  const unknown = doc.getMap(UNKNOWN);
  for (const [key, value] of Object.entries(document.extra)) unknown.set(key, value);
}

/** Prose, each text by a client of its own: the same words in two files are then the same words, and not doubled. */
function proseUpdates(document: RawDocument): readonly Uint8Array[] {
  const texts = document.records.flatMap((record) =>
    [...record.fields].map(([field, value]) => ({
      name: proseName(record.kind, record.id, field),
      text: proseOf(record, field, value),
    })),
  );
  const foreign = Object.entries(document.unread.roots).filter(([name]) => isOtherRoot(name));
  const others = foreign.map(([name, text]) => ({ name, text }));
  return [...texts, ...others].flatMap(({ name, text }) => {
    if (typeof text !== 'string' || text === '') return [];
    const client = ownClient(encodeUtf8(`${name}\n${text}`));
    return [written(client, (doc) => doc.getText(name).insert(0, text))];
  });
}

/** The client id of a seed: 32 bits of a digest of what is written, as Yjs draws its own at random. */
function clientOf(update: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = digest(update);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** A client id of 49 bits: above all that Yjs draws, and too many for two of a plan's texts to meet. */
const ownClient = (bytes: Uint8Array): number =>
  2 ** 48 + [...digest(bytes).subarray(0, 6)].reduce((number, byte) => number * 256 + byte, 0);

/**
 * Readable JSON as a Yjs update (SPEC.md R9). The same JSON gives the same bytes on every machine, so that two who
 * started from the same file edit the same document.
 */
export function seedUpdate(json: unknown): Result<Uint8Array, DocumentError> {
  const document = takeApart(json);
  if (!document.ok) return document;
  const records = (doc: Y.Doc) => writeRecords(document.value, doc);
  const main = written(clientOf(written(1, records)), records);
  const prose = proseUpdates(document.value);
  const whole = quickRoots(new Y.Doc());
  whole.transact(() => {
    for (const update of [main, ...prose]) Y.applyUpdate(whole, update);
  });
  const update = Y.encodeStateAsUpdate(whole);
  whole.destroy();
  return ok(update);
}
