import * as Automerge from '@automerge/automerge';
import * as Y from 'yjs';
import { encodeDoc, mergePlans, readPlan } from '../../shared/crdt/index.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { readLogs } from '../../shared/sync/index.ts';
import { decodeHeader, encodeHeader, encodeRecord, joinBytes, KIND } from '../../shared/sync/log/format.ts';
import { seededRandom } from '../support/generatePlan.ts';
import { MemoryFolder, memoryStore } from '../support/logStores.ts';
import {
  type AutomergeDoc,
  automergePlan,
  createEntry,
  createRecord,
  editDoc,
  editRecords,
  emptyRecords,
  exchange,
  loadDoc,
  planState,
  randomEdits,
  sketches,
} from './copies.ts';
import { compare, measure, measureOn, median, report } from './measure.ts';

const ENTRIES = 2_000;

const editedDoc = (state: Uint8Array, count: number, seed: number): Y.Doc => {
  const doc = loadDoc(state);
  for (const edit of randomEdits(count, ENTRIES, seed)) editDoc(doc, edit);
  return doc;
};

const editedRecords = (start: AutomergeDoc, count: number, seed: number): AutomergeDoc =>
  randomEdits(count, ENTRIES, seed).reduce(editRecords, Automerge.clone(start));

async function offline(state: Uint8Array, start: AutomergeDoc): Promise<string[]> {
  const edits = randomEdits(1_000, ENTRIES, 1);
  const making = compare(
    await measureOn(
      `make 1,000 edits in a plan of ${ENTRIES}`,
      7,
      () => loadDoc(state),
      (doc) => {
        for (const edit of edits) editDoc(doc, edit);
      },
    ),
    await measureOn(
      'Automerge',
      3,
      () => Automerge.clone(start),
      (doc) => edits.reduce(editRecords, doc),
    ),
  );
  const [mine, theirs] = [1, 2].map((seed) => encodeDoc(editedDoc(state, 1_000, seed)));
  if (mine === undefined || theirs === undefined) throw new Error('two copies');
  const [one, other] = [editedRecords(start, 1_000, 1), editedRecords(start, 1_000, 2)];
  const pair = () => [loadDoc(mine), loadDoc(theirs)] as const;
  return [
    making,
    compare(
      await measureOn(`merge 1,000 + 1,000 offline edits, both ways, plan of ${ENTRIES}`, 9, pair, ([a, b]) =>
        exchange(a, b),
      ),
      await measureOn(
        'Automerge',
        5,
        () => [Automerge.clone(one), Automerge.clone(other)] as const,
        ([a, b]) => {
          const merged = Automerge.merge(a, b);
          Automerge.merge(b, merged);
        },
      ),
    ),
    report(
      await measureOn('  … one way, tried on copies first, with a list of changes', 5, pair, ([a, b]) =>
        mergePlans(a, b),
      ),
    ),
  ];
}

/** A log of two records an entry: it is made, then changed. */
function recordsOfLog(): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const sketch of sketches(ENTRIES)) createEntry(doc, sketch);
  for (const [index, edit] of randomEdits(ENTRIES, ENTRIES, 1).entries()) editDoc(doc, { ...edit, id: `e${index}` });
  return updates;
}

function changesOfLog(): Automerge.Change[] {
  let doc = emptyRecords();
  const changes = Automerge.getAllChanges(doc);
  const add = (next: AutomergeDoc) => {
    const change = Automerge.getLastLocalChange(next);
    if (change !== undefined) changes.push(change);
    doc = next;
  };
  for (const sketch of sketches(ENTRIES)) add(createRecord(doc, sketch));
  for (const [index, edit] of randomEdits(ENTRIES, ENTRIES, 1).entries())
    add(editRecords(doc, { ...edit, id: `e${index}` }));
  return changes;
}

function folderOf(updates: readonly Uint8Array[]): MemoryFolder {
  const bytes = encodeHeader({ plan: 'bench', device: 'a', name: 'Kontoret', segment: 's1' });
  const header = decodeHeader(bytes);
  if (header === null || header === 'short') throw new Error('header');
  const records = updates.map((payload, index) =>
    encodeRecord({ kind: KIND.update, sequence: index + 1, payload }, header.digest),
  );
  const folder = new MemoryFolder();
  folder.change('a.aarlog', joinBytes([bytes, ...records]));
  return folder;
}

async function loading(): Promise<string[]> {
  const updates = recordsOfLog();
  const changes = changesOfLog();
  const folder = folderOf(updates);
  const check = await readLogs(memoryStore(folder));
  if (!check.ok || check.value.records !== updates.length) throw new Error('the log is not read whole');
  const [one, all] = [
    await measure('Automerge, one by one', 1, () =>
      changes.reduce((doc, change) => Automerge.applyChanges(doc, [change])[0], Automerge.init<object>()),
    ),
    await measure('Automerge, all at once', 3, () => Automerge.applyChanges(Automerge.init<object>(), changes)),
  ];
  const raw = await measure(`load ${ENTRIES} entries from ${updates.length} updates, one by one`, 7, () => {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const whole = await measure('  … as records of a log: digests, completeness, then the Plan', 7, async () => {
    const read = await readLogs(memoryStore(folder));
    if (read.ok) readPlan(loadDoc(read.value.state));
  });
  return [compare(raw, one), compare(whole, all)];
}

const DEVICES = 8;

/** Edits by turns; after each hundred two of them meet, in the end all do. */
function together<Copy>(
  copies: Copy[],
  edit: (copy: Copy, index: number) => Copy,
  meet: (a: Copy, b: Copy) => [Copy, Copy],
) {
  const random = seededRandom(3);
  const some = () => Math.floor(random() * copies.length);
  const meetAt = (a: number, b: number) => {
    const [one, other] = [copies[a], copies[b]];
    if (one === undefined || other === undefined || a === b) return;
    [copies[a], copies[b]] = meet(one, other);
  };
  for (let index = 0; index < 10_000; index += 1) {
    const by = some();
    const copy = copies[by];
    if (copy !== undefined) copies[by] = edit(copy, index);
    if (index % 100 === 99) meetAt(some(), some());
  }
  for (const _ of [1, 2]) for (let index = 1; index < copies.length; index += 1) meetAt(0, index);
  return copies;
}

async function eight(state: Uint8Array, start: AutomergeDoc): Promise<string[]> {
  const edits = randomEdits(10_000, ENTRIES, 4);
  const editAt = (index: number) => edits[index] ?? { id: 'e0', field: 'title', value: '' };
  const made: { ours?: Y.Doc; theirs?: AutomergeDoc } = {};
  const ours = await measureOn(
    `10,000 random edits by ${DEVICES} devices until equal, plan of ${ENTRIES}`,
    2,
    () => Array.from({ length: DEVICES }, () => loadDoc(state)),
    (copies) => {
      together(
        copies,
        (doc, index) => {
          editDoc(doc, editAt(index));
          return doc;
        },
        (a, b) => {
          exchange(a, b);
          return [a, b];
        },
      );
      made.ours = copies[0] ?? loadDoc(state);
    },
  );
  const copies = Array.from({ length: DEVICES }, () => Automerge.clone(start));
  const begun = performance.now();
  together(
    copies,
    (doc, index) => editRecords(doc, editAt(index)),
    (a, b) => {
      const merged = Automerge.merge(a, b);
      return [merged, Automerge.merge(b, merged)];
    },
  );
  const theirs = { name: 'Automerge, once and without warm-up', runs: [performance.now() - begun] };
  const [doc, records] = [made.ours ?? loadDoc(state), copies[0] ?? start];
  return [compare(ours, theirs), ...sizes(doc, records)];
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

function sizes(doc: Y.Doc, records: AutomergeDoc): string[] {
  const [raw, file, theirs] = [encodeDoc(doc).length, writePlanFile(doc).length, Automerge.save(records).length];
  const plain = new Y.Doc();
  const entries = plain.getMap<Y.Map<unknown>>('entries');
  for (const [id, record] of Object.entries(records.entries)) {
    entries.set(id, new Y.Map(Object.entries(record).map(([field, value]) => [field, String(value)])));
  }
  return [
    `size after 10,000 edits: state ${kB(raw)}, plan file ${kB(file)} (packed; with plan.json, journal and conflicts)`,
    `  Automerge ${kB(theirs)} (packed, with its history): × ${(theirs / file).toFixed(2)} of the plan file`,
    `  the records alone, as plain maps of Yjs: ${kB(Y.encodeStateAsUpdate(plain).length)}`,
  ];
}

/** 5,000 edits of one writer, and of many: what a new client id at each session costs. */
async function sessions(state: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  for (const count of [1, 100, 5_000]) {
    const written = loadDoc(state);
    for (const [index, edit] of randomEdits(5_000, ENTRIES, 5).entries()) {
      written.clientID = 2 ** 31 + (index % count) * 7_919;
      editDoc(written, edit);
    }
    const whole = encodeDoc(written);
    const load = await measure('load', 5, () => loadDoc(whole));
    const more = randomEdits(200, ENTRIES, 6);
    const edit = await measureOn(
      'edit',
      5,
      () => loadDoc(whole),
      (doc) => {
        for (const one of more) editDoc(doc, one);
      },
    );
    const vector = Y.encodeStateVector(written).length;
    lines.push(
      `5,000 edits in ${String(count).padStart(5)} sessions: state vector ${kB(vector)}, state ${kB(whole.length)}, ` +
        `load ${median(load.runs).toFixed(1)} ms, the next edit ${(median(edit.runs) / more.length).toFixed(3)} ms`,
    );
  }
  return lines;
}

/** How copies of a plan meet, beside Automerge doing the same work. */
export async function* mergingBench(): AsyncGenerator<string> {
  const state = planState(ENTRIES);
  const start = automergePlan(ENTRIES);
  yield 'Ours with conflict registers and journal; Automerge with records as maps and neither. ×: times as long as ours.';
  yield* await offline(state, start);
  yield* await loading();
  yield* await eight(state, start);
  yield* await sessions(state);
}
