import { describe, expect, it } from 'vitest';
import { parsePathData } from '../../../../shared/scene/pathData.ts';
import { capsule, circle, polar, sector, TURN } from '../../../../shared/scene/wheel/polar.ts';

const centre = { cx: 100, cy: 50 };

describe('polar', () => {
  it('starts at twelve o’clock and runs clockwise', () => {
    expect(polar(centre, 10, 0)).toEqual({ x: 100, y: 40 });
    const three = polar(centre, 10, Math.PI / 2);
    expect(three.x).toBeCloseTo(110);
    expect(three.y).toBeCloseTo(50);
  });

  it('draws rings, sectors and capsules in the commands a Scene may hold', () => {
    const shapes = [
      sector(centre, 20, 30, 0, TURN),
      sector(centre, 20, 30, 1, 2),
      capsule(centre, 20, 30, 1, 2),
      capsule(centre, 20, 30, 1, 1.001),
      circle(centre, 4),
    ];
    for (const d of shapes) expect(parsePathData(d)).not.toBeNull();
  });
});
