import { describe, expect, it } from 'vitest';
import { breakEvenly, breakRows, type TableRow } from '../../../../shared/scene/table/breaks.ts';
import { setPieces } from '../../../../shared/scene/table/pieces.ts';
import { LEADING } from '../../../../shared/scene/theme.ts';
import { measurer } from '../../../support/sceneOptions.ts';

/** Type in which a line is 1 mm high. */
const SIZE = 1 / LEADING;

interface NamedRow extends TableRow {
  readonly name: string;
}

const lines = (count: number) =>
  setPieces(
    Array.from({ length: count }, (_, index) => ({
      owner: { role: 'label' as const },
      runs: [{ text: `l${index}`, style: { size: SIZE, weight: 400 as const }, fill: '#000000' }],
    })),
    100,
    { measurer, locale: 'nb' },
  );
const row = (name: string, height = 1, more: Partial<NamedRow> = {}): NamedRow => ({
  name,
  cells: [lines(height), lines(Math.min(1, height))],
  over: 0,
  under: 0,
  ...more,
});
const names = (rows: readonly NamedRow[], room: number) =>
  breakRows(rows, () => room).map((frame) =>
    frame.rows.map(({ row: one, isContinued }) => (isContinued ? `(${one.name})` : one.name)),
  );

describe('breakRows', () => {
  it('fills a page and goes on with the next', () => {
    expect(names([row('a', 2), row('b', 2), row('c', 2)], 5)).toEqual([['a', 'b'], ['c']]);
  });

  it('does not leave a heading alone at the foot of a page, and repeats it where its rows go on', () => {
    const again = row('again', 1, { leads: true });
    const under = { head: again };
    const rows = [row('head', 1, { leads: true }), row('a', 2, under), row('b', 2, under), row('c', 2, under)];
    expect(names([row('before', 2), ...rows], 4)).toEqual([
      ['before'],
      ['head', 'a'],
      ['(again)', 'b'],
      ['(again)', 'c'],
    ]);
  });

  it('moves a row that a page can hold, and divides one that no page can', () => {
    expect(names([row('a', 3), row('b', 4)], 5)).toEqual([['a'], ['b']]);
    const divided = breakRows([row('tall', 12)], () => 5);
    expect(divided.map(({ rows }) => rows.map(({ cells }) => cells[0]?.length))).toEqual([[5], [5], [2]]);
  });

  it('names a row anew on the page on which it goes on', () => {
    const again = lines(1);
    const [, second] = breakRows([row('tall', 0, { cells: [lines(1), lines(8)], again })], () => 5);
    expect(second?.rows[0]?.cells[0]).toBe(again);
  });

  it('comes to an end on pages without room', () => {
    expect(breakRows([row('a', 3)], () => 0.2)).toHaveLength(3);
  });
});

describe('breakEvenly', () => {
  it('leaves no page nearly empty, and takes none more', () => {
    const rows = Array.from({ length: 11 }, (_, index) => row(`r${index}`));
    const frames = breakEvenly(rows, () => 10);
    expect(frames.map((frame) => frame.rows.length)).toEqual([6, 5]);
  });
});
