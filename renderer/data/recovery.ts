import type { BackupInfo, Bridge } from '../../shared/bridge/bridge.ts';
import { err, type Result } from '../../shared/result.ts';
import { getBridge } from './bridge.ts';
import { type CatalogueEntry, readCatalogue } from './catalogue.ts';
import { type FoundPlan, findInOwnLog, type MachineStore, readMachineStore } from './machineStore.ts';
import { readPlanBytes } from './plans.ts';
import { restorePlan } from './restorePlan.ts';

/** A state of a plan that can be brought back. */
export interface Recovery {
  /** Tells it from the others. */
  readonly id: string;
  /** A dated copy, or the log that every edit goes to. */
  readonly from: 'backup' | 'log';
  /** Identity of the plan (`planId`). */
  readonly plan: string;
  readonly title: string;
  /** When it was put aside, or last written to; an instant in ISO 8601 UTC, empty where that is not known. */
  readonly at: string;
  /** Bytes on the disk; `null` where that is not known. */
  readonly size: number | null;
  /** The folder it lies in. */
  readonly where: string;
  /** Key in the catalogue of the plan it is of; `null` where the catalogue has none. */
  readonly planKey: string | null;
}

/** Why a plan could not be brought back. */
export type RecoverError =
  /** It cannot be read, now or any more. */
  | { readonly code: 'unreadable' }
  /** There is no plan in it. */
  | { readonly code: 'empty' }
  /** The browser keeps nothing for this page. */
  | { readonly code: 'storage' };

/** The catalogue may be what is lost. */
const knownPlans = (): Promise<readonly CatalogueEntry[]> =>
  readCatalogue().catch((error: unknown) => {
    console.error(error);
    return [];
  });

async function readBackup(bridge: Bridge, plan: string, name: string): Promise<FoundPlan | null> {
  const bytes = await bridge.backupRead({ plan, name });
  const read = bytes.ok ? await readPlanBytes(bytes.value) : bytes;
  return read.ok ? read.value : null;
}

/** What can be brought back of one plan: from the log first, which has everything that was ever written to it. */
async function recoveriesOf(
  plan: string,
  known: CatalogueEntry | null,
  store: MachineStore,
  bridge: Bridge,
): Promise<readonly Recovery[]> {
  const backups = store.backups.filter((backup) => backup.plan === plan);
  const log = store.logged.includes(plan) ? await findInOwnLog(bridge, plan) : null;
  const found = log?.ok ? log.value.plan : null;
  const title = found?.info.title ?? known?.title ?? (await titleOf(bridge, backups));
  const common = { plan, title, where: store.where, planKey: known?.id ?? null };
  const last = [...(found?.journal ?? [])].reduce(
    (latest, { at }) => (at > latest ? at : latest),
    backups[0]?.at ?? '',
  );
  return [
    ...(found ? [{ ...common, id: `log:${plan}`, from: 'log' as const, at: last, size: null }] : []),
    ...backups.map(({ name, at, size }) => ({
      ...common,
      id: `backup:${plan}:${name}`,
      from: 'backup' as const,
      at,
      size,
    })),
  ];
}

async function titleOf(bridge: Bridge, [newest]: readonly BackupInfo[]): Promise<string> {
  const found = newest && (await readBackup(bridge, newest.plan, newest.name));
  return found?.plan.info.title ?? '';
}

/**
 * What there is to bring back of a plan of the catalogue, or of all plans (`null`); newest first. Of a plan that the
 * catalogue has lost, all there is: only its key is known.
 */
export async function listRecoveries(planKey: string | null, bridge = getBridge()): Promise<readonly Recovery[]> {
  const entries = await knownPlans();
  const wanted = planKey === null ? null : (entries.find(({ id }) => id === planKey)?.planId ?? null);
  const store = await readMachineStore(bridge, wanted);
  if (store === null) return [];
  const plans = [...new Set([...store.logged, ...store.backups.map(({ plan }) => plan)])];
  const knownOf = (plan: string) => {
    const copies = entries.filter(({ planId }) => planId === plan);
    return (
      copies.find(({ id }) => id === planKey) ?? copies.find(({ deletedAt }) => deletedAt === null) ?? copies[0] ?? null
    );
  };
  const found = await Promise.all(plans.map((plan) => recoveriesOf(plan, knownOf(plan), store, bridge)));
  return found.flat().sort((a, b) => Number(b.from === 'log') - Number(a.from === 'log') || compare(b.at, a.at));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Brings a plan back: it is in the catalogue again, with its ties, and can be opened. Whatever else its own log and
 * its places hold comes to it when it is opened.
 */
export async function recover(recovery: Recovery, bridge = getBridge()): Promise<Result<CatalogueEntry, RecoverError>> {
  const { from, plan, id } = recovery;
  if (from === 'backup') {
    const found = await readBackup(bridge, plan, id.slice(`backup:${plan}:`.length));
    return found ? restorePlan(found, recovery.planKey) : err({ code: 'unreadable' });
  }
  const found = await findInOwnLog(bridge, plan);
  if (found.ok) return restorePlan(found.value, recovery.planKey);
  return err({ code: found.error.code === 'empty' ? 'empty' : 'unreadable' });
}
