import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hostKey, signToken } from '../../../electron/teamHost/tokens.ts';
import { type HostAccess, openHostPlace } from '../../../renderer/data/places/hostPlace.ts';
import { closedAfterEach } from '../../support/closing.ts';
import { docOf } from '../../support/peers.ts';
import {
  AUTH,
  authMessage,
  codeToken,
  confirmMessage,
  type RawGuest,
  rawGuest,
  stepOneMessage,
  upgradeStatus,
} from '../../support/rawGuest.ts';
import { hostFolder, level, problem, startTestHost, type TestHost } from '../../support/teamHost.ts';

const PLAN = { entries: [{ id: 'a', title: 'Møte' }] };
const LATER = 4_000_000_000;

const keep = closedAfterEach();

/** A host with a plan, and the right of who put it there. */
async function hostWithPlan() {
  const host = keep(await startTestHost());
  const invitation = host.invite('plan');
  const kept: HostAccess[] = [];
  const place = keep(
    openHostPlace({
      doc: docOf(PLAN),
      invitation,
      person: { name: 'Kari' },
      onAccess: (given) => kept.push(given),
    }),
  );
  await level(place);
  const [access] = kept;
  if (access?.by !== 'token') throw new Error('No token');
  return { host, place, invitation, access };
}

/** The whole answer to someone who shows this, as bytes that can be compared; plans are named alike long. */
async function answerTo(host: TestHost, plan: string, token: string): Promise<readonly string[]> {
  const guest: RawGuest = keep(await rawGuest(host.address));
  guest.send(authMessage(plan, token));
  guest.send(stepOneMessage(plan, Y.encodeStateVector(new Y.Doc())));
  await guest.receive(AUTH);
  return guest.received.map((bytes) => Buffer.from(bytes).toString('latin1').replaceAll(plan, '····'));
}

describe('a host lets in (H2)', () => {
  it('nobody without a right, and tells nobody whether there is such a plan', async () => {
    const { host, invitation, access } = await hostWithPlan();
    const other = keep(await startTestHost());
    const key = hostKey(host.data);
    const right = { id: invitation.id, plan: 'plan', role: 'write', expires: LATER } as const;
    const [head = '', body = '', seal = ''] = access.token.split('.');
    const wider = Buffer.from(body, 'base64url').toString().replace('"write"', '"other"');
    const tokens = {
      none: '',
      nonsense: 'a.b.c',
      long: 'x'.repeat(100_000),
      foreign: await signToken(hostKey(other.data), right),
      changed: [head, Buffer.from(wider).toString('base64url'), seal].join('.'),
      unsigned: [Buffer.from('{"alg":"none"}').toString('base64url'), body, ''].join('.'),
      ended: await signToken(key, { ...right, expires: 1_000_000_000 }),
      unknown: await signToken(key, { ...right, id: 'x' }),
      otherPlan: await signToken(key, { ...right, plan: 'else' }),
      otherRole: await signToken(key, { ...right, role: 'read' }),
      otherIssuer: await new SignJWT({ plan: 'plan', role: 'write' })
        .setProtectedHeader({ alg: 'HS256' })
        .setJti(invitation.id)
        .setExpirationTime(LATER)
        .sign(key),
      usedCode: codeToken(invitation.code),
      wrongCode: codeToken('A'.repeat(43)),
      codeOfOtherPlan: codeToken(host.invite('else').code),
    };
    const answer = await answerTo(host, 'nope', 'x');
    expect(answer).toHaveLength(1);
    for (const [name, token] of Object.entries(tokens)) {
      expect([name, await answerTo(host, 'plan', token)]).toEqual([name, answer]);
      expect([name, await answerTo(host, 'nope', token)]).toEqual([name, answer]);
    }
    expect(await answerTo(host, 'plan', await signToken(key, right))).not.toEqual(answer);
  });

  it('those who come by an invitation, once, and again who did it', async () => {
    const { host } = await hostWithPlan();
    const { code } = host.invite('plan');
    const come = async (claim: string) => {
      const guest = keep(await rawGuest(host.address));
      guest.send(authMessage('plan', codeToken(code, claim)));
      const answer = await guest.receive(AUTH);
      return answer.arr[answer.pos] === 2 ? guest.told() : 'refused';
    };
    const mine = 'mine-mine-mine-mine-mine';
    expect(await come(mine)).toMatchObject({ type: 'welcome', role: 'write', token: expect.any(String) });
    expect(await come('theirs-theirs-theirs-theirs')).toBe('refused');
    expect(await come(mine)).toMatchObject({ token: expect.any(String) });
  });

  it('nobody for longer than the right lasts: it is taken back (H8)', async () => {
    const { host, place, invitation, access } = await hostWithPlan();
    expect(host.revoke(invitation.id)).toBe(true);
    expect(await problem(place, 'refused')).toMatchObject({ state: 'cannot' });
    const again = keep(openHostPlace({ doc: new Y.Doc(), access, person: { name: 'Kari' } }));
    expect(await again.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'refused' } });
    expect(host.revoke(invitation.id)).toBe(false);
  });

  it('nobody for longer than the right lasts: it runs out (H8)', async () => {
    const { host } = await hostWithPlan();
    const invitation = host.invite('plan', { seconds: 2 });
    const guest = keep(await rawGuest(host.address));
    guest.send(authMessage('plan', codeToken(invitation.code)));
    expect(await guest.told()).toMatchObject({ type: 'welcome' });
    expect(await guest.told()).toEqual({ type: 'refused', reason: 'ended' });
    expect(await guest.closed).toEqual({ code: 4403, reason: 'ended' });
  });

  it('nobody to another plan on the same connection', async () => {
    const { host } = await hostWithPlan();
    const guest = keep(await rawGuest(host.address));
    guest.send(authMessage('plan', codeToken(host.invite('plan').code)));
    await guest.told();
    const answered = guest.receive(AUTH);
    await answered;
    guest.send(authMessage('else', codeToken(host.invite('else').code)));
    const answer = await guest.receive(AUTH);
    expect(answer.arr[answer.pos]).toBe(1);
    guest.send(confirmMessage('plan', 1));
    expect(await guest.told()).toEqual({ type: 'stored', id: 1 });
  });

  it('nobody while it cannot read the rights, and refuses nobody for that', async () => {
    const { host, access } = await hostWithPlan();
    const disk = new DatabaseSync(join(host.data, 'rights.sqlite'));
    disk.exec('ALTER TABLE rights RENAME TO unreadable');
    const place = keep(openHostPlace({ doc: new Y.Doc(), access, person: { name: 'Kari' } }));
    expect(await place.exchange()).toMatchObject({ state: 'cannot', problem: { code: 'away' } });
    disk.exec('ALTER TABLE unreadable RENAME TO rights');
    disk.close();
    await level(place);
  });

  it('no page of a foreign site', async () => {
    const host = keep(await startTestHost());
    const own = host.address.slice(0, -1);
    for (const origin of [undefined, own, 'app://aarring', 'http://localhost:5173', 'http://127.0.0.1:1']) {
      expect([origin, await upgradeStatus(host.address, '/team', origin)]).toEqual([origin, 101]);
    }
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'file://', 'app://evil']) {
      expect([origin, await upgradeStatus(host.address, '/team', origin)]).toEqual([origin, 403]);
    }
    const behind = keep(await startTestHost({ address: 'https://plan.example.org/' }));
    expect(behind.address).toBe('https://plan.example.org/');
    const local = `http://127.0.0.1:${behind.port}/`;
    expect(await upgradeStatus(local, '/team', 'https://plan.example.org')).toBe(101);
    expect(await upgradeStatus(local, '/team', 'https://other.example.org')).toBe(403);
    for (const path of ['/', '/team/', '/team?token=x', '/x']) {
      expect([path, await upgradeStatus(host.address, path)]).toEqual([path, 404]);
    }
  });
});

describe('what a host keeps', () => {
  it('is readable by its owner alone, and holds no code', async () => {
    const { host, invitation, access } = await hostWithPlan();
    for (const name of ['key', 'plans.sqlite', 'rights.sqlite']) {
      expect([name, statSync(join(host.data, name)).mode & 0o077]).toEqual([name, 0]);
    }
    const rights = ['rights.sqlite', 'rights.sqlite-wal'].map((name) => readFileSync(join(host.data, name), 'latin1'));
    expect(rights.join()).toContain(invitation.id);
    for (const secret of [invitation.code, access.token]) expect(rights.join()).not.toContain(secret);
  });

  it('is one key, also where two begin at the same time', () => {
    const folder = hostFolder();
    expect(hostKey(folder)).toEqual(hostKey(folder));
    expect(hostKey(folder)).toHaveLength(32);
    expect(hostKey(hostFolder())).not.toEqual(hostKey(folder));
  });
});
