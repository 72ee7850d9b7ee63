import { describe, expect, it } from 'vitest';
import { decodeAccess, readInvitation, socketAddress } from '../../../renderer/data/places/hostInvitation.ts';
import { nextWait } from '../../../renderer/data/places/hostStatus.ts';
import { invitationLink } from '../../../shared/sync/host/address.ts';

const CODE = 'A1b-_'.repeat(8).padEnd(43, 'x');

describe('an invitation', () => {
  it.each([
    ['as the host wrote it', invitationLink('https://plan.example.org/', 'p-1', CODE), 'https://plan.example.org/'],
    ['with space around it', `\n ${invitationLink('http://127.0.0.1:8420/', 'p-1', CODE)} `, 'http://127.0.0.1:8420/'],
    ['in brackets', `<${invitationLink('https://x/', 'p-1', CODE)}>`, 'https://x/'],
    ['below a path', `https://x/aarring/index.html?a=b#invite=p-1.${CODE}`, 'https://x/aarring/'],
  ])('is read %s', (_, text, address) => {
    expect(readInvitation(text)).toEqual({ ok: true, value: { address, plan: 'p-1', code: CODE } });
  });

  it.each([
    ['', 'noLink'],
    ['Hei', 'noLink'],
    [`javascript:alert(1)#invite=p.${CODE}`, 'noLink'],
    [`file:///x#invite=p.${CODE}`, 'noLink'],
    [`https://user:word@x/#invite=p.${CODE}`, 'noLink'],
    ['https://x/', 'noInvitation'],
    [`https://x/#invite=p.${CODE.slice(1)}`, 'noInvitation'],
    [`https://x/#invite=p.${CODE}.more`, 'noInvitation'],
    [`https://x/#invite=.${CODE}`, 'noInvitation'],
    [`https://x/#invite=../p.${CODE}`, 'noInvitation'],
    [`https://x/?invite=p.${CODE}`, 'noInvitation'],
  ])('is not read from %j', (text, code) => {
    expect(readInvitation(text)).toEqual({ ok: false, error: { code } });
  });
});

describe('what is kept to come in with', () => {
  it('is known again, and nothing else is taken for it', () => {
    const access = { by: 'token', address: 'https://x/', plan: 'p', token: 't' };
    expect(decodeAccess(access)).toEqual(access);
    for (const other of [null, {}, 'x', { ...access, by: 'x' }, { ...access, address: 'javascript:x' }]) {
      expect(decodeAccess(other)).toBeNull();
    }
  });

  it('leads to the web socket of the host', () => {
    expect(socketAddress('https://x/')).toBe('wss://x/team');
    expect(socketAddress('http://127.0.0.1:8420/aarring/')).toBe('ws://127.0.0.1:8420/aarring/team');
  });
});

describe('a host that does not answer', () => {
  it('is tried for months, less and less often', () => {
    const waits = (kind: 'away' | 'refused') => {
      const all: number[] = [];
      for (let count = 0; count < 12; count += 1) all.push(nextWait(all.at(-1) ?? null, kind));
      return all;
    };
    expect(waits('away').slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits('away').at(-1)).toBe(60_000);
    expect(waits('refused')[0]).toBe(60_000);
    expect(waits('refused').at(-1)).toBe(900_000);
  });
});
