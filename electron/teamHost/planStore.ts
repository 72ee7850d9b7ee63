import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as Y from 'yjs';
import { Replica } from '../../shared/sync/index.ts';
import { inTransaction, openDatabase } from './database.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS records (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan TEXT NOT NULL,
    digest BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS records_of_plan ON records (plan, id);
  CREATE TABLE IF NOT EXISTS damaged (id INTEGER PRIMARY KEY, plan TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
`;

/** Waits before a write is tried again, doubled each time, ms. */
const FIRST_RETRY = 500;
const LAST_RETRY = 30_000;
/** From this many records on, a plan's are made one. */
const MANY = 500;

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

interface Pending {
  readonly plan: string;
  readonly bytes: Uint8Array;
}

/**
 * The plans a host keeps: what was accepted, record by record, each with its digest. Writes that come together go to
 * the disk together; one that fails is kept and tried again.
 */
export class PlanStore {
  readonly #database: DatabaseSync;
  #pending: Pending[] = [];
  #waiting: { readonly count: number; readonly done: () => void }[] = [];
  /** How many were ever given, and how many of them are on the disk. */
  #given = 0;
  #stored = 0;
  #timer: ReturnType<typeof setImmediate> | ReturnType<typeof setTimeout> | null = null;
  #retry = FIRST_RETRY;
  #failing = false;
  #closed = false;
  /** Called when writing begins to fail, with the plans that wait. */
  onFailure: (plans: ReadonlySet<string>, error: unknown) => void = () => undefined;

  constructor(path: string) {
    this.#database = openDatabase(path, SCHEMA);
  }

  get failing(): boolean {
    return this.#failing;
  }

  /** Writes it as soon as this turn is over. */
  append(plan: string, bytes: Uint8Array): void {
    this.#pending.push({ plan, bytes });
    this.#given += 1;
    this.#timer ??= setImmediate(() => this.#write());
  }

  /** Calls back when all that was given so far is on the disk. */
  whenStored(done: () => void): void {
    if (this.#stored >= this.#given) done();
    else this.#waiting.push({ count: this.#given, done });
  }

  #write(): void {
    this.#timer = null;
    const batch = this.#pending;
    try {
      inTransaction(this.#database, () => {
        const insert = this.#database.prepare('INSERT INTO records (plan, digest, bytes) VALUES (?, ?, ?)');
        for (const { plan, bytes } of batch) insert.run(plan, digestOf(bytes), bytes);
      });
    } catch (error) {
      if (this.#closed) return;
      this.#failing = true;
      this.#timer = setTimeout(() => this.#write(), this.#retry);
      this.#retry = Math.min(LAST_RETRY, this.#retry * 2);
      this.onFailure(new Set(batch.map(({ plan }) => plan)), error);
      return;
    }
    this.#pending = this.#pending.slice(batch.length);
    this.#stored += batch.length;
    this.#failing = false;
    this.#retry = FIRST_RETRY;
    const done = this.#waiting.filter(({ count }) => count <= this.#stored);
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#stored);
    for (const one of done) one.done();
  }

  /** What is kept of a plan and sound, as one update; `null` where there is nothing. Damaged records are put aside. */
  load(plan: string): Uint8Array | null {
    const rows = this.#database.prepare('SELECT id, digest, bytes FROM records WHERE plan = ? ORDER BY id').all(plan);
    const updates: Uint8Array[] = [];
    for (const { id, digest, bytes } of rows) {
      if (!(bytes instanceof Uint8Array) || !(digest instanceof Uint8Array)) continue;
      if (digestOf(bytes).equals(digest)) updates.push(new Uint8Array(bytes));
      else this.#putAside(Number(id));
    }
    for (const one of this.#pending) if (one.plan === plan) updates.push(one.bytes);
    if (updates.length === 0) return null;
    const doc = new Y.Doc();
    const replica = new Replica(doc);
    try {
      replica.take(updates);
      return Y.encodeStateAsUpdate(doc);
    } finally {
      replica.destroy();
      doc.destroy();
    }
  }

  #putAside(id: number): void {
    inTransaction(this.#database, () => {
      this.#database.prepare('INSERT INTO damaged SELECT id, plan, bytes FROM records WHERE id = ?').run(id);
      this.#database.prepare('DELETE FROM records WHERE id = ?').run(id);
    });
  }

  /** Makes a plan's records one, where they are many: `state` holds them all. */
  compact(plan: string): void {
    const row = this.#database
      .prepare('SELECT count(*) AS count, max(id) AS last FROM records WHERE plan = ?')
      .get(plan);
    if (Number(row?.['count'] ?? 0) < MANY) return;
    inTransaction(this.#database, () => {
      const state = this.load(plan);
      if (state === null) return;
      this.#database.prepare('DELETE FROM records WHERE plan = ? AND id <= ?').run(plan, Number(row?.['last']));
      const insert = this.#database.prepare('INSERT INTO records (plan, digest, bytes) VALUES (?, ?, ?)');
      insert.run(plan, digestOf(state), state);
    });
  }

  /** The plans that are kept, with the bytes they take. */
  plans(): readonly { readonly plan: string; readonly size: number }[] {
    const rows = this.#database
      .prepare('SELECT plan, sum(length(bytes)) AS size FROM records GROUP BY plan ORDER BY plan')
      .all();
    return rows.map(({ plan, size }) => ({ plan: String(plan), size: Number(size) }));
  }

  /** Writes what is still to be written, if it can be. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) {
      clearImmediate(this.#timer as ReturnType<typeof setImmediate>);
      clearTimeout(this.#timer as ReturnType<typeof setTimeout>);
    }
    if (this.#pending.length > 0) this.#write();
    this.#database.close();
  }
}
