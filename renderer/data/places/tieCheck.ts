import type { Bridge } from '../../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { NewPlace, TieError } from '../planSession.ts';
import type { Tie } from '../tie.ts';
import { asPlaceProblem } from './bridgeLogStore.ts';

/** The tie a new place becomes, if it can be reached. What it holds is looked at when it is open. */
export async function tieTo(
  place: NewPlace,
  id: string,
  planId: string,
  bridge: Bridge,
): Promise<Result<Tie, TieError>> {
  if (place.kind === 'host') return err({ code: 'invitation' });
  const { path } = place;
  const listed = await bridge.logList({ place: { in: 'folder', path, plan: planId } });
  return listed.ok ? ok({ id, kind: 'folder', path }) : err(asPlaceProblem(listed.error));
}

/** Whether two ties lead to one place. */
export function sameTie(a: Tie, b: Tie): boolean {
  if (a.kind === 'folder') return b.kind === 'folder' && a.path === b.path;
  return b.kind === 'host' && a.where === b.where;
}
