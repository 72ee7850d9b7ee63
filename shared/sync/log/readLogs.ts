import * as Y from 'yjs';
import { quickRoots } from '../../crdt/index.ts';
import { err, ok, type Result } from '../../result.ts';
import type { MissingChanges, PlaceProblem } from '../place.ts';
import { Replica } from '../replica.ts';
import { LOG_VERSION } from './format.ts';
import { settleLineages } from './lineages.ts';
import { type KnownFile, LogFiles } from './logFiles.ts';
import type { LogStore } from './logStore.ts';
import { LOG_EXTENSION } from './logWriter.ts';
import { LogReading } from './reading.ts';

/** What lies in a folder of records. */
export interface LogContents {
  /** The plan that was read; `null` where the folder holds records of none, or of several and none was asked for. */
  readonly planId: string | null;
  /** All plans whose records lie there. */
  readonly plans: readonly string[];
  /** Everything whole, as a Yjs state; of no plan an empty document's. */
  readonly state: Uint8Array;
  /** Sound records read. */
  readonly records: number;
  /** Devices that wrote there, with the names they go by. */
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly missing: readonly MissingChanges[];
  /** Changes that are there and build on ones that are not. */
  readonly held: number;
  /** Stretches of files that could not be read, records cut short at a file's end among them. */
  readonly damaged: number;
  /** Files and records of a newer version, left as they are. */
  readonly newer: number;
}

/** Stretches that could not be read; of a file that is none of ours, or a newer version's, nothing is said. */
function damagedIn({ name, header, damaged, place, size }: KnownFile): number {
  if (header === null) return name.endsWith(LOG_EXTENSION) ? 1 : 0;
  return header.version > LOG_VERSION ? 0 : damaged.length + (place < size ? 1 : 0);
}

/**
 * Reads everything whole that lies in a store: for recovery, for joining, for the command line. Fails only where the
 * store itself cannot be read.
 */
export async function readLogs(store: LogStore, planId?: string): Promise<Result<LogContents, PlaceProblem>> {
  const files = new LogFiles(store);
  const look = await files.look();
  if (look.problem !== null) return err(look.problem);
  const headers = files.files.flatMap(({ header }) => (header === null ? [] : [header]));
  const plans = [...new Set(headers.map(({ plan }) => plan))].sort();
  const read = planId ?? (plans.length === 1 ? (plans[0] ?? null) : null);
  const doc = quickRoots(new Y.Doc());
  const replica = new Replica(doc, { watchClashes: true });
  const reading = new LogReading(read ?? '');
  reading.take(look.records, replica, null);
  const mine = look.records.filter(({ header }) => header.plan === read);
  const settled = replica.clashed > 0 ? settleLineages(doc, mine) : null;
  const ours = headers.filter(({ plan }) => plan === read);
  const contents: LogContents = {
    planId: read !== null && plans.includes(read) ? read : null,
    plans,
    state: settled?.state ?? Y.encodeStateAsUpdate(doc),
    records: mine.length,
    devices: [...new Map(ours.map(({ device, name }) => [device, name]))].map(([id, name]) => ({ id, name })),
    missing: reading.missing,
    held: replica.held,
    damaged: reading.unsound + files.files.reduce((count, file) => count + damagedIn(file), 0),
    newer: reading.strange + headers.filter(({ version }) => version > LOG_VERSION).length,
  };
  replica.destroy();
  doc.destroy();
  return ok(contents);
}
