import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { HOST_CODE } from '../../shared/sync/host/address.ts';
import { ROLES, type Role } from '../../shared/sync/host/messages.ts';
import { inTransaction, openDatabase } from './database.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS rights (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    code BLOB NOT NULL UNIQUE,
    claim BLOB,
    issued INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    revoked INTEGER
  ) STRICT;
`;

const row = v.object({
  id: v.string(),
  plan: v.string(),
  role: v.picklist(ROLES),
  name: v.string(),
  issued: v.number(),
  expires: v.number(),
  revoked: v.nullable(v.number()),
  used: v.pipe(
    v.number(),
    v.transform((used) => used !== 0),
  ),
});

/** What one person may do with one plan, from the invitation on. Times are seconds since 1970. */
export type Right = Readonly<v.InferOutput<typeof row>>;

/** How long an invitation may lie before it is used. */
export const INVITATION_DAYS = 14;

const COLUMNS = 'id, plan, role, name, issued, expires, revoked, claim IS NOT NULL AS used';
const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

/** Who may do what at a host. Of codes and claims only digests are kept. */
export class Rights {
  readonly #database: DatabaseSync;

  constructor(path: string) {
    this.#database = openDatabase(path, SCHEMA);
  }

  invite(right: {
    readonly plan: string;
    readonly role: Role;
    readonly name: string;
    readonly issued: number;
    readonly expires: number;
  }): { readonly id: string; readonly code: string } {
    const id = randomUUID();
    const code = randomBytes(32).toString('base64url');
    this.#database
      .prepare('INSERT INTO rights (id, plan, role, name, code, issued, expires) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(id, right.plan, right.role, right.name, digestOf(code), right.issued, right.expires);
    return { id, code };
  }

  /**
   * Exchanges an invitation's code, once. Whoever did it may do it again with the same claim: the answer may have
   * been lost on its way.
   */
  exchange(code: string, claim: string, plan: string, now: number): Right | null {
    if (!HOST_CODE.test(code) || claim.length < 20) return null;
    let right: Right | null = null;
    inTransaction(this.#database, () => {
      const found = this.#database
        .prepare(`SELECT ${COLUMNS}, claim FROM rights WHERE code = ? AND plan = ?`)
        .get(digestOf(code), plan);
      if (found === undefined) return;
      const claimed = found['claim'];
      if (claimed instanceof Uint8Array && !digestOf(claim).equals(claimed)) return;
      const decoded = v.parse(row, found);
      const lies = claimed === null && decoded.issued + INVITATION_DAYS * 86_400 <= now;
      if (decoded.revoked !== null || decoded.expires <= now || lies) return;
      this.#database.prepare('UPDATE rights SET claim = ? WHERE id = ?').run(digestOf(claim), decoded.id);
      right = decoded;
    });
    return right;
  }

  get(id: string): Right | null {
    const found = this.#database.prepare(`SELECT ${COLUMNS} FROM rights WHERE id = ?`).get(id);
    return found === undefined ? null : v.parse(row, found);
  }

  /** Whether it was there and not taken back before. */
  revoke(id: string, now: number): boolean {
    return (
      Number(
        this.#database.prepare('UPDATE rights SET revoked = ? WHERE id = ? AND revoked IS NULL').run(now, id).changes,
      ) > 0
    );
  }

  list(): readonly Right[] {
    return this.#database
      .prepare(`SELECT ${COLUMNS} FROM rights ORDER BY issued, name, id`)
      .all()
      .map((found) => v.parse(row, found));
  }

  close(): void {
    this.#database.close();
  }
}
