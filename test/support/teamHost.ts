import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extension } from '@hocuspocus/server';
import type { Limits } from '../../electron/teamHost/limits.ts';
import { Rights } from '../../electron/teamHost/rights.ts';
import { nowSeconds, rightsFile, startTeamHost, type TeamHost } from '../../electron/teamHost/startTeamHost.ts';
import { type Invitation, readInvitation } from '../../renderer/data/places/hostPlace.ts';
import { invitationLink } from '../../shared/sync/host/address.ts';
import type { Role } from '../../shared/sync/host/messages.ts';

export interface TestHost extends TeamHost {
  /** Where it keeps what it knows. */
  readonly data: string;
  /** Invites as the keeper does, from another process's point of view. */
  invite(
    plan: string,
    more?: { role?: Role; name?: string; seconds?: number },
  ): Invitation & {
    readonly id: string;
    readonly link: string;
  };
  revoke(id: string): boolean;
}

export interface TestHostOptions {
  /** To go on with; a new folder where none is given, removed at the end. */
  readonly data?: string;
  readonly port?: number;
  readonly limits?: Partial<Limits>;
  readonly page?: Parameters<typeof startTeamHost>[0]['page'];
  readonly extensions?: readonly Extension[];
}

/** A real host on loopback. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'aarring-host-'));
  const { port = 0, page = new Map(), ...more } = options;
  const host = await startTeamHost({ host: '127.0.0.1', port, ...more, data, page });
  const rights = new Rights(rightsFile(data));
  return {
    ...host,
    data,
    invite: (plan, { role = 'write', name = 'Kollega', seconds = 3_600 } = {}) => {
      const issued = nowSeconds();
      const { id, code } = rights.invite({ plan, role, name, issued, expires: issued + seconds });
      const link = invitationLink(host.address, plan, code);
      const read = readInvitation(link);
      if (!read.ok) throw new Error(read.error.code);
      return { ...read.value, id, link };
    },
    revoke: (id) => rights.revoke(id, nowSeconds()),
    close: async () => {
      rights.close();
      await host.close();
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}
