import { describe, expect, it } from 'vitest';
import { explain, issueVersion, readPlan } from '../../../shared/crdt/index.ts';
import { journalLines } from '../../../shared/plan/journal.ts';
import { versionPlan } from '../../../shared/plan/versionState.ts';
import { copyOf, docOf, mustEdit, sync } from '../../support/peers.ts';

let ids = 0;
const context = (by: string, now = '2024-01-15T09:00:00.000Z') => ({
  author: { by },
  now,
  newId: () => `x${++ids}`,
});
const moved = () => {
  const doc = docOf({ entries: [{ id: 'm1', title: 'Møte', when: '2024-01-17' }] });
  mustEdit(doc, [{ type: 'set', kind: 'entry', id: 'm1', fields: { place: 'Rådhuset' } }]);
  return { doc, journal: readPlan(doc).journal.map(({ id }) => id) };
};

describe('an explanation (SPEC R15)', () => {
  it('leaves the entries it explains as they were written', () => {
    const { doc, journal } = moved();
    const before = readPlan(doc).journal;
    expect(explain(doc, journal, { reason: 'Kollisjon', source: 'jf. e-post' }, context('Leder')).ok).toBe(true);
    const after = readPlan(doc);
    expect(after.journal.slice(0, 1)).toEqual(before);
    expect(after.problems).toEqual([]);
    expect(journalLines(after)[0]?.why).toMatchObject({ reason: 'Kollisjon', source: 'jf. e-post', by: 'Leder' });
  });

  it('of two people who had not seen each other is the same everywhere', () => {
    const { doc, journal } = moved();
    const copy = copyOf(doc);
    explain(doc, journal, { reason: 'Den ene' }, context('A', '2024-01-15T10:00:00.000Z'));
    explain(copy, journal, { reason: 'Den andre' }, context('B', '2024-01-15T09:00:00.000Z'));
    sync(doc, copy);
    for (const one of [doc, copy]) expect(journalLines(readPlan(one))[0]?.why?.reason).toBe('Den ene');
  });

  it('is refused whole where it cannot be read or explains nothing there is', () => {
    const { doc, journal } = moved();
    const before = readPlan(doc).journal;
    const refused = explain(doc, journal, { reason: 'a\u0007' }, context('A'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'field', field: 'reason', problem: 'control' } });
    expect(explain(doc, [...journal, 'gone'], { reason: 'x' }, context('A'))).toMatchObject({
      ok: false,
      error: { code: 'missing', record: 'gone' },
    });
    expect(readPlan(doc).journal).toEqual(before);
  });

  it('of very many changes is written in parts that can be read', () => {
    const { doc } = moved();
    const fields = (n: number) => ({ place: `Rom ${n}` });
    mustEdit(
      doc,
      Array.from({ length: 450 }, (_, n) => ({ type: 'set', kind: 'entry', id: 'm1', fields: fields(n) }) as const),
    );
    const journal = readPlan(doc).journal.map(({ id }) => id);
    expect(explain(doc, journal, { reason: 'Ombygging' }, context('A')).ok).toBe(true);
    expect(readPlan(doc).problems).toEqual([]);
    expect(journalLines(readPlan(doc)).every(({ why }) => why?.reason === 'Ombygging')).toBe(true);
  });
});

describe('issuing a version (SPEC R14)', () => {
  const label = { name: 'Vedtatt', date: '2024-01-15', note: '', at: '2024-01-15T09:00:00.000Z', by: 'Leder' };

  it('keeps the plan as it stood, whatever becomes of it, and travels', () => {
    const { doc } = moved();
    const issued = issueVersion(doc, label);
    mustEdit(doc, [{ type: 'delete', kind: 'entry', id: 'm1' }]);
    const [version, ...others] = readPlan(copyOf(doc)).versions;
    expect(others).toEqual([]);
    expect(issued.ok && issued.value).toEqual(version);
    const then = version && versionPlan(version);
    expect(then?.ok && then.value.entries).toMatchObject([{ id: 'm1', place: 'Rådhuset' }]);
  });

  it('says what the journal and earlier versions say nowhere in it, so that versions do not grow', () => {
    const { doc } = moved();
    const size = () => {
      const issued = issueVersion(doc, { ...label, name: `Nr. ${ids++}` });
      return issued.ok ? issued.value.bytes : null;
    };
    const first = size();
    for (let n = 0; n < 5; n += 1) expect(size()).toBe(first);
  });

  it.each([
    [{ name: ' ' }, 'name', 'empty'],
    [{ name: 'x'.repeat(2000) }, 'name', 'tooLong'],
    [{ date: '2024-02-30' }, 'date', 'when'],
    [{ date: '2024-02' }, 'date', 'when'],
    [{ note: '\u0000' }, 'note', 'control'],
  ])('refuses %o and writes nothing', (change, field, problem) => {
    const { doc } = moved();
    const refused = issueVersion(doc, { ...label, ...change });
    expect(refused).toMatchObject({ ok: false, error: { code: 'field', field, problem } });
    expect(readPlan(doc).versions).toEqual([]);
  });
});
