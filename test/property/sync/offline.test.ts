import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyEdits, readPlan } from '../../../shared/crdt/index.ts';
import type { Edit } from '../../../shared/plan/edit.ts';
import { readLogs } from '../../../shared/sync/index.ts';
import { encodeHeader, encodeRecord, joinBytes, KIND } from '../../../shared/sync/log/format.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { MemoryFolder, memoryStore, nextId, tie } from '../../support/logStores.ts';
import { copyOf, docOf, seen } from '../../support/peers.ts';

const sketch = generatePlan(300, 1);
const planId = sketch.plan?.planId ?? '';
const FIELDS = ['title', 'place', 'status', 'when'] as const;
const VALUES = {
  title: (turn: number) => `Tittel ${turn}`,
  place: (turn: number) => `Rom ${turn}`,
  status: (turn: number) => ['planned', 'done', 'cancelled'][turn % 3],
  when: (turn: number) => `2024-${String((turn % 12) + 1).padStart(2, '0')}-11`,
};

/** The clock of whoever writes; nothing may depend on it. */
const at = (doc: Y.Doc, edits: readonly Edit[], now: string) => {
  const made = applyEdits(doc, edits, { author: { by: 'sekretær' }, now, newId: nextId });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
};

function work(doc: Y.Doc, count: number, seed: number, now: string): void {
  for (let turn = 0; turn < count; turn += 1) {
    const id = `e${(turn * 7 + seed) % 300}`;
    const field = FIELDS[(turn + seed) % FIELDS.length] ?? 'title';
    if (turn % 20 === 19)
      at(doc, [{ type: 'create', kind: 'entry', id: `${seed}-${turn}`, fields: { title: `Ny ${turn}` } }], now);
    else at(doc, [{ type: 'set', kind: 'entry', id, fields: { [field]: VALUES[field](turn + seed) } }], now);
  }
}

it('10,000 edits offline against 10,000 others, clocks years apart, meet in a folder', async () => {
  const folder = new MemoryFolder();
  const mine = docOf(sketch);
  const theirs = copyOf(mine);
  const offline = [tie(mine, memoryStore(folder), 'a', { planId }), tie(theirs, memoryStore(folder), 'b', { planId })];
  for (const place of offline) await place.exchange();
  // The one has written to the folder all along, the other was away and sends all at once.
  for (let part = 0; part < 100; part += 1) {
    work(mine, 100, part, '2031-05-01T08:00:00.000Z');
    await offline[0]?.exchange();
  }
  work(theirs, 10_000, 1_003, '1999-05-01T08:00:00.000Z');
  for (const place of [...offline, ...offline]) await place.exchange();
  for (const place of offline) expect(place.getStatus()).toMatchObject({ state: 'level', unsent: 0, missing: [] });
  expect(seen(mine)).toEqual(seen(theirs));
  expect(readPlan(mine).journal).toHaveLength(readPlan(theirs).journal.length);
  expect(readPlan(mine).entries).toHaveLength(300 + 500 + 500);
  await Promise.all(offline.map((place) => place.close()));
});

it('a machine that comes back after a year, when all it had read is put together, finds everything and brings its own', async () => {
  const folder = new MemoryFolder();
  const small = { planId, compaction: { records: 20, bytes: 10_000_000 } };
  const docs = [docOf(sketch)];
  docs.push(copyOf(docs[0] ?? new Y.Doc()), copyOf(docs[0] ?? new Y.Doc()));
  const [mine, colleague, away] = docs as [Y.Doc, Y.Doc, Y.Doc];
  const first = tie(away, memoryStore(folder), 'away', small);
  await first.exchange();
  await first.close();
  work(away, 50, 5, '2024-01-01T08:00:00.000Z');
  const places = [tie(mine, memoryStore(folder), 'a', small), tie(colleague, memoryStore(folder), 'b', small)];
  for (let week = 0; week < 52; week += 1) {
    work(mine, 5, week, '2024-06-01T08:00:00.000Z');
    work(colleague, 5, week + 100, '2024-06-01T08:00:00.000Z');
    for (const place of places) await place.exchange();
  }
  const back = tie(away, memoryStore(folder), 'away', small);
  expect(await back.exchange()).toMatchObject({ state: 'level', missing: [] });
  for (const place of [...places, back, ...places]) await place.exchange();
  expect(seen(away)).toEqual(seen(mine));
  expect(seen(colleague)).toEqual(seen(mine));
  await Promise.all([...places, back].map((place) => place.close()));
});

it('a log of 4,000 records comes back whole', async () => {
  const doc = docOf(generatePlan(2_000, 2));
  const plan = 'generated-2000-2';
  const header = encodeHeader({ plan, device: 'a', name: 'Maskin', segment: 's' });
  const payloads = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => payloads.push(update));
  for (let turn = 0; turn < 4_000; turn += 1) {
    const edit = { type: 'set', kind: 'entry', id: `e${turn % 2_000}`, fields: { place: `Rom ${turn}` } } as const;
    at(doc, [edit], '2024-01-01T08:00:00.000Z');
  }
  const digest = header.slice(-32);
  const records = payloads.map((payload, index) =>
    encodeRecord({ kind: KIND.update, sequence: index + 1, payload }, digest),
  );
  const folder = new MemoryFolder();
  folder.change('a', joinBytes([header, ...records]));
  const read = await readLogs(memoryStore(folder));
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value).toMatchObject({ planId: plan, records: 4_001, damaged: 0, missing: [], held: 0 });
  const again = new Y.Doc();
  Y.applyUpdate(again, read.value.state);
  expect(seen(again)).toEqual(seen(doc));
});
