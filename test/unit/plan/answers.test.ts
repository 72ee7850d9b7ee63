import { describe, expect, it } from 'vitest';
import { fieldsSet, takeBoth } from '../../../shared/plan/answers.ts';
import { keepOne } from '../../../shared/plan/keepOne.ts';
import { linkMoves } from '../../../shared/plan/linkMoves.ts';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { add, copiesOf, meet, set } from '../../support/editedApart.ts';
import { entryOf, planOf } from '../../support/plans.ts';

const both = (kind: 'entry' | 'note', field: string, ...values: unknown[]) =>
  takeBoth({ kind, field, values: values.map((value, at) => ({ writer: String(at), value })) })?.value;

describe('taking both', () => {
  it('joins lines and paragraphs, each part once', () => {
    expect(both('entry', 'title', 'Møte', 'Befaring')).toBe('Møte / Befaring');
    expect(both('note', 'text', 'Først.', 'Så.')).toBe('Først.\n\nSå.');
  });

  it('is not offered where one holds the other, or the field holds one value only', () => {
    expect(both('entry', 'title', 'Møte', 'Møte i AU')).toBeUndefined();
    expect(both('entry', 'title', 'Møte', '')).toBeUndefined();
    expect(both('entry', 'when', '2024-01-01', '2024-01-02')).toBeUndefined();
    expect(both('entry', 'status', 'planned', 'done')).toBeUndefined();
    expect(both('entry', 'unknown', 'a', 'b')).toBeUndefined();
  });

  it('is not offered where it would be too long, or a peer wrote what the field does not hold', () => {
    expect(both('entry', 'title', 'a'.repeat(600), 'b'.repeat(600))).toBeUndefined();
    expect(both('entry', 'lanes', ['a'], 'b')).toBeUndefined();
    expect(both('entry', 'title', 'a', 7)).toBeUndefined();
  });
});

describe('choosing a value', () => {
  it('is an edit only where the field may have it', () => {
    expect(fieldsSet('entry', 'a', { title: 'Møte' })).toMatchObject({ type: 'set', id: 'a' });
    expect(fieldsSet('entry', 'a', { title: 7 })).toBeNull();
    expect(fieldsSet('entry', 'a', { __proto__: 'x', toString: 'y' })).toBeNull();
  });
});

describe('keeping one of two that are the same', () => {
  const sketch = { entries: [{ id: 'etter', title: 'Etter', when: '2024-07-01' }] };

  function twice() {
    const [leder, sekretar] = copiesOf(sketch, 'leder', 'sekretær');
    const same = { title: 'Ekstra', when: '2024-06-03' };
    leder.edit([add('x', { ...same, place: 'Rådhuset', topics: ['Budsjett'], notes: 'Husk kake' })]);
    sekretar.edit([
      add('y', { ...same, place: 'Teams', time: '09:00', topics: ['Budsjett', 'Valg'], notes: 'Ta referat' }),
      { type: 'create', kind: 'agenda', id: 'sak', fields: { title: 'Sak', meeting: 'y' } },
      { type: 'create', kind: 'link', id: 'l1', fields: { from: 'y', to: 'etter' } },
      { type: 'create', kind: 'scenario', id: 's', fields: { name: 'Alt. 2', trigger: 'y' } },
    ]);
    leder.edit([{ type: 'create', kind: 'link', id: 'l2', fields: { from: 'x', to: 'etter' } }]);
    meet(leder, sekretar);
    return { leder, sekretar };
  }

  it('carries over what only the other has, and what points to it', () => {
    const { leder } = twice();
    leder.edit(keepOne(leder.plan(), ['x', 'y'], 'x'));
    const plan = leder.plan();
    expect(plan.entries.map(({ id }) => id)).toEqual(['x', 'etter']);
    expect(entryOf(plan, 'x')).toMatchObject({
      place: 'Rådhuset',
      time: '09:00',
      topics: ['Budsjett', 'Valg'],
      notes: 'Husk kake\n\nTa referat',
    });
    expect(plan.agenda[0]?.meeting).toBe('x');
    expect(plan.scenarios[0]?.trigger).toBe('x');
    // Both had a link to the same entry: one is enough.
    expect(plan.links.map(({ from, to }) => [from, to])).toEqual([['x', 'etter']]);
    expect(questionsOf(plan)).toEqual([]);
    expect(plan.deleted.map(({ id }) => id)).toContain('y');
  });

  it('says nothing of one that is not there', () => {
    const { leder } = twice();
    expect(keepOne(leder.plan(), ['x', 'y'], 'z')).toEqual([]);
  });
});

describe('dates that keep a distance', () => {
  const moves = (lead: number, unit: 'days' | 'workingDays', from: string, to: string) => {
    const plan = planOf({
      entries: [
        { id: 'a', title: 'Frist', when: from },
        { id: 'b', title: 'Møte', when: to },
      ],
      links: [{ id: 'l', from: 'a', to: 'b', lead, unit }],
    });
    const [link] = plan.links;
    if (!link) throw new Error('no link');
    return linkMoves(link, entryOf(plan, 'a'), entryOf(plan, 'b')).map(({ entry, when }) => `${entry.id} ${when}`);
  };

  it('are the nearest ones, never a weekend', () => {
    expect(moves(14, 'days', '2024-04-08', '2024-04-15')).toEqual(['b 2024-04-22', 'a 2024-04-01']);
    expect(moves(5, 'days', '2024-04-08', '2024-04-09')).toEqual(['b 2024-04-15', 'a 2024-04-04']);
    expect(moves(3, 'workingDays', '2024-04-11', '2024-04-12')).toEqual(['b 2024-04-16', 'a 2024-04-09']);
  });

  it('are offered only of what can be moved by days', () => {
    expect(moves(14, 'days', '2024-04', '2024-04-02')).toEqual(['b 2024-04-15']);
  });

  it('settle the question when taken', () => {
    const [leder] = copiesOf(
      {
        entries: [
          { id: 'a', title: 'Frist', when: '2024-04-08' },
          { id: 'b', title: 'Møte', when: '2024-04-10' },
        ],
        links: [{ id: 'l', from: 'a', to: 'b', lead: 10 }],
      },
      'leder',
    );
    leder.edit([set('b', { when: '2024-04-11', whenText: 'torsdag' })]);
    const plan = leder.plan();
    const [link] = plan.links;
    const [move] = link ? linkMoves(link, entryOf(plan, 'a'), entryOf(plan, 'b')) : [];
    leder.edit(move?.edits ?? []);
    expect(questionsOf(leder.plan())).toEqual([]);
    expect(entryOf(leder.plan(), 'b')).toMatchObject({ when: '2024-04-18', whenText: '' });
  });
});
