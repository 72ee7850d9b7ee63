import { describe, expect, it } from 'vitest';
import { measurer } from '../../support/sceneOptions.ts';

const regular = { size: 10, weight: 400 } as const;

describe('createMeasurer', () => {
  it('grows with the size, also for a line it has measured before', () => {
    const once = measurer.width('Helseutvalget', regular);
    expect(measurer.width('Helseutvalget', { ...regular, size: 20 })).toBeCloseTo(2 * once, 9);
    expect(measurer.width('Helseutvalget', regular)).toBe(once);
  });

  it('kerns pairs: «AV» is narrower than its letters', () => {
    const apart = measurer.width('A', regular) + measurer.width('V', regular);
    expect(measurer.width('AV', regular)).toBeLessThan(apart);
  });

  it('gives figures of one width where they stand under each other', () => {
    const tabular = { ...regular, tabular: true };
    expect(measurer.width('111', tabular)).toBeCloseTo(measurer.width('888', tabular), 9);
    expect(measurer.width('111', regular)).toBeLessThan(measurer.width('888', regular));
  });

  it('counts letter spacing a character, also beyond the basic plane', () => {
    const spaced = { ...regular, letterSpacing: 1 };
    expect(measurer.width('å🙂', spaced) - measurer.width('å🙂', regular)).toBeCloseTo(2, 9);
  });

  it('counts what the font lacks as one em', () => {
    expect(measurer.has('漢')).toBe(false);
    expect(measurer.width('漢', regular)).toBeCloseTo(10, 9);
  });
});
