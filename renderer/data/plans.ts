import { Temporal } from 'temporal-polyfill';
import { encodeDoc, planDocFrom, readPlan } from '../../shared/crdt/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanFile, type PlanFileError, readAnyPlan } from '../../shared/planfile/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { getBridge } from './bridge.ts';
import {
  type CatalogueEntry,
  changeInCatalogue,
  putInCatalogue,
  readCatalogue,
  readEntry,
  removeFromCatalogue,
} from './catalogue.ts';
import { deleteDatabase, openDatabase, storedPlanKeys, writeFileExtras, writeFirstRow } from './planDatabase.ts';
import { monthCounts } from './planMonths.ts';
import { openPlanStorage } from './planStorage.ts';
import { within } from './within.ts';

/** How long a database may take to open that the catalogue does not know, ms. */
const PATIENCE = 6_000;

/** Days a plan in the bin is kept. */
export const DAYS_IN_BIN = 30;

/** Clock and randomness, from outside. */
export interface Chance {
  readonly now: () => string;
  readonly newId: () => string;
}

/** Why the machine did not take a plan. */
export type KeepError = { readonly code: 'storage' };

/** What the catalogue says of a plan. */
export function describePlan(
  plan: Plan,
): Pick<CatalogueEntry, 'planId' | 'title' | 'organisation' | 'from' | 'to' | 'months'> {
  const { planId, title, organisation, from, to } = plan.info;
  return { planId, title, organisation, from, to, months: [...monthCounts(plan)] };
}

/** Keeps a plan that is not on this machine yet, or has been lost. */
export async function keepPlan(
  { file, plan }: Pick<ReadFile, 'file' | 'plan'>,
  origin: Pick<CatalogueEntry, 'filePath' | 'kind'>,
  { now, newId }: Chance,
): Promise<Result<CatalogueEntry, KeepError>> {
  const id = newId();
  try {
    const entry: CatalogueEntry = {
      id,
      ...describePlan(plan),
      ...origin,
      openedAt: now(),
      deletedAt: null,
      places: (await readEntry(id))?.places ?? [],
    };
    await writeFirstRow(id, encodeDoc(file.doc));
    if (file.parts.size > 0 || Object.keys(file.manifest).length > 0) {
      const database = await openDatabase(id);
      await writeFileExtras(database, { parts: file.parts, manifest: file.manifest });
      database.close();
    }
    await putInCatalogue(entry);
    return ok(entry);
  } catch (error) {
    console.error(error);
    return err({ code: 'storage' });
  }
}

/** A plan file, and the plan of this machine that it is a copy of. */
export interface ReadFile {
  readonly file: PlanFile;
  /** The plan in it. */
  readonly plan: Plan;
  readonly known: CatalogueEntry | null;
}

/** Reads a plan file; nothing is kept yet. */
export async function readPlanBytes(bytes: Uint8Array): Promise<Result<ReadFile, PlanFileError>> {
  const read = readAnyPlan(bytes);
  if (!read.ok) return read;
  // A sound file with no plan in it.
  if (read.value.doc.share.size === 0) return err({ code: 'foreign' });
  const plan = readPlan(read.value.doc);
  return ok({ file: read.value, plan, known: await findCopy(plan.info.planId) });
}

/** The plan of this machine with this identity; one in the bin only when there is no other. */
export async function findCopy(planId: string): Promise<CatalogueEntry | null> {
  const copies = (await readCatalogue()).filter((entry) => entry.planId === planId);
  return copies.find((entry) => entry.deletedAt === null) ?? copies[0] ?? null;
}

/** Whether a plan's own database is there. */
export const isHere = async (id: string): Promise<boolean> => (await storedPlanKeys()).includes(id);

/** A plan from readable JSON: an example, or a new plan's first state. */
export function planFromDocument(json: unknown): Result<Pick<ReadFile, 'file' | 'plan'>, PlanFileError> {
  const doc = planDocFrom(json);
  if (!doc.ok) return err({ code: 'foreign' });
  const file: PlanFile = { doc: doc.value, source: 'json', parts: new Map(), manifest: {} };
  return ok({ file, plan: readPlan(doc.value) });
}

/** Empties the bin of what has been in it long enough, and takes back into the catalogue plans it has lost. */
export async function tidyPlans({ now }: Pick<Chance, 'now'>, bridge = getBridge()): Promise<void> {
  const catalogued = await readCatalogue();
  const limit = Temporal.Instant.from(now()).subtract({ hours: 24 * DAYS_IN_BIN });
  for (const { id, planId, deletedAt } of catalogued) {
    if (deletedAt === null || Temporal.Instant.compare(deletedAt, limit) > 0) continue;
    await deleteDatabase(id);
    await removeFromCatalogue(id);
    const isElsewhere = catalogued.some((entry) => entry.planId === planId && entry.id !== id);
    if (!isElsewhere) await bridge.forgetPlan({ plan: planId });
  }
  const known = new Set(catalogued.map(({ id }) => id));
  for (const id of await storedPlanKeys()) if (!known.has(id)) await takeBack(id, now());
}

/** One that does not open, or not in time, is left as it is. */
async function takeBack(id: string, now: string): Promise<void> {
  try {
    const storage = await within(openPlanStorage(id), PATIENCE, (late) => void late.close());
    const found = storage.doc.share.size > 0 ? describePlan(readPlan(storage.doc)) : null;
    await storage.close();
    if (!found) return;
    await putInCatalogue({ id, ...found, openedAt: now, filePath: null, kind: 'own', deletedAt: null, places: [] });
  } catch (error) {
    console.error(error);
  }
}

export const putInBin = (id: string, now: string): Promise<void> => changeInCatalogue(id, { deletedAt: now });

export const takeFromBin = (id: string): Promise<void> => changeInCatalogue(id, { deletedAt: null });
