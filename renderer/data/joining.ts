import * as Y from 'yjs';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { readPlan } from '../../shared/crdt/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { MissingChanges, PlaceProblem } from '../../shared/sync/index.ts';
import { type CatalogueEntry, changeTie, readEntry, readSettings } from './catalogue.ts';
import { now } from './clock.ts';
import { type FoundPlan, findInLogs } from './machineStore.ts';
import { asPlaceProblem, bridgeLogStore } from './places/bridgeLogStore.ts';
import { openHostPlace } from './places/hostPlace.ts';
import { sameTie, tieByInvitation } from './places/newTie.ts';
import type { TieError } from './planSession.ts';
import { findCopy, isHere, keepPlan, takeFromBin } from './plans.ts';
import { newId } from './random.ts';
import type { Tie } from './tie.ts';

/** A plan that lies in a shared folder. */
export interface SharedPlan {
  readonly planId: string;
  /** Empty where too little of it has come to tell. */
  readonly title: string;
  /** The plan of this machine that it is, where it is here already. */
  readonly known: CatalogueEntry | null;
}

/** Why a plan could not be joined. */
export type JoinError =
  | TieError
  /** Nothing of the plan can be shown before these have come. */
  | { readonly code: 'incomplete'; readonly missing: readonly MissingChanges[] }
  /** There is no plan there. */
  | { readonly code: 'empty' }
  /** The browser keeps nothing for this page. */
  | { readonly code: 'storage' };

const findInFolder = (bridge: Bridge, path: string, planId: string) =>
  findInLogs(bridgeLogStore(bridge, { in: 'folder', path, plan: planId }), planId);

/** The plans that lie in a folder. */
export async function plansInFolder(
  bridge: Bridge,
  path: string,
): Promise<Result<readonly SharedPlan[], PlaceProblem>> {
  const plans = await bridge.logPlans({ path });
  if (!plans.ok) return err(asPlaceProblem(plans.error));
  return ok(
    await Promise.all(
      plans.value.map(async (planId) => {
        const known = await findCopy(planId).catch(() => null);
        const found = await findInFolder(bridge, path, planId);
        return { planId, title: found.ok ? found.value.plan.info.title : (known?.title ?? ''), known };
      }),
    ),
  );
}

/** Keeps a plan that was found at a place, or finds the copy that is here, and ties it to the place. */
async function keepTied(
  planId: string,
  tie: Tie,
  find: () => Promise<Result<FoundPlan, JoinError>>,
): Promise<Result<CatalogueEntry, JoinError>> {
  try {
    const known = await findCopy(planId);
    let key = known?.id;
    if (known && (await isHere(known.id))) {
      if (known.deletedAt !== null) await takeFromBin(known.id);
    } else {
      const found = await find();
      if (!found.ok) return found;
      // A plan the catalogue knows and the browser's storage has lost is kept anew in its place.
      const kept = await keepPlan(found.value, { filePath: null, kind: 'own' }, { now, newId: () => key ?? newId() });
      if (!kept.ok) return kept;
      key = kept.value.id;
    }
    const former = known?.places.find((one) => sameTie(one, tie));
    if (key === undefined) return err({ code: 'storage' });
    await changeTie(key, former?.id ?? tie.id, former ? { ...tie, id: former.id } : tie);
    const entry = await readEntry(key);
    return entry ? ok(entry) : err({ code: 'storage' });
  } catch (error) {
    console.error(error);
    return err({ code: 'storage' });
  }
}

/** Takes part in a plan that lies in a folder: kept on this machine and tied to it. One that is here is tied. */
export const joinFolder = (bridge: Bridge, path: string, planId: string): Promise<Result<CatalogueEntry, JoinError>> =>
  keepTied(planId, { id: newId(), kind: 'folder', path }, () => findInFolder(bridge, path, planId));

/** Takes part in a plan at a team host: kept on this machine and tied to it. One that is here is tied. */
export async function joinHost(invitation: string): Promise<Result<CatalogueEntry, JoinError>> {
  const made = tieByInvitation(invitation, newId);
  if (!made.ok) return made;
  const { planId } = made.value;
  let tie: Tie = made.value.tie;
  const doc = new Y.Doc();
  const place = openHostPlace({
    doc,
    access: tie.access,
    person: { name: (await readSettings()).author },
    onAccess: (access) => {
      tie = { ...made.value.tie, access };
    },
    now,
  });
  const { state, problem, missing } = await place.exchange();
  await place.close();
  if (problem !== null) return err(problem);
  if (state !== 'level') return err(missing.length > 0 ? { code: 'incomplete', missing } : { code: 'away' });
  return keepTied(planId, tie, async () => {
    if (doc.share.size === 0) return err({ code: 'empty' });
    const file = { doc, source: 'aarring' as const, parts: new Map(), manifest: {} };
    return ok({ file, plan: readPlan(doc) });
  });
}
