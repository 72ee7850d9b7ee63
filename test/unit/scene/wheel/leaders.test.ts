import { describe, expect, it } from 'vitest';
import { parsePathData } from '../../../../shared/scene/pathData.ts';
import { interruptedRay } from '../../../../shared/scene/wheel/interrupted.ts';
import { cross } from '../../../../shared/scene/wheel/leaders.ts';

describe('cross', () => {
  it('tells segments that cross from those that touch or pass', () => {
    const at = (x: number, y: number) => ({ x, y });
    expect(cross(at(0, 0), at(2, 2), at(0, 2), at(2, 0))).toBe(true);
    expect(cross(at(0, 0), at(1, 1), at(1, 1), at(2, 0))).toBe(false);
    expect(cross(at(0, 0), at(2, 0), at(0, 1), at(2, 1))).toBe(false);
  });
});

describe('interruptedRay', () => {
  const centre = { cx: 0, cy: 0 };
  const ray = { angle: 0, radius: 10, rim: 0 };
  const moves = (d: string) => (parsePathData(d) ?? []).filter(({ name }) => name === 'M').length;

  it('is one line where no text stands in its way', () => {
    expect(moves(interruptedRay(ray, centre, 50, [{ inner: 20, outer: 24, from: 1, to: 2 }]))).toBe(1);
  });

  it('stops at text and goes on behind it, also across the turn of the year', () => {
    const d = interruptedRay(ray, centre, 50, [
      { inner: 20, outer: 24, from: 2 * Math.PI - 0.1, to: 2 * Math.PI + 0.1 },
    ]);
    expect(moves(d)).toBe(2);
    for (const { values } of parsePathData(d) ?? []) {
      const radius = -(values[1] ?? 0);
      expect(radius <= 20 || radius >= 24).toBe(true);
    }
  });
});
