import * as v from 'valibot';
import { err, ok, type Result } from '../../../shared/result.ts';
import { CODE_MARK, HOST_CODE, HOST_PATH, HOST_PLAN, INVITATION_MARK } from '../../../shared/sync/host/address.ts';
import { newId } from '../random.ts';

/** What the link holds that a host's keeper gave out. */
export interface Invitation {
  /** The host's address, `https://host:port/`. */
  readonly address: string;
  /** Identity of the plan (`planId`) it leads to. */
  readonly plan: string;
  /** Good for one exchange. */
  readonly code: string;
}

export type InvitationError =
  /** Not a link to a host. */
  | { readonly code: 'noLink' }
  /** A link, but with no invitation in it: cut short, perhaps. */
  | { readonly code: 'noInvitation' };

/** The host's address with nothing after it, or `null` where it is none. */
function hostAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  url.search = '';
  url.pathname = url.pathname.replace(/[^/]*$/, '');
  return url;
}

/** Reads an invitation as it was sent: the link, with or without space and brackets around it. */
export function readInvitation(text: string): Result<Invitation, InvitationError> {
  const link = text.trim().replace(/^<(.*)>$/s, '$1');
  const address = hostAddress(link);
  if (address === null) return err({ code: 'noLink' });
  const [plan = '', code = '', more] = new URL(link).hash.replace(`#${INVITATION_MARK}`, '').split('.');
  if (!HOST_PLAN.test(plan) || !HOST_CODE.test(code) || more !== undefined) return err({ code: 'noInvitation' });
  return ok({ address: address.href, plan, code });
}

const common = {
  address: v.pipe(
    v.string(),
    v.check((text) => hostAddress(text) !== null),
  ),
  plan: v.pipe(v.string(), v.regex(HOST_PLAN)),
};

const access = v.variant('by', [
  v.object({ by: v.literal('token'), ...common, token: v.string() }),
  /** `claim`: a random secret of ours, so that an exchange whose answer was lost can be asked for again. */
  v.object({ by: v.literal('code'), ...common, code: v.pipe(v.string(), v.regex(HOST_CODE)), claim: v.string() }),
]);

/** What this machine keeps to come in at a host with. A secret. */
export type HostAccess = Readonly<v.InferOutput<typeof access>>;

/** `null` where what was kept is none. */
export function decodeAccess(kept: unknown): HostAccess | null {
  const decoded = v.safeParse(access, kept);
  return decoded.success ? decoded.output : null;
}

/** The address of a host's WebSocket. */
export const socketAddress = (address: string): string => new URL(HOST_PATH, address).href.replace(/^http/, 'ws');

/** What an invitation is exchanged with. */
export const accessFor = ({ address, plan, code }: Invitation): HostAccess => ({
  by: 'code',
  address,
  plan,
  code,
  claim: newId() + newId(),
});

/** What is shown to the host. */
export const tokenOf = (access: HostAccess): string =>
  access.by === 'token' ? access.token : `${CODE_MARK}${access.code}:${access.claim}`;
