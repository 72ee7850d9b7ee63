import * as v from 'valibot';
import type * as Y from 'yjs';
import { decodePart, PlanBuilder } from '../plan/buildPlan.ts';
import type { JournalEntry, Plan, Settled, Version } from '../plan/plan.ts';
import { JournalEntrySchema } from '../plan/records/journalEntry.ts';
import { SettledSchema } from '../plan/records/settled.ts';
import { VersionSchema } from '../plan/records/version.ts';
import { isOtherRoot, JOURNAL, parseRootName, SETTLED, UNKNOWN, VERSIONS } from './layout.ts';
import { readOtherRoots } from './otherRoots.ts';
import { plainJson } from './plainJson.ts';
import { quickRoots } from './quickRoots.ts';
import { readRecord } from './readRecord.ts';
import { WriteOnce } from './writeOnce.ts';

/** What is settled, by the question's key; what cannot be read settles nothing. */
const readSettled = (map: Y.Map<unknown>): readonly Settled[] =>
  [...map.keys()].sort().flatMap((key) => {
    const parsed = v.safeParse(SettledSchema, plainJson(map.get(key)));
    return parsed.success && parsed.output.key === key ? [parsed.output] : [];
  });

const readUnknown = (map: Y.Map<unknown>) =>
  Object.fromEntries([...map.entries()].map(([key, value]) => [key, plainJson(value)]));

/**
 * Keeps a Plan in step with a Y.Doc: decodes what a transaction touched and nothing else. `getPlan` gives the same
 * object until something changed, so that React can compare by identity.
 */
export class PlanReader {
  readonly #doc: Y.Doc;
  readonly #builder = new PlanBuilder();
  readonly #names = new Map<unknown, string>();
  readonly #listeners = new Set<() => void>();
  readonly #journal = new WriteOnce<JournalEntry>(JournalEntrySchema, 'journal');
  readonly #versions = new WriteOnce<Version>(VersionSchema, 'version');
  readonly #others = new Set<string>();
  #settled: readonly Settled[] = [];
  #plan: Plan | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = quickRoots(doc);
    this.#scan();
    doc.on('afterTransaction', this.#onTransaction);
  }

  getPlan(): Plan {
    this.#plan ??= this.#builder.build(this.#journal.values, this.#versions.values, {
      settled: this.#settled,
      problems: [...this.#journal.problems, ...this.#versions.problems],
      unread: {
        journal: this.#journal.unread,
        versions: this.#versions.unread,
        roots: readOtherRoots(this.#doc, this.#others),
      },
      extra: this.#doc.share.has(UNKNOWN) ? readUnknown(this.#doc.getMap(UNKNOWN)) : {},
    });
    return this.#plan;
  }

  /** Calls back after each change; the Plan is decoded when it is asked for. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#onTransaction);
    this.#listeners.clear();
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => {
    const touched = new Set<string>(this.#scan());
    for (const [type, keys] of transaction.changed) {
      const name = this.#names.get(type);
      if (name === undefined || touched.has(name)) continue;
      touched.add(name);
      this.#read(name, keys);
    }
    if (touched.size === 0) return;
    this.#plan = null;
    for (const listener of this.#listeners) listener();
  };

  /** Reads root types that were not there before; Yjs gives a root its class only when it is asked for by name. */
  #scan(): readonly string[] {
    if (this.#doc.share.size === this.#names.size) return [];
    const known = new Set(this.#names.values());
    const found = [...this.#doc.share.keys()].filter((name) => !known.has(name));
    for (const name of found) {
      const record = parseRootName(name);
      const isMap = record === null ? [JOURNAL, VERSIONS, SETTLED, UNKNOWN].includes(name) : record.field === undefined;
      const type = isMap
        ? this.#doc.getMap(name)
        : record === null
          ? this.#doc.share.get(name)
          : this.#doc.getText(name);
      this.#names.set(type, name);
    }
    for (const name of found) this.#read(name);
    return found;
  }

  /** Reads a root: of a write-once map just the keys that changed, where they are known. */
  #read(name: string, changed?: ReadonlySet<string | null>): void {
    if (name === JOURNAL || name === VERSIONS) {
      const map = this.#doc.getMap(name);
      const keys = changed === undefined ? map.keys() : [...changed].filter((key) => key !== null);
      (name === JOURNAL ? this.#journal : this.#versions).update(map, keys);
      return;
    }
    if (name === SETTLED) {
      this.#settled = readSettled(this.#doc.getMap(name));
      return;
    }
    const record = parseRootName(name);
    if (record === null) {
      if (isOtherRoot(name)) this.#others.add(name);
      return;
    }
    const found = readRecord(this.#doc, record.kind, record.id);
    if (found !== null) this.#builder.put(decodePart(found));
  }
}

/** The Plan a document holds now. */
export function readPlan(doc: Y.Doc): Plan {
  const reader = new PlanReader(doc);
  const plan = reader.getPlan();
  reader.destroy();
  return plan;
}
