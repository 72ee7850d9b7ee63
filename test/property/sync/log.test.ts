import fc from 'fast-check';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readPlan } from '../../../shared/crdt/index.ts';
import type { Place } from '../../../shared/sync/index.ts';
import { encodeHeader, encodeRecord, type LogRecord } from '../../../shared/sync/log/format.ts';
import { LogFiles } from '../../../shared/sync/log/logFiles.ts';
import { MemoryFolder, memoryStore, tie } from '../../support/logStores.ts';
import { copyOf, docOf, mustEdit, seen } from '../../support/peers.ts';

const record = fc.record({
  kind: fc.integer({ min: 1, max: 5 }),
  payload: fc.uint8Array({ maxLength: 60 }),
});

/** What happens to bytes on their way: cut short, bits flipped, filled with zeros, something put in between. */
const harm = fc.oneof(
  fc.record({ do: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ do: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ do: fc.constant('zero' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ do: fc.constant('garbage' as const), at: fc.nat(), bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ do: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 200 }) }),
);
type Harm = typeof harm extends fc.Arbitrary<infer Value> ? Value : never;

function harmed(bytes: Uint8Array, how: Harm): Uint8Array {
  const at = how.at % (bytes.length + 1);
  const put = (between: Uint8Array) => Uint8Array.from([...bytes.subarray(0, at), ...between, ...bytes.subarray(at)]);
  switch (how.do) {
    case 'cut':
      return bytes.slice(0, at);
    case 'flip': {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << how.bit);
      return flipped.slice(0, bytes.length);
    }
    case 'zero':
      return bytes.slice().fill(0, at, at + how.length);
    case 'garbage':
      return put(how.bytes);
    case 'repeat':
      return put(bytes.slice(at, at + how.length));
  }
}

const key = ({ kind, sequence, payload }: LogRecord) => `${kind}:${sequence}:${payload.join(',')}`;

it('S7: whatever happens to a file, only records that were written are read, and all of them once it is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), fc.array(harm, { maxLength: 3 })), { maxLength: 6 }),
      async (contents, stages) => {
        const header = encodeHeader({ plan: 'p', device: 'd', name: 'Maskin', segment: 's' });
        const digest = header.slice(-32);
        const written = contents.map((content, index) => ({ ...content, sequence: index + 1 }));
        const whole = Uint8Array.from(
          [header, ...written.map((one) => encodeRecord(one, digest))].flatMap((part) => [...part]),
        );
        const known = new Set(written.map(key));
        const folder = new MemoryFolder();
        const files = new LogFiles(memoryStore(folder));
        const read = new Set<string>();
        const look = async () => {
          for (let turn = 0; turn < 3; turn += 1) {
            const { records, lost, problem } = await files.look();
            expect(problem).toBeNull();
            for (const one of records) {
              expect(known.has(key(one))).toBe(true);
              read.add(key(one));
            }
            if (!lost) return;
            files.forget();
          }
        };
        for (const [length, harms] of stages) {
          folder.files.set('a', harms.reduce(harmed, whole.slice(0, length % (whole.length + 1))));
          await look();
        }
        folder.files.set('a', whole);
        // Stretches that could not be read are read again after a while.
        for (let turn = 0; turn < 70; turn += 1) await look();
        const fresh = new LogFiles(memoryStore(folder));
        expect((await fresh.look()).records.map(key)).toEqual(written.map(key));
        expect(read).toEqual(known);
      },
    ),
    { numRuns: 150 },
  );
});

it('S7: a sound record is read however much around it is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 3, maxLength: 8 }),
      fc.nat(),
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      async (contents, which, garbage) => {
        const header = encodeHeader({ plan: 'p', device: 'd', name: '', segment: 's' });
        const parts = contents.map((content, index) =>
          encodeRecord({ ...content, sequence: index + 1 }, header.slice(-32)),
        );
        const bad = which % parts.length;
        const folder = new MemoryFolder();
        const broken = parts.flatMap((part, index) => [
          ...(index === bad ? part.slice(0, garbage.length % part.length) : part),
          ...(index === bad ? garbage : []),
        ]);
        folder.files.set('a', Uint8Array.from([...header, ...broken]));
        const { records } = await new LogFiles(memoryStore(folder)).look();
        expect(records.map(({ sequence }) => sequence)).toEqual(
          contents.map((_, index) => index + 1).filter((at) => at !== bad + 1),
        );
      },
    ),
  );
});

const DEVICES = 4;
const device = fc.nat(DEVICES - 1);
const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), device, what: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('exchange' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      device,
      to: device,
      file: fc.nat(),
      part: fc.option(fc.nat()),
      harm: fc.option(harm, { freq: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), device, file: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('empty' as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), device }) },
);

/** Machines that share a folder by a sync client: each sees its own copy of it, and files come late, in part, or twice. */
class Office {
  readonly docs: Y.Doc[];
  readonly folders = Array.from({ length: DEVICES }, () => new MemoryFolder());
  readonly places: Place[];
  readonly made = new Set<string>();
  #count = 0;

  constructor() {
    const first = docOf({ entries: [{ id: 'a', title: 'Møte', notes: '.' }] });
    this.docs = Array.from({ length: DEVICES }, () => copyOf(first));
    this.places = this.docs.map((_, at) => this.open(at));
  }

  open(at: number): Place {
    return tie(this.doc(at), memoryStore(this.folder(at)), `m${at}`, { compaction: { records: 6, bytes: 1_000_000 } });
  }

  doc(at: number): Y.Doc {
    const doc = this.docs[at];
    if (doc === undefined) throw new Error(`no machine ${at}`);
    return doc;
  }

  folder(at: number): MemoryFolder {
    const folder = this.folders[at];
    if (folder === undefined) throw new Error(`no machine ${at}`);
    return folder;
  }

  edit(at: number, what: number): void {
    this.#count += 1;
    const id = `e${this.#count}`;
    const doc = this.doc(at);
    if (what === 0) {
      this.made.add(id);
      mustEdit(doc, [{ type: 'create', kind: 'entry', id, fields: { title: id } }]);
    } else if (what === 1) {
      mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'a', fields: { title: id } }]);
    } else {
      this.made.add(id);
      mustEdit(doc, [
        { type: 'splice', kind: 'entry', id: 'a', field: 'notes', index: 0, remove: '', insert: `<${id}>` },
      ]);
    }
  }

  /** A sync client brings one file of a machine's own to another, whole or in part. */
  deliver(from: number, to: number, file: number, part: number | null, how: Harm | null): void {
    const names = this.own(from);
    const name = names[file % Math.max(1, names.length)];
    const bytes = name === undefined ? undefined : this.folder(from).files.get(name);
    if (name === undefined || bytes === undefined || from === to) return;
    const cut = part === null ? bytes : bytes.slice(0, part % (bytes.length + 1));
    this.folder(to).change(name, how === null ? cut : harmed(cut, how));
  }

  /** Files that a machine has written itself. */
  readonly #written = new Map<string, number>();
  own(at: number): readonly string[] {
    return [...this.folder(at).files.keys()].filter((name) => this.#written.get(name) === at);
  }

  async exchange(at: number): Promise<void> {
    const before = new Set(this.folder(at).files.keys());
    await this.places[at]?.exchange();
    for (const name of this.folder(at).files.keys()) if (!before.has(name)) this.#written.set(name, at);
  }

  /** The sync clients have had all the time they need. */
  catchUp(): void {
    const truth = new Map<string, Uint8Array>();
    for (let at = 0; at < DEVICES; at += 1)
      for (const name of this.own(at)) truth.set(name, this.folder(at).files.get(name) ?? new Uint8Array());
    for (const folder of this.folders) {
      for (const name of [...folder.files.keys()]) if (!truth.has(name)) folder.remove(name);
      for (const [name, bytes] of truth) folder.change(name, bytes);
    }
  }

  async restart(at: number): Promise<void> {
    await this.places[at]?.close();
    this.places[at] = this.open(at);
    await this.exchange(at);
  }
}

it('S4, S9, S11: files late, in part, harmed, twice, gone, with records put together: all come to the same, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const office = new Office();
      for (let at = 0; at < DEVICES; at += 1) await office.exchange(at);
      for (const step of actions) {
        if (step.do === 'edit') office.edit(step.device, step.what);
        else if (step.do === 'exchange') await office.exchange(step.device);
        else if (step.do === 'deliver') office.deliver(step.device, step.to, step.file, step.part, step.harm);
        else if (step.do === 'restart') await office.restart(step.device);
        else if (step.do === 'empty') office.folder(step.device).files.clear();
        else {
          const files = [...office.folder(step.device).files];
          const file = files[step.file % Math.max(1, files.length)];
          if (file !== undefined) office.folder(step.device).change(`${file[0]} (kopi)`, file[1]);
        }
      }
      for (let round = 0; round < 3; round += 1) {
        for (let at = 0; at < DEVICES; at += 1) await office.exchange(at);
        office.catchUp();
      }
      for (let at = 0; at < DEVICES; at += 1) await office.restart(at);
      office.catchUp();
      for (let round = 0; round < 2; round += 1) {
        for (let at = 0; at < DEVICES; at += 1) await office.exchange(at);
        office.catchUp();
      }
      for (let at = 0; at < DEVICES; at += 1) {
        await office.exchange(at);
        expect(office.places[at]?.getStatus()).toMatchObject({ state: 'level', missing: [], problem: null });
      }
      const plans = office.docs.map(seen);
      for (const plan of plans) expect(plan).toEqual(plans[0]);
      const plan = readPlan(office.doc(0));
      const notes = plan.entries.find(({ id }) => id === 'a')?.notes ?? '';
      const found = [
        ...plan.entries.map(({ id }) => id).filter((id) => id !== 'a'),
        ...[...notes.matchAll(/<(e\d+)>/g)].map(([, id]) => id),
      ];
      expect(found.sort()).toEqual([...office.made].sort());
      expect(plan.journal).toHaveLength(readPlan(office.doc(1)).journal.length);
      await Promise.all(office.places.map((place) => place.close()));
    }),
    { numRuns: 60 },
  );
});
