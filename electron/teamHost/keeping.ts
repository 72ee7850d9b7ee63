import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { encodeDoc, readPlan } from '../../shared/crdt/index.ts';
import { FILE_LIMIT, readAnyPlan } from '../../shared/planfile/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { HOST_PLAN, invitationLink } from '../../shared/sync/host/address.ts';
import { readFileWithin } from '../files/readFile.ts';
import { DONE, FAILED, type Of, type Surroundings } from './outcome.ts';
import { PlanStore } from './planStore.ts';
import { INVITATION_DAYS, type Right, Rights } from './rights.ts';
import { nowSeconds, plansFile, rightsFile } from './startTeamHost.ts';

const DAY = 86_400;

/** Where a running host is told of, for the links to it. */
const addressFile = (data: string) => join(data, 'address');
export const saveAddress = (data: string, address: string): Promise<void> => writeFile(addressFile(data), address);
export const forgetAddress = (data: string): Promise<void> => rm(addressFile(data), { force: true });

const dayOf = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
const instantOf = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString();

interface NamedPlan {
  readonly plan: string;
  readonly state: Uint8Array | null;
}

/** The plan meant: by its id, or from a file. */
async function findPlan(given: string, { say, path }: Surroundings): Promise<Result<NamedPlan, string>> {
  if (HOST_PLAN.test(given)) return ok({ plan: given, state: null });
  if (!/[./\\]/.test(given)) return err(say('failed.planId', { value: given }));
  const bytes = await readFileWithin(path(given), FILE_LIMIT);
  if (!bytes.ok) return err(say('failed.file', { path: given, reason: bytes.error.code }));
  const file = readAnyPlan(bytes.value);
  if (!file.ok) return err(say('failed.planFile', { path: given, reason: file.error.code }));
  const { doc } = file.value;
  return ok({ plan: readPlan(doc).info.planId, state: encodeDoc(doc) });
}

/** Puts a plan into the host's store and says whether the host has it now. */
async function putPlan(data: string, { plan, state }: NamedPlan): Promise<boolean> {
  const store = new PlanStore(plansFile(data));
  try {
    if (state !== null) store.appendNow(plan, state);
    return store.has(plan);
  } finally {
    store.close();
  }
}

/** Lets somebody in: prints a link for one exchange. */
export async function invite(command: Of<'invite'>, surroundings: Surroundings): Promise<number> {
  const { say, out, error, path } = surroundings;
  const data = path(command.data);
  const address = command.url ?? (await readFile(addressFile(data), 'utf8').catch(() => null));
  if (address === null) {
    error(say('failed.noAddress'));
    return FAILED;
  }
  const found = await findPlan(command.plan, surroundings);
  if (!found.ok) {
    error(found.error);
    return FAILED;
  }
  const { plan } = found.value;
  const isHere = await putPlan(data, found.value);
  const rights = new Rights(rightsFile(data));
  const issued = nowSeconds();
  const expires = issued + command.days * DAY;
  const useBy = Math.min(expires, issued + INVITATION_DAYS * DAY);
  const { role, name } = command;
  const { id, code } = rights.invite({ plan, role, name, issued, expires });
  rights.close();
  const link = invitationLink(address, plan, code);
  if (command.json) {
    const times = { until: instantOf(expires), useBy: instantOf(useBy) };
    out(JSON.stringify({ id, plan, role, name, ...times, link, planIsHere: isHere }));
    return DONE;
  }
  out(say('invite.done', { name, plan, role: say(`role.${role}`), until: dayOf(expires), useBy: dayOf(useBy) }));
  out(link);
  if (!isHere) out(say('invite.newPlan'));
  return DONE;
}

/** Opens the rights of a host that has some. */
function openRights(data: string, { say, error }: Surroundings): Rights | null {
  if (existsSync(rightsFile(data))) return new Rights(rightsFile(data));
  error(say('failed.noData', { path: data }));
  return null;
}

/** Takes a right back. */
export function revoke({ data, id, json }: Of<'revoke'>, surroundings: Surroundings): number {
  const { say, out, error } = surroundings;
  const rights = openRights(surroundings.path(data), surroundings);
  if (rights === null) return FAILED;
  const name = rights.get(id)?.name ?? '';
  const isRevoked = rights.revoke(id, nowSeconds());
  rights.close();
  if (!isRevoked) error(say('failed.noRight', { id }));
  else out(json ? JSON.stringify({ id, name, revoked: true }) : say('revoke.done', { name }));
  return isRevoked ? DONE : FAILED;
}

function stateOf({ revoked, expires, used }: Right): 'revoked' | 'expired' | 'used' | 'invited' {
  if (revoked !== null) return 'revoked';
  if (expires <= nowSeconds()) return 'expired';
  return used ? 'used' : 'invited';
}

/** Shows who may do what, and the plans that are kept. No secret is in it. */
export function list(command: Of<'list'>, surroundings: Surroundings): number {
  const { say, out } = surroundings;
  const data = surroundings.path(command.data);
  const open = openRights(data, surroundings);
  if (open === null) return FAILED;
  const rights = open.list();
  open.close();
  const store = new PlanStore(plansFile(data));
  const plans = store.plans();
  store.close();
  if (command.json) {
    const told = rights.map(({ id, plan, role, name, issued, expires, ...right }) => ({
      ...{ id, plan, role, name, issued: instantOf(issued), until: instantOf(expires) },
      state: stateOf({ id, plan, role, name, issued, expires, ...right }),
    }));
    out(JSON.stringify({ rights: told, plans }));
    return DONE;
  }
  out(say(rights.length === 0 ? 'list.noRights' : 'list.rights'));
  for (const right of rights) {
    const { id, plan, role, name, expires } = right;
    out(['', id, plan, say(`role.${role}`), name, dayOf(expires), say(`state.${stateOf(right)}`)].join('  '));
  }
  out(say(plans.length === 0 ? 'list.noPlans' : 'list.plans'));
  for (const { plan, size } of plans) out(['', plan, Math.ceil(size / 1_000)].join('  '));
  return DONE;
}
