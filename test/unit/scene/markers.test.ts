import { describe, expect, it } from 'vitest';
import { isStruck, markerPath } from '../../../shared/scene/markers.ts';
import { parsePathData } from '../../../shared/scene/pathData.ts';

const corners = (d: string) =>
  (parsePathData(d) ?? []).filter(({ name }) => name !== 'Z').map(({ values }) => values.slice(-2));

describe('markerPath', () => {
  it('gives each kind a shape of its own', () => {
    const kinds = ['meeting', 'deadline', 'milestone', 'period', 'activity'] as const;
    const shapes = kinds.map((kind) => markerPath(kind, 'planned', 10, 10, 3).d);
    expect(new Set(shapes).size).toBe(kinds.length);
    for (const d of shapes) expect(parsePathData(d)).not.toBeNull();
  });

  it('points a deadline down at its day unless told otherwise, and up at angle 0', () => {
    const [tipDown] = corners(markerPath('deadline', 'planned', 0, 0, 2).d);
    const [tipUp] = corners(markerPath('deadline', 'planned', 0, 0, 2, 0).d);
    const [tipRight] = corners(markerPath('deadline', 'planned', 0, 0, 2, Math.PI / 2).d);
    expect(tipDown?.[1]).toBeGreaterThan(1);
    expect(tipUp?.[1]).toBeLessThan(-1);
    expect(tipRight?.[0]).toBeGreaterThan(1);
  });

  it('is hollow while nothing is certain and struck when nothing comes of it', () => {
    expect(markerPath('meeting', 'confirmed', 0, 0, 2)).toMatchObject({ filled: true });
    expect(markerPath('meeting', 'tentative', 0, 0, 2).filled).toBe(false);
    expect(markerPath('meeting', 'tentative', 0, 0, 2).strike).toBeUndefined();
    expect(markerPath('meeting', 'cancelled', 0, 0, 2).strike).toMatch(/^M.*L/);
    expect(isStruck('dropped')).toBe(true);
    expect(isStruck('moved')).toBe(false);
  });
});
