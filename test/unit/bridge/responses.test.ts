import { describe, expect, it } from 'vitest';
import { decodeAnswer } from '../../../shared/bridge/responses.ts';

describe('decodeAnswer', () => {
  it('takes what a host answers, and failures as they are', () => {
    const file = { path: '/h/plan.aarring', name: 'plan.aarring', bytes: Uint8Array.of(1) };
    expect(decodeAnswer('readFile', { ok: true, value: file })).toEqual({ ok: true, value: file });
    expect(decodeAnswer('pickOpen', { ok: true, value: null })).toEqual({ ok: true, value: null });
    const failure = { ok: false, error: { code: 'denied', path: '/etc/passwd' } };
    expect(decodeAnswer('readFile', failure)).toEqual(failure);
  });

  it.each([
    ['nothing', undefined],
    ['a value of another channel', { ok: true, value: { path: '/h' } }],
    ['bytes as text', { ok: true, value: { path: '/h/a', name: 'a', bytes: 'AQ==' } }],
    ['a failure there is no word for', { ok: false, error: { code: 'boom' } }],
    ['neither yes nor no', { ok: 'true', value: null }],
  ])('refuses %s', (_what, given) => {
    expect(decodeAnswer('readFile', given)).toEqual({ ok: false, error: { code: 'failed', detail: 'answer' } });
  });
});
