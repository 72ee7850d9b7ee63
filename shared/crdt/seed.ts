import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { type DocumentError, type RawDocument, takeApart } from '../plan/document.ts';
import type { FieldSpec } from '../plan/records/define.ts';
import { RECORDS } from '../plan/records/index.ts';
import { ok, type Result } from '../result.ts';
import { CREATED, JOURNAL, proseName, rootName, UNKNOWN, VERSIONS } from './layout.ts';
import { writeRegister } from './register.ts';

function write(document: RawDocument, clientID: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const writer = clientID.toString(36);
  doc.transact(() => {
    for (const { kind, id, fields } of document.records) {
      const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
      const map = doc.getMap<unknown>(rootName(kind, id));
      writeRegister(map, CREATED, writer, 1);
      for (const [field, value] of fields) {
        const prose = Object.hasOwn(specs, field) && specs[field]?.prose === true && typeof value === 'string';
        if (prose) doc.getText(proseName(kind, id, field)).insert(0, value);
        else writeRegister(map, field, writer, value);
      }
    }
    const journal = doc.getMap(JOURNAL);
    for (const entry of document.journal) journal.set(entry.id, entry);
    const versions = doc.getMap(VERSIONS);
    for (const version of document.versions) versions.set(version.id, version);
    const unknown = doc.getMap(UNKNOWN);
    for (const [key, value] of Object.entries(document.extra)) unknown.set(key, value);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The client id of a seed: 32 bits of a digest of what is written, as Yjs draws its own at random. */
function clientOf(update: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = digest(update);
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/**
 * Readable JSON as a Yjs update (SPEC.md R9). The same JSON gives the same bytes on every machine, so that two who
 * started from the same file edit the same document.
 */
export function seedUpdate(json: unknown): Result<Uint8Array, DocumentError> {
  const document = takeApart(json);
  if (!document.ok) return document;
  return ok(write(document.value, clientOf(write(document.value, 1))));
}
