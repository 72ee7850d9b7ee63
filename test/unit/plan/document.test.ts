import { describe, expect, it } from 'vitest';
import { decodeDocument, toDocument } from '../../../shared/plan/document.ts';
import { documentOf, entryOf, planOf } from '../../support/plans.ts';

describe('decodeDocument', () => {
  it('fills what is left out with initial values', () => {
    const plan = planOf({ entries: [{ id: 'a', title: 'Møte' }] });
    expect(entryOf(plan, 'a')).toMatchObject({ title: 'Møte', when: 'XXXX-XX-XX', lanes: [], status: 'planned' });
  });

  it('keeps what a newer version wrote and writes it out again', () => {
    const json = { ...documentOf({ entries: [{ id: 'a', title: 'x' }] }), rooms: [{ id: 'r1' }] };
    Object.assign((json as { entries?: object[] }).entries?.[0] ?? {}, { weather: 'sol' });
    const decoded = decodeDocument(json);
    expect(decoded.ok && toDocument(decoded.value)).toMatchObject({
      rooms: [{ id: 'r1' }],
      entries: [{ id: 'a', title: 'x', weather: 'sol' }],
    });
  });

  it('never guesses a date: it is not set, with its words kept', () => {
    const plan = planOf({ entries: [{ id: 'a', title: 'x', when: '2024-02-30' }] });
    expect(entryOf(plan, 'a')).toMatchObject({ when: 'XXXX-XX-XX', whenText: '2024-02-30' });
    expect(plan.problems).toEqual([
      { kind: 'entry', record: 'a', field: 'when', code: 'impossible', found: '2024-02-30' },
    ]);
  });

  it('shows a title with control characters without them, and says so', () => {
    const plan = planOf({ entries: [{ id: 'a', title: 'Mø\u0007te\u202e' }] });
    expect(entryOf(plan, 'a').title).toBe('Mø te ');
    expect(plan.problems[0]?.code).toBe('control');
  });

  it.each([
    ['an array', [], 'notAPlan'],
    ['another format', { format: 'ganttproject', version: 1 }, 'notAPlan'],
    ['a newer version', { ...documentOf({}), version: 2 }, 'newer'],
    ['no identity', { format: 'aarring-plan', version: 1, plan: {} }, 'record'],
    ['a record with an empty id', documentOf({ entries: [{ id: '', title: 'x' }] }), 'record'],
    ['one id twice', documentOf({ entries: [{ id: 'a' }, { id: 'a' }] }), 'record'],
    ['an id JavaScript gives a meaning', documentOf({ entries: [{ id: '__proto__' }] }), 'record'],
  ])('refuses %s', (_what, json, code) => {
    const decoded = decodeDocument(json);
    expect(decoded.ok ? null : decoded.error.code).toBe(code);
  });

  it('reads a member named __proto__ as any other', () => {
    const json: unknown = JSON.parse(
      '{"format":"aarring-plan","version":1,"plan":{"planId":"p"},"entries":[{"id":"a","__proto__":{"polluted":1}}]}',
    );
    const decoded = decodeDocument(json);
    expect(decoded.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('order of entries', () => {
  it('goes by first possible day, shorter first, then clock time; without a date last', () => {
    const plan = planOf({
      entries: [
        { id: 'tbd' },
        { id: 'month', when: '2024-04' },
        { id: 'late', when: '2024-04-01', time: '14:00' },
        { id: 'early', when: '2024-04-01', time: '09:00/10:00' },
        { id: 'march', when: '2024-03-31' },
      ],
    });
    expect(plan.entries.map(({ id }) => id)).toEqual(['march', 'early', 'late', 'month', 'tbd']);
  });
});
