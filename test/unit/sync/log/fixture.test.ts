import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLogFolder } from '../../../../electron/files/logFolder.ts';
import { readPlan } from '../../../../shared/crdt/index.ts';
import { readLogs } from '../../../../shared/sync/index.ts';
import { encodeHeader, encodeRecord, joinBytes, LOG_VERSION } from '../../../../shared/sync/log/format.ts';
import { MemoryFolder, memoryStore, tie } from '../../../support/logStores.ts';
import { docOf, mustEdit } from '../../../support/peers.ts';

const at = (name: string) => fileURLToPath(new URL(`../../../fixtures/log/${name}`, import.meta.url));

it('opens what version 1 of the format wrote (S5–S8)', async () => {
  const read = await readLogs(createLogFolder(at('v1')));
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value).toMatchObject({ planId: 'test', damaged: 0, newer: 0, held: 0, missing: [] });
  expect(read.value.devices.map(({ id }) => id).sort()).toEqual(['maskin-a', 'maskin-b']);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, read.value.state);
  const { entries, conflicts, journal } = readPlan(doc);
  const told = entries.map(({ id, title, when, place, notes }) => ({ id, title, when, place, notes }));
  const found = { entries: told, conflicts, journal: journal.map(({ id }) => id).sort() };
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(await readFile(at('v1.json'), 'utf8')));
});

it('leaves alone and tells of what a newer version wrote, and goes on beside it (S5, S8)', async () => {
  const folder = new MemoryFolder();
  const doc = docOf({ entries: [{ id: 'a', title: 'Møte' }] });
  const place = tie(doc, memoryStore(folder), 'm0');
  await place.exchange();
  const header = encodeHeader({ plan: 'test', device: 'ny', name: 'Nyere', segment: 's' });
  const digest = header.slice(-32);
  const strange = encodeRecord({ kind: 77, sequence: 1, payload: new Uint8Array([1, 2, 3]) }, digest);
  const update = encodeRecord({ kind: 1, sequence: 2, payload: Y.encodeStateAsUpdate(doc) }, digest);
  folder.change('nyere-slag', joinBytes([header, strange, update]));
  const newer = encodeHeader({ plan: 'test', device: 'nyest', name: 'Nyest', segment: 't' }).slice(0, -32);
  newer[8] = LOG_VERSION + 1;
  folder.change('nyere-format', joinBytes([newer, createHash('sha256').update(newer).digest(), update]));
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: 'Ny' } }]);
  expect(await place.exchange()).toMatchObject({ state: 'level', missing: [] });
  expect(await readLogs(memoryStore(folder))).toMatchObject({ ok: true, value: { newer: 2, damaged: 0 } });
  await place.close();
});
