import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Extension } from '@hocuspocus/server';
import { onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import type { Limits } from '../../electron/teamHost/limits.ts';
import { Rights } from '../../electron/teamHost/rights.ts';
import { nowSeconds, rightsFile, startTeamHost, type TeamHost } from '../../electron/teamHost/startTeamHost.ts';
import { type Invitation, readInvitation } from '../../renderer/data/places/hostPlace.ts';
import { invitationLink } from '../../shared/sync/host/address.ts';
import type { Role } from '../../shared/sync/host/messages.ts';
import type { Place, PlaceStatus } from '../../shared/sync/index.ts';

/** Lets people in as the host's keeper does, from outside the host. */
export interface Keeper {
  invite(
    plan: string,
    more?: { role?: Role; name?: string; seconds?: number },
  ): Invitation & {
    readonly id: string;
    readonly link: string;
  };
  revoke(id: string): boolean;
  close(): void;
}

export interface TestHost extends TeamHost, Omit<Keeper, 'close'> {
  /** Where it keeps what it knows. */
  readonly data: string;
}

export interface TestHostOptions {
  /** To go on with; a new folder where none is given. */
  readonly data?: string;
  readonly port?: number;
  readonly address?: string;
  readonly limits?: Partial<Limits>;
  readonly page?: Parameters<typeof startTeamHost>[0]['page'];
  readonly extensions?: readonly Extension[];
}

export function keeperOf(data: string, address: string): Keeper {
  const rights = new Rights(rightsFile(data));
  return {
    invite: (plan, { role = 'write', name = 'Kollega', seconds = 3_600 } = {}) => {
      const issued = nowSeconds();
      const { id, code } = rights.invite({ plan, role, name, issued, expires: issued + seconds });
      const link = invitationLink(address, plan, code);
      const read = readInvitation(link);
      if (!read.ok) throw new Error(read.error.code);
      return { ...read.value, id, link };
    },
    revoke: (id) => rights.revoke(id, nowSeconds()),
    close: () => rights.close(),
  };
}

/** A folder for a host's data, removed when the test is over. */
export function hostFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aarring-host-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A real host on loopback. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const data = options.data ?? hostFolder();
  const { port = 0, page = new Map(), ...more } = options;
  const host = await startTeamHost({ host: '127.0.0.1', port, ...more, data, page });
  const keeper = keeperOf(data, host.address);
  return {
    ...host,
    ...keeper,
    data,
    close: async () => {
      keeper.close();
      await host.close();
    },
  };
}

const MAIN = fileURLToPath(new URL('hostProcess.ts', import.meta.url));

export interface SpawnedHost {
  readonly port: number;
  readonly address: string;
  /** Ends it as a cut of the power does. */
  kill(): Promise<void>;
}

/** A host in a process of its own. */
export async function spawnHost(data: string, port = 0): Promise<SpawnedHost> {
  const child: ChildProcess = spawn(process.execPath, [MAIN, data, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('No output');
  const [line] = await once(child.stdout, 'data');
  const address = String(line).trim();
  return {
    port: Number(new URL(address).port),
    address,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Resolves when the status of a place is as wanted. */
export function statusOf(place: Place, isWanted: (status: PlaceStatus) => boolean): Promise<PlaceStatus> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isWanted(place.getStatus())) return;
      stop();
      resolve(place.getStatus());
    };
    const stop = place.subscribe(look);
    look();
  });
}

/** Resolves when everything is stored and everything is here. */
export const level = (place: Place): Promise<PlaceStatus> => statusOf(place, ({ state }) => state === 'level');

/** Resolves when a place has this problem. */
export const problem = (place: Place, code: string): Promise<PlaceStatus> =>
  statusOf(place, (status) => status.problem?.code === code);

/** Resolves when a check that something may change holds. */
export function changed(doc: Y.Doc, isWanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isWanted()) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}
