import { encodeDoc } from '../../shared/crdt/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type CatalogueEntry, putInCatalogue, readEntry, removeFromCatalogue } from './catalogue.ts';
import { now } from './clock.ts';
import type { FoundPlan } from './machineStore.ts';
import { deleteDatabase, writeFirstRow } from './planDatabase.ts';
import { openPlanStorage } from './planStorage.ts';
import { keepPlan } from './plans.ts';
import { newId } from './random.ts';
import { within } from './within.ts';

/** How long a database may take to open or to go away, ms. */
const PATIENCE = 6_000;

/** Whether a plan's database takes the state and gives a plan. */
async function takesState(planKey: string, state: Uint8Array): Promise<boolean> {
  try {
    await within(writeFirstRow(planKey, state), PATIENCE, () => undefined);
    const storage = await within(openPlanStorage(planKey), PATIENCE, (late) => void late.close());
    const isWhole = storage.doc.share.size > 0;
    await storage.close();
    return isWhole;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** The key of a sound database with the state in it: the plan's own, mended or made anew, else another. */
async function soundDatabase(planKey: string, state: Uint8Array): Promise<string | null> {
  // What can still be read of the old one stays with it.
  if (await takesState(planKey, state)) return planKey;
  const isGone = await within(deleteDatabase(planKey), PATIENCE, () => undefined).then(
    () => true,
    () => false,
  );
  if (isGone && (await takesState(planKey, state))) return planKey;
  const other = newId();
  return (await takesState(other, state)) ? other : null;
}

/** Puts a plan back into the browser's storage and the catalogue, in the place of the one with this key if there is. */
export async function restorePlan(
  found: FoundPlan,
  planKey: string | null,
): Promise<Result<CatalogueEntry, { readonly code: 'storage' }>> {
  try {
    const key = await soundDatabase(planKey ?? newId(), encodeDoc(found.file.doc));
    if (key === null) return err({ code: 'storage' });
    const former = planKey === null ? null : await readEntry(planKey);
    const { filePath, kind, places } = former ?? { filePath: null, kind: 'own', places: [] };
    const kept = await keepPlan(found, { filePath, kind }, { now, newId: () => key });
    if (!kept.ok) return kept;
    const entry: CatalogueEntry = { ...kept.value, places };
    if (former !== null && former.id !== key) {
      await putInCatalogue(entry);
      await removeFromCatalogue(former.id);
    }
    return ok(entry);
  } catch (error) {
    console.error(error);
    return err({ code: 'storage' });
  }
}
