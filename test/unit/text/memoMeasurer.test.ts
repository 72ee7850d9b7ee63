import { describe, expect, it } from 'vitest';
import { memoMeasurer } from '../../../shared/text/memoMeasurer.ts';
import { measurer } from '../../support/sceneOptions.ts';

describe('memoMeasurer', () => {
  it('measures as the measurer it wraps, the first time and again', () => {
    const memo = memoMeasurer(measurer);
    const styles = [
      { size: 3, weight: 400 },
      { size: 3, weight: 600 },
      { size: 2.5, weight: 600, tabular: true },
      { size: 3, weight: 400, letterSpacing: 0.2 },
    ] as const;
    for (const style of [...styles, ...styles]) {
      expect(memo.width('17.04 Tertial', style)).toBeCloseTo(measurer.width('17.04 Tertial', style), 9);
    }
  });

  it('is one for each measurer', () => {
    expect(memoMeasurer(measurer)).toBe(memoMeasurer(measurer));
    expect(memoMeasurer(memoMeasurer(measurer))).toBe(memoMeasurer(measurer));
  });
});
