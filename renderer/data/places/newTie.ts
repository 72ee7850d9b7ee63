import type { Bridge } from '../../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { NewPlace, TieError } from '../planSession.ts';
import type { Tie } from '../tie.ts';
import { asPlaceProblem } from './bridgeLogStore.ts';
import { type HostAccess, readInvitation } from './hostInvitation.ts';

type HostTie = Extract<Tie, { kind: 'host' }>;

/** A tie to a host by an invitation that has not been used yet, and the plan it leads to. */
export function tieByInvitation(
  text: string,
  newId: () => string,
): Result<{ readonly tie: HostTie; readonly planId: string }, { readonly code: 'invitation' }> {
  const read = readInvitation(text);
  if (!read.ok) return err({ code: 'invitation' });
  const { address, plan, code } = read.value;
  // Kept before it is used: an exchange whose answer was lost can be asked for again.
  const access: HostAccess = { by: 'code', address, plan, code, claim: newId() + newId() };
  return ok({ tie: { id: newId(), kind: 'host', where: address, access }, planId: plan });
}

/** The tie a new place becomes, if it can be one. What the place holds is looked at when it is open. */
export async function tieTo(
  place: NewPlace,
  planId: string,
  bridge: Bridge,
  newId: () => string,
): Promise<Result<Tie, TieError>> {
  if (place.kind === 'host') {
    const made = tieByInvitation(place.invitation, newId);
    if (!made.ok) return made;
    return made.value.planId === planId ? ok(made.value.tie) : err({ code: 'otherPlan' });
  }
  const { path } = place;
  const listed = await bridge.logList({ place: { in: 'folder', path, plan: planId } });
  return listed.ok ? ok({ id: newId(), kind: 'folder', path }) : err(asPlaceProblem(listed.error));
}

/** Whether two ties lead to one place. */
export function sameTie(a: Tie, b: Tie): boolean {
  if (a.kind === 'folder') return b.kind === 'folder' && a.path === b.path;
  return b.kind === 'host' && a.where === b.where;
}
