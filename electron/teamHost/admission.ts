import { CODE_MARK, HOST_PLAN } from '../../shared/sync/host/address.ts';
import type { Role } from '../../shared/sync/host/messages.ts';
import type { Rights } from './rights.ts';
import { readToken, signToken } from './tokens.ts';

/** Who was let in, and with what. */
export interface Guest {
  /** Of the right. */
  readonly id: string;
  readonly role: Role;
  /** Seconds since 1970. */
  readonly expires: number;
  /** In exchange for the code of an invitation. */
  readonly token: string | null;
}

export interface Admission {
  /** `null` for everyone who has no right to this plan now, whatever the reason, whether or not there is such a plan. */
  admit(token: string, plan: string): Promise<Guest | null>;
  /** Whether who was let in may stay. */
  mayStay(guest: Guest): boolean;
}

/** @param now seconds since 1970 */
export function createAdmission(rights: Rights, key: Uint8Array, now: () => number): Admission {
  const isValid = (id: string) => {
    const right = rights.get(id);
    return right !== null && right.revoked === null && right.expires > now() ? right : null;
  };

  const byCode = async (secret: string, plan: string): Promise<Guest | null> => {
    const [code = '', claim = ''] = secret.split(':');
    const right = rights.exchange(code, claim, plan, now());
    if (right === null) return null;
    const { id, role, expires } = right;
    return { id, role, expires, token: await signToken(key, { id, plan, role, expires }) };
  };

  const byToken = async (text: string, plan: string): Promise<Guest | null> => {
    const token = await readToken(key, text);
    if (token === null || token.plan !== plan) return null;
    const right = isValid(token.id);
    if (right === null || right.plan !== plan || right.role !== token.role) return null;
    return { id: right.id, role: right.role, expires: Math.min(right.expires, token.expires), token: null };
  };

  return {
    admit: async (token, plan) => {
      if (!HOST_PLAN.test(plan) || token.length > 4096) return null;
      return token.startsWith(CODE_MARK) ? byCode(token.slice(CODE_MARK.length), plan) : byToken(token, plan);
    },
    mayStay: (guest) => guest.expires > now() && isValid(guest.id) !== null,
  };
}
