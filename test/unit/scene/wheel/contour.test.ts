import { describe, expect, it } from 'vitest';
import { ovalContour, straightContour } from '../../../../shared/scene/wheel/contour.ts';
import { ringsOf } from '../../../../shared/scene/wheel/rings.ts';

const rings = ringsOf({ cx: 150, cy: 200 }, 70, [1, 1], 366);
const box = { x: 230, y: 30, width: 60, height: 340 };

describe('ovalContour', () => {
  const oval = ovalContour(rings, box, 1, 10);

  it('is furthest out beside the wheel and comes up to the middle over and under it', () => {
    expect(oval.edge(200)).toBeCloseTo(230, 6);
    expect(oval.edge(30)).toBeCloseTo(155, 6);
    expect(oval.edge(370)).toBeCloseTo(155, 6);
    expect(oval.edge(30) + oval.width(30)).toBeCloseTo(290, 6);
    expect(ovalContour(rings, { ...box, x: 10 }, -1, 10).edge(200)).toBeCloseTo(70, 6);
  });

  it('lets no leader end where it would run back through the wheel', () => {
    for (let degrees = 2; degrees < 180; degrees += 4) {
      const rim = (degrees / 180) * Math.PI;
      const [sin, cos] = [Math.sin(rim), Math.cos(rim)];
      const { low, high } = oval.bounds(rim);
      expect(low).toBeLessThanOrEqual(oval.wanted(rim) + 1e-6);
      expect(high).toBeGreaterThanOrEqual(oval.wanted(rim) - 1e-6);
      for (const y of [low, high]) expect((oval.edge(y) - 150) * sin - (y - 200) * cos).toBeGreaterThan(70);
    }
  });
});

describe('straightContour', () => {
  it('is the side of its box that faces the wheel', () => {
    expect(straightContour(rings, box, 1).edge(100)).toBe(230);
    expect(straightContour(rings, box, -1).edge(100)).toBe(290);
  });
});
