import { deflateSync, strToU8 } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../shared/plan/base64.ts';
import type { Version } from '../../../shared/plan/plan.ts';
import { VersionSchema } from '../../../shared/plan/records/version.ts';
import { sha256 } from '../../../shared/plan/sha256.ts';
import { sealVersion, VERSION_LIMIT, versionPlan, versionProblem } from '../../../shared/plan/versionState.ts';
import { planOf } from '../../support/plans.ts';

const plan = planOf({ entries: [{ id: 'm1', title: 'Møte', when: '2024-01-17' }] });
const label = {
  name: 'Vedtatt 15.01',
  date: '2024-01-15',
  note: 'Vedtatt i AU',
  at: '2024-01-15T08:00:00.000Z',
  by: 'Sekretær',
};
const version = sealVersion(plan, label);

/** A version made by hand: sealed as ours are, over a state of the maker's choosing. */
function sealedOver(state: string, more: Partial<Version> = {}): Version {
  const bytes = strToU8(state);
  const told = { ...label, bytes: bytes.length, sha256: sha256(bytes), ...more };
  const members = Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));
  const id = `v-${sha256(strToU8(JSON.stringify(members))).slice(0, 40)}`;
  return { ...told, id, content: toBase64(deflateSync(bytes)) };
}

/** What comes of opening a version; trying its seal alone says the same, but for what only a reader can see. */
const problem = (changed: Version) => {
  const quick = versionProblem({ ...changed });
  const opened = versionPlan(changed);
  if (quick !== null) expect(opened).toEqual({ ok: false, error: quick });
  return opened.ok ? 'opened' : opened.error.code;
};

describe('a version (SPEC R14)', () => {
  it('gives back its plan, also after a way through JSON and through its schema', () => {
    const travelled = v.parse(VersionSchema, JSON.parse(JSON.stringify(version)));
    const opened = versionPlan(travelled);
    expect(opened.ok && opened.value.entries).toEqual(plan.entries);
    expect(versionPlan(version)).toBe(versionPlan(version));
    expect(versionProblem(travelled)).toBeNull();
  });

  it('has an id that depends on all it says, and on nothing else', () => {
    expect(version.id).toBe(sealVersion(plan, label).id);
    const others = [
      sealVersion(plan, { ...label, name: 'Vedtatt 16.01' }),
      sealVersion(plan, { ...label, note: '' }),
      sealVersion(planOf({ entries: [{ id: 'm1', title: 'Møtet', when: '2024-01-17' }] }), label),
    ];
    expect(new Set([version.id, ...others.map(({ id }) => id)]).size).toBe(4);
    // Members in another order are the same version.
    expect(problem(Object.fromEntries(Object.entries(version).reverse()) as Version)).toBe('opened');
  });

  it.each<[string, Partial<Version>]>([
    ['name', { name: 'Vedtatt 16.01' }],
    ['date', { date: '2024-01-16' }],
    ['note', { note: '' }],
    ['author', { by: 'En annen' }],
    ['id', { id: 'v-0000000000000000000000000000000000000000' }],
    ['digest', { sha256: sha256(strToU8('annet')) }],
    ['size', { bytes: 3 }],
    ['state', { content: toBase64(deflateSync(strToU8('{}'))) }],
    ['state, cut short', { content: version.content?.slice(0, 40) ?? '' }],
    ['state, which is no base64', { content: 'æøå!' }],
    ['state, taken out', { content: undefined }],
    ['a member added', { extra: 'x' } as Partial<Version>],
  ])('tells that it was changed: its %s', (_, change) => {
    expect(versionProblem({ ...version, ...change })).toEqual({ code: 'changed' });
    expect(problem({ ...version, ...change })).toBe('changed');
  });

  it('is told changed where all that says it was sealed is gone', () => {
    const { content: _content, bytes: _bytes, sha256: _sha, ...bare } = version;
    expect(problem(bare)).toBe('changed');
  });

  it('of an early plan has no state, and is still a version', () => {
    const early = v.parse(VersionSchema, { id: 'utg1', name: 'Utgave 1', date: '2024-01-15', at: 'x', by: 'x' });
    expect(problem(early)).toBe('noContent');
  });

  it('of a newer format is told so', () => {
    const newer = sealedOver('{"format":"aarring-plan","version":9,"plan":{"planId":"x"}}');
    expect(versionPlan(newer)).toEqual({ ok: false, error: { code: 'newer', version: 9 } });
  });

  it.each([
    ['is no plan', '{}'],
    ['is no JSON', 'x'],
    ['nests beyond what can be walked', `{"format":"aarring-plan","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('whose state %s is not shown', (_, state) => {
    expect(problem(sealedOver(state))).toBe('changed');
  });

  it('unpacks no more than it promises, and promises no more than there may be', () => {
    const bomb = deflateSync(new Uint8Array(8 * 1024 * 1024));
    expect(problem({ ...sealedOver('{}'), content: toBase64(bomb) })).toBe('changed');
    expect(problem(sealedOver('{}', { bytes: VERSION_LIMIT + 1 }))).toBe('tooLarge');
  });
});
