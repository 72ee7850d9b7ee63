import { describe, expect, test } from 'vitest';
import { parsePathData } from '../../../shared/scene/pathData.ts';

const names = (d: string) =>
  parsePathData(d)
    ?.map(({ name }) => name)
    .join('');

describe('parsePathData', () => {
  test('reads what d3-path writes', () => {
    expect(parsePathData('M1,2L3.5,-4A5,5,0,0,1,6,7Z')).toEqual([
      { name: 'M', values: [1, 2] },
      { name: 'L', values: [3.5, -4] },
      { name: 'A', values: [5, 5, 0, 0, 1, 6, 7] },
      { name: 'Z', values: [] },
    ]);
    expect(names('M1e-7 2C1 2 3 4 5 6 7 8 9 10 11 12Z')).toBe('MCCZ');
    expect(names('M0,0 1,1 2,2')).toBe('MLL');
    expect(parsePathData('')).toEqual([]);
  });

  test.each([
    'L1,2',
    'M1',
    'M1,2L3',
    'M1,2L',
    'M1,2Q1,2,3,4',
    'm1,2',
    'M1,2h3',
    'M1,2Z3',
    'M1,2LNaN,1',
    'M1,2L1e,2',
    'M1,2L1e9,2',
    'M1,2url(javascript:1)',
    'M1,2"/><script>',
    'M1,,2;',
  ])('refuses %s', (d) => {
    expect(parsePathData(d)).toBeNull();
  });
});
