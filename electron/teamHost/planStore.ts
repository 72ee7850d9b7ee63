import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
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

/** What there is in updates that is complete, as one. */
function wholeOf(updates: readonly Uint8Array[]): { readonly state: Uint8Array; readonly isAll: boolean } {
  const doc = new Y.Doc();
  const replica = new Replica(doc);
  replica.take(updates);
  const whole = { state: Y.encodeStateAsUpdate(doc), isAll: replica.held === 0 };
  replica.destroy();
  doc.destroy();
  return whole;
}

/** What a record holds, or nothing where its digest says that it was changed on the disk. */
function soundBytes({ digest, bytes }: Record<string, SQLOutputValue>): readonly Uint8Array[] {
  const isSound = bytes instanceof Uint8Array && digest instanceof Uint8Array && digestOf(bytes).equals(digest);
  return isSound ? [new Uint8Array(bytes)] : [];
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
  /** Calls off the next write. */
  #callOff: (() => void) | null = null;
  #retry = FIRST_RETRY;
  #failing = false;
  /** Last record of each plan that was read. */
  readonly #seen = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #version = 0;
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
    if (this.#callOff !== null) return;
    const turn = setImmediate(() => this.#write());
    this.#callOff = () => clearImmediate(turn);
  }

  /** Calls back when all that was given so far is on the disk. */
  whenStored(done: () => void): void {
    if (this.#stored >= this.#given) done();
    else this.#waiting.push({ count: this.#given, done });
  }

  #write(): void {
    this.#callOff = null;
    const batch = this.#pending;
    try {
      this.#insert(batch);
    } catch (error) {
      if (this.#closed) return;
      this.#failing = true;
      const timer = setTimeout(() => this.#write(), this.#retry);
      this.#callOff = () => clearTimeout(timer);
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

  /** Writes it at once; for a process that does nothing else. */
  appendNow(plan: string, bytes: Uint8Array): void {
    this.#insert([{ plan, bytes }]);
  }

  /** Whether a plan has many records, of those that were read and written here. */
  isLong(plan: string): boolean {
    return (this.#counts.get(plan) ?? 0) >= MANY;
  }

  #count(plan: string, more: number): void {
    this.#counts.set(plan, (this.#counts.get(plan) ?? 0) + more);
  }

  #insert(batch: readonly Pending[]): void {
    inTransaction(this.#database, () => {
      const insert = this.#database.prepare('INSERT INTO records (plan, digest, bytes) VALUES (?, ?, ?)');
      for (const { plan, bytes } of batch) insert.run(plan, digestOf(bytes), bytes);
    });
    for (const { plan } of batch) this.#count(plan, 1);
  }

  /** What is kept of a plan and sound, as one update; `null` where there is nothing. Damaged records are put aside. */
  load(plan: string): Uint8Array | null {
    this.#seen.set(plan, 0);
    this.#counts.set(plan, 0);
    const updates = [...this.news(plan)];
    for (const one of this.#pending) if (one.plan === plan) updates.push(one.bytes);
    return updates.length === 0 ? null : wholeOf(updates).state;
  }

  /** Whether another process has written since this was asked last. */
  hasNews(): boolean {
    const version = Number(this.#database.prepare('PRAGMA data_version').get()?.['data_version']);
    const isNew = version !== this.#version;
    this.#version = version;
    return isNew;
  }

  /** What was written of a plan since it was loaded or this was asked last, by whomever. */
  news(plan: string): readonly Uint8Array[] {
    const since = this.#seen.get(plan) ?? 0;
    const rows = this.#database
      .prepare('SELECT id, digest, bytes FROM records WHERE plan = ? AND id > ? ORDER BY id')
      .all(plan, since);
    this.#count(plan, rows.length);
    return rows.flatMap((row) => {
      this.#seen.set(plan, Number(row['id']));
      const bytes = soundBytes(row);
      if (bytes.length === 0) this.#putAside(Number(row['id']));
      return bytes;
    });
  }

  has(plan: string): boolean {
    return this.#database.prepare('SELECT 1 FROM records WHERE plan = ? LIMIT 1').get(plan) !== undefined;
  }

  #putAside(id: number): void {
    inTransaction(this.#database, () => {
      this.#database.prepare('INSERT INTO damaged SELECT id, plan, bytes FROM records WHERE id = ?').run(id);
      this.#database.prepare('DELETE FROM records WHERE id = ?').run(id);
    });
  }

  /** Makes a plan's records one, where they are many. What waits for something that is not there stays as it is. */
  compact(plan: string): void {
    const rows = this.#database.prepare('SELECT id, digest, bytes FROM records WHERE plan = ? ORDER BY id').all(plan);
    const updates = rows.flatMap(soundBytes);
    this.#counts.set(plan, 0);
    if (rows.length < MANY || updates.length < rows.length) return;
    const { state, isAll } = wholeOf(updates);
    if (!isAll) return;
    inTransaction(this.#database, () => {
      this.#database.prepare('DELETE FROM records WHERE plan = ? AND id <= ?').run(plan, Number(rows.at(-1)?.['id']));
      this.#database
        .prepare('INSERT INTO records (plan, digest, bytes) VALUES (?, ?, ?)')
        .run(plan, digestOf(state), state);
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
    this.#callOff?.();
    if (this.#pending.length > 0) this.#write();
    this.#database.close();
  }
}
