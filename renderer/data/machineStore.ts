import type { BackupInfo, Bridge } from '../../shared/bridge/bridge.ts';
import { openPlanDoc, readPlan } from '../../shared/crdt/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanFile } from '../../shared/planfile/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  type LogContents,
  type LogStore,
  type MissingChanges,
  type PlaceProblem,
  readLogs,
} from '../../shared/sync/index.ts';
import { bridgeLogStore } from './places/bridgeLogStore.ts';

/** A plan as it was found outside the browser's storage. */
export interface FoundPlan {
  readonly file: PlanFile;
  readonly plan: Plan;
}

/** Why there is no plan in a place's records. */
export type FindError =
  | PlaceProblem
  | { readonly code: 'incomplete'; readonly missing: readonly MissingChanges[] }
  | { readonly code: 'empty' };

/** The plan that lies in a folder of records. */
export async function findInLogs(store: LogStore, planId: string): Promise<Result<FoundPlan, FindError>> {
  const read = await readLogs(store, planId);
  if (!read.ok) return read;
  const found = planIn(read.value);
  if (found !== null) return ok(found);
  const { missing, held } = read.value;
  return missing.length > 0 || held > 0 ? err({ code: 'incomplete', missing }) : err({ code: 'empty' });
}

function planIn({ state }: LogContents): FoundPlan | null {
  const doc = openPlanDoc(state);
  if (!doc.ok || doc.value.share.size === 0) return null;
  const file: PlanFile = { doc: doc.value, source: 'aarring', parts: new Map(), manifest: {} };
  return { file, plan: readPlan(doc.value) };
}

/** What the host keeps of plans on this machine. */
export interface MachineStore {
  /** The folder it is in. */
  readonly where: string;
  /** Identities of the plans that have a log. */
  readonly logged: readonly string[];
  /** Newest first. */
  readonly backups: readonly BackupInfo[];
}

/** What the host keeps, of one plan or of all; `null` where it keeps nothing. */
export async function readMachineStore(bridge: Bridge, plan: string | null): Promise<MachineStore | null> {
  const info = await bridge.info({});
  if (!info.ok || !info.value.keepsLogs) return null;
  const [logged, backups] = await Promise.all([bridge.logPlans({ path: null }), bridge.backupList({ plan })]);
  return {
    where: info.value.keptIn ?? '',
    logged: logged.ok ? logged.value.filter((one) => plan === null || one === plan) : [],
    backups: backups.ok ? backups.value : [],
  };
}

/** The plan in this machine's own log. */
export const findInOwnLog = (bridge: Bridge, plan: string): Promise<Result<FoundPlan, FindError>> =>
  findInLogs(bridgeLogStore(bridge, { in: 'machine', plan }), plan);
