import { describe, expect, it } from 'vitest';
import { spread } from '../../../../shared/scene/wheel/spread.ts';

const free = { low: () => Number.NEGATIVE_INFINITY, high: () => Number.POSITIVE_INFINITY };

describe('spread', () => {
  it('leaves alone what has room', () => {
    expect(spread({ wanted: [0, 10, 20], gaps: [5, 5], ...free })).toEqual([0, 10, 20]);
  });

  it('moves a crowd apart evenly about its middle', () => {
    expect(spread({ wanted: [10, 10, 10], gaps: [2, 2], ...free })).toEqual([8, 10, 12]);
  });

  it('keeps order and gaps within bounds', () => {
    const placed = spread({ wanted: [9, 9, 9, 9], gaps: [2, 2, 2], low: () => 0, high: () => 10 });
    expect(placed).toEqual([4, 6, 8, 10]);
  });

  it('has no answer where there is no room', () => {
    expect(spread({ wanted: [0, 0, 0], gaps: [6, 6], low: () => 0, high: () => 10 })).toBeNull();
  });
});
