import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { decodeExtras, type FileExtras } from './fileExtras.ts';
import {
  databaseName,
  type FoundRow,
  openDatabase,
  proveRows,
  readFileExtras,
  readRows,
  setRowsAside,
  writeFileExtras,
} from './planDatabase.ts';

/** y-indexeddb adds a row at every opening; from this many rows on they are made one when the plan is opened. */
const ROWS_TO_COMPACT = 200;
/** While it is open: y-indexeddb waits for a second's rest in the typing, which may not come for hours. */
const ROWS_WHILE_OPEN = 500;
/** How long y-indexeddb may take before its rows are looked at one by one, ms. */
const PATIENCE = 1_500;

export interface PlanStorage {
  readonly doc: Y.Doc;
  /** Rows that could not be read at this opening and were set aside. */
  readonly rowsAside: number;
  /** Whether the document has heard of changes it has not got now: a row in the middle is gone. */
  readonly incomplete: boolean;
  /** What was in the plan's file beside the plan. */
  readonly extras: FileExtras;
  /** Keeps what another file of the plan brought along. */
  addExtras(more: FileExtras): void;
  /** See `proveRows`. */
  prove(updates: readonly Uint8Array[]): Promise<void>;
  /** Calls back for each update that has to reach the disk. */
  onUpdate(listener: (update: Uint8Array) => void): void;
  /** Resolves when all that was to be written is, or cannot be. The document stays. */
  close(): Promise<void>;
}

const after = (milliseconds: number) =>
  new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), milliseconds));

/** Rows that a document of their own does not take. */
function unreadable(rows: readonly FoundRow[]): readonly FoundRow[] {
  const scratch = new Y.Doc();
  const bad = rows.filter(({ value }) => {
    try {
      if (!(value instanceof Uint8Array)) return true;
      Y.applyUpdate(scratch, value);
      return false;
    } catch {
      return true;
    }
  });
  scratch.destroy();
  return bad;
}

/**
 * Looks for what keeps y-indexeddb from loading and moves it out of the way. The number of rows moved; 0 when the
 * rows are sound and loading is merely slow.
 */
async function mend(planKey: string): Promise<number> {
  const database = await openDatabase(planKey);
  try {
    const bad = unreadable(await readRows(database));
    if (bad.length > 0) await setRowsAside(database, bad);
    return bad.length;
  } finally {
    database.close();
  }
}

/** Loads a plan's document. Rejects with a `DOMException` when the browser's storage cannot be used at all. */
export async function openPlanStorage(planKey: string): Promise<PlanStorage> {
  let rowsAside = 0;
  // y-indexeddb tells nobody that a database does not open, or is not laid out as it should be.
  (await openDatabase(planKey)).close();
  for (;;) {
    const doc = new Y.Doc();
    const persistence = new IndexeddbPersistence(databaseName(planKey), doc);
    const synced = persistence.whenSynced.then(() => 'synced' as const);
    if ((await Promise.race([synced, after(PATIENCE)])) === 'synced')
      return storageOf(planKey, doc, persistence, rowsAside);
    const moved = await mend(planKey);
    rowsAside += moved;
    if (moved === 0) {
      await synced;
      return storageOf(planKey, doc, persistence, rowsAside);
    }
    // The document may have taken part of the bad row: a fresh one is loaded from what is left.
    await persistence.destroy();
    doc.destroy();
  }
}

const isClosed = (error: unknown) =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');

async function storageOf(
  planKey: string,
  doc: Y.Doc,
  persistence: IndexeddbPersistence,
  rowsAside: number,
): Promise<PlanStorage> {
  if ((persistence._dbsize ?? 0) > ROWS_TO_COMPACT) await storeState(persistence, true);
  let database = await openDatabase(planKey);
  let lastKey = -1;
  let open = true;
  let lost = false;

  // Once its connection is closed from outside, y-indexeddb throws inside every edit; `prove` then writes alone.
  const letGo = () => void persistence.destroy();
  persistence.db?.addEventListener('close', letGo);
  persistence.db?.addEventListener('versionchange', letGo);

  const prove = async (updates: readonly Uint8Array[]) => {
    // What was stored may be gone with the connection (site data cleared, database deleted): all of it is written.
    const all = lost ? [Y.encodeStateAsUpdate(doc), ...updates] : updates;
    try {
      ({ lastKey } = await proveRows(database, all, lastKey));
      lost = false;
    } catch (error) {
      if (open && isClosed(error)) {
        lost = true;
        lastKey = -1;
        // For the next attempt.
        database = await openDatabase(planKey);
      }
      throw error;
    }
  };

  let rows = 0;
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === persistence || lost || !open) return;
    rows += 1;
    if (rows < ROWS_WHILE_OPEN) return;
    rows = 0;
    storeState(persistence, true).catch(console.error);
  });

  let extras = decodeExtras(await readFileExtras(database));
  return {
    doc,
    get extras() {
      return extras;
    },
    addExtras: (more) => {
      if (more.parts.size === 0 && Object.keys(more.manifest).length === 0) return;
      extras = {
        parts: new Map([...extras.parts, ...more.parts]),
        manifest: { ...extras.manifest, ...more.manifest },
      };
      writeFileExtras(database, extras).catch(console.error);
    },
    rowsAside,
    get incomplete() {
      return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    },
    prove,
    onUpdate: (listener) =>
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== persistence) listener(update);
      }),
    close: async () => {
      open = false;
      await persistence.destroy();
      // Behind what y-indexeddb has under way.
      await proveRows(database, [], lastKey).catch(() => undefined);
      database.close();
    },
  };
}
