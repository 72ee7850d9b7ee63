import { describe, expect, it } from 'vitest';
import { type Row, tableRows } from '../../../../../renderer/editor/table/rows.ts';
import { planOf } from '../../../../support/plans.ts';

const plan = planOf({
  plan: { title: 'Plan', from: '2024-01', to: '2024-12' },
  lanes: [{ id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' }],
  entries: [
    { id: 'a', title: 'AU-møte', when: '2024-01-17', lanes: ['au'], kind: 'meeting' },
    { id: 'b', title: 'Forhandlinger', when: '2024-01-23', place: 'Rådhuset' },
    { id: 'c', title: 'Frist', when: '2024-02-01' },
    { id: 'd', title: 'Nasjonal plan', whenText: 'xx.xx' },
  ],
  agenda: [{ id: 'i', meeting: 'a', title: 'Budsjett' }],
});

const shown = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.type === 'month') return `${row.year}-${row.month}`;
    return row.type === 'entry' ? row.entry.id + (row.newWeek ? '*' : '') : row.key;
  });
const all = { filter: '', showDeleted: false, open: new Set<string>() };

describe('tableRows', () => {
  it('stands by month, with room where another week begins, and without a date last', () => {
    expect(shown(tableRows(plan, all))).toEqual(['2024-1', 'a', 'b*', '2024-2', 'c', '0-0', 'd']);
  });

  it('opens the agenda of a meeting under it', () => {
    expect(shown(tableRows(plan, { ...all, open: new Set(['a']) }))).toEqual([
      '2024-1',
      'a',
      'agenda i',
      'b*',
      '2024-2',
      'c',
      '0-0',
      'd',
    ]);
  });

  it.each([
    ['rådhuset', ['2024-1', 'b']],
    ['arbeidsutvalget', ['2024-1', 'a']],
    ['budsjett', ['2024-1', 'a']],
    ['xx.xx', ['0-0', 'd']],
    ['møte frist', []],
  ])('finds «%s»', (filter, rows) => expect(shown(tableRows(plan, { ...all, filter }))).toEqual(rows));

  it('shows what is deleted only when asked to', () => {
    const deleted = { ...plan, deleted: [{ kind: 'entry', id: 'x', title: 'Borte' } as const] };
    expect(shown(tableRows(deleted, all)).at(-1)).toBe('d');
    expect(shown(tableRows(deleted, { ...all, showDeleted: true })).slice(-2)).toEqual(['deleted', 'deleted x']);
  });
});
