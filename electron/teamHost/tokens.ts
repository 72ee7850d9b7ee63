import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { HOST_PLAN } from '../../shared/sync/host/address.ts';
import { ROLES, type Role } from '../../shared/sync/host/messages.ts';
import { systemCode } from '../files/fileError.ts';

const ISSUER = 'aarring-host';
const ALGORITHM = 'HS256';
const KEY_BYTES = 32;

const claims = v.object({
  jti: v.pipe(v.string(), v.maxLength(64)),
  plan: v.pipe(v.string(), v.regex(HOST_PLAN)),
  role: v.picklist(ROLES),
  exp: v.number(),
});

export interface Token {
  /** Of the right it was given for. */
  readonly id: string;
  readonly plan: string;
  readonly role: Role;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** The key that a host signs with; made once, readable by its owner alone. */
export function hostKey(folder: string): Uint8Array {
  const path = join(folder, 'key');
  const read = () => {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
    if (key.length !== KEY_BYTES) throw new Error(`${path}: not a key`);
    return new Uint8Array(key);
  };
  try {
    return read();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = `${path}-${process.pid}`;
  writeFileSync(fresh, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flush: true });
  try {
    // Of two processes that make one at the same time, one is first, and both take that one.
    linkSync(fresh, path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return read();
}

export const signToken = (key: Uint8Array, { id, plan, role, expires }: Token): Promise<string> =>
  new SignJWT({ plan, role })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setJti(id)
    .setExpirationTime(expires)
    .sign(key);

/** What a token is for, or `null` where it is none of this host's, was changed or has run out. */
export async function readToken(key: Uint8Array, token: string): Promise<Token | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER });
    const { jti: id, plan, role, exp: expires } = v.parse(claims, payload);
    return { id, plan, role, expires };
  } catch {
    return null;
  }
}
