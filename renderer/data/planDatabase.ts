import { sameBytes } from '../../shared/sync/log/format.ts';

/**
 * One IndexedDB database a plan, laid out as y-indexeddb 9 lays it out: `updates` (rows of Yjs updates under rising
 * keys) and `custom` (ours: the proof mark and rows set aside). What is done here is what y-indexeddb does not do:
 * it writes with relaxed durability and tells nobody when a write fails or a row cannot be read.
 */
const PREFIX = 'aarring-plan-';
const UPDATES = 'updates';
const CUSTOM = 'custom';

/** Key in `custom` that every proving transaction writes, so that there is something to flush. */
const PROOF_KEY = 'proof';
const ASIDE_PREFIX = 'aside-';
const EXTRAS_KEY = 'file-extras';
/** What the rows were last made anew for. */
const REMADE_KEY = 'remade';
const ROOM_KEY = 'room';

export const databaseName = (planKey: string): string => PREFIX + planKey;

export interface Row {
  readonly key: number;
  readonly bytes: Uint8Array;
}

/** A row as it was found: it may hold anything. */
export interface FoundRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

const requested = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });

export function openDatabase(planKey: string): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName(planKey));
  request.onupgradeneeded = () => {
    request.result.createObjectStore(UPDATES, { autoIncrement: true });
    request.result.createObjectStore(CUSTOM);
  };
  return requested(request).then((database) => {
    database.onversionchange = () => database.close();
    if ([UPDATES, CUSTOM].every((store) => database.objectStoreNames.contains(store))) return database;
    database.close();
    throw new DOMException('not laid out as a plan', 'DataError');
  });
}

export function deleteDatabase(planKey: string): Promise<void> {
  return requested(indexedDB.deleteDatabase(databaseName(planKey))).then(() => undefined);
}

/** Keys of the plans that have a database here, whatever the catalogue says. */
export async function storedPlanKeys(): Promise<readonly string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
}

async function rowsAfter(store: IDBObjectStore, key: number): Promise<readonly Row[]> {
  const range = IDBKeyRange.lowerBound(key, true);
  const [keys, values] = await Promise.all([requested(store.getAllKeys(range)), requested(store.getAll(range))]);
  return keys.flatMap((found, at) => {
    const bytes: unknown = values[at];
    return typeof found === 'number' && bytes instanceof Uint8Array ? [{ key: found, bytes }] : [];
  });
}

/**
 * Resolves when every one of `updates` has been read back from the database and the transaction that read them has
 * been flushed to the disk. The transaction is queued behind all writes made before; an update that y-indexeddb
 * failed to write is written here (Yjs takes the same update twice without harm). Rejects with the `DOMException`
 * when it cannot be done.
 *
 * @param after key below which nothing needs to be looked at
 * @returns the last key there is, for the next call's `after`
 */
export async function proveRows(
  database: IDBDatabase,
  updates: readonly Uint8Array[],
  after: number,
): Promise<{ readonly lastKey: number }> {
  const transaction = database.transaction([UPDATES, CUSTOM], 'readwrite', { durability: 'strict' });
  const done = completed(transaction);
  const look = async () => {
    const store = transaction.objectStore(UPDATES);
    const found = await rowsAfter(store, after);
    const missing = updates.filter((update) => !found.some((row) => sameBytes(row.bytes, update)));
    const keys = await Promise.all(missing.map((update) => requested(store.add(update))));
    const added = keys.flatMap((key, at) => {
      const bytes = missing[at];
      return typeof key === 'number' && bytes ? [{ key, bytes }] : [];
    });
    transaction.objectStore(CUSTOM).put(updates.length, PROOF_KEY);
    return [...found, ...added];
  };
  const [rows] = await Promise.all([look(), done]);
  const last = rows.at(-1);
  if (!last) return { lastKey: after };
  const reading = database.transaction([UPDATES], 'readonly');
  const there: unknown = await requested(reading.objectStore(UPDATES).get(last.key));
  const compacted = there === undefined;
  if (!compacted && !(there instanceof Uint8Array && sameBytes(there, last.bytes)))
    throw new DOMException('the row read back is not the row written', 'DataError');
  return { lastKey: last.key };
}

/** All rows, those among them that are no updates. */
export async function readRows(database: IDBDatabase): Promise<readonly FoundRow[]> {
  const store = database.transaction([UPDATES], 'readonly').objectStore(UPDATES);
  const [keys, values] = await Promise.all([requested(store.getAllKeys()), requested(store.getAll())]);
  return keys.map((key, at) => ({ key, value: values[at] as unknown }));
}

/** Moves rows that cannot be read out of y-indexeddb's way; they are kept, never deleted. */
export async function setRowsAside(database: IDBDatabase, rows: readonly FoundRow[]): Promise<void> {
  const transaction = database.transaction([UPDATES, CUSTOM], 'readwrite', { durability: 'strict' });
  for (const { key, value } of rows) {
    transaction.objectStore(CUSTOM).put(value, ASIDE_PREFIX + String(key));
    transaction.objectStore(UPDATES).delete(key);
  }
  await completed(transaction);
}

/** Proves that there is room for a state beside what is stored; it is given back by `remakeRows`. */
export async function keepRoom(planKey: string, state: Uint8Array): Promise<void> {
  const database = await openDatabase(planKey);
  try {
    const transaction = database.transaction([CUSTOM], 'readwrite', { durability: 'strict' });
    transaction.objectStore(CUSTOM).put(state, ROOM_KEY);
    await completed(transaction);
  } finally {
    database.close();
  }
}

/**
 * Puts one row in the place of all rows of a plan, durably and at once; nothing may have the plan open.
 *
 * @param order what the row is made for, to be known at the next call
 * @param remake gives the row from those there are; `made`: they come from an earlier call for this order
 */
export async function remakeRows(
  planKey: string,
  order: string,
  remake: (rows: readonly Uint8Array[], made: boolean) => Uint8Array,
): Promise<void> {
  const database = await openDatabase(planKey);
  try {
    const transaction = database.transaction([UPDATES, CUSTOM], 'readwrite', { durability: 'strict' });
    const done = completed(transaction);
    const [updates, custom] = [transaction.objectStore(UPDATES), transaction.objectStore(CUSTOM)];
    const replace = async () => {
      const [rows, last] = await Promise.all([rowsAfter(updates, -1), requested<unknown>(custom.get(REMADE_KEY))]);
      try {
        const row = remake(
          rows.map(({ bytes }) => bytes),
          last === order,
        );
        updates.clear();
        updates.add(row);
        custom.put(order, REMADE_KEY);
        custom.delete(ROOM_KEY);
      } catch (error) {
        transaction.abort();
        throw error;
      }
    };
    await Promise.all([replace(), done]);
  } finally {
    database.close();
  }
}

/** Writes the first row of a plan, durably, before anything opens it. */
export async function writeFirstRow(planKey: string, update: Uint8Array): Promise<void> {
  const database = await openDatabase(planKey);
  try {
    await proveRows(database, [update], -1);
  } finally {
    database.close();
  }
}

/** What was in the plan's file beside the plan: kept as it came, to be written out again. */
export async function readFileExtras(database: IDBDatabase): Promise<unknown> {
  const store = database.transaction([CUSTOM], 'readonly').objectStore(CUSTOM);
  const found: unknown = await requested(store.get(EXTRAS_KEY));
  return found;
}

export async function writeFileExtras(database: IDBDatabase, extras: unknown): Promise<void> {
  const transaction = database.transaction([CUSTOM], 'readwrite', { durability: 'strict' });
  transaction.objectStore(CUSTOM).put(extras, EXTRAS_KEY);
  await completed(transaction);
}
