import { describe, expect, it } from 'vitest';
import { isMarker, laneWeights, placeAll } from '../../../../shared/scene/wheel/placement.ts';
import { angleOf, ringsOf } from '../../../../shared/scene/wheel/rings.ts';
import { shown } from '../../../../shared/scene/wheel/shown.ts';
import { type PlanSketch, planOf } from '../../../support/plans.ts';

const place = (entries: NonNullable<PlanSketch['entries']>, radius = 90) => {
  const view = shown(
    planOf({
      lanes: [
        { id: 'a', order: 'A' },
        { id: 'b', order: 'B' },
        { id: 'c', order: 'C' },
      ],
      entries: entries.map((entry) => ({ lanes: ['a'], ...entry })),
    }),
    {},
  );
  const rings = ringsOf({ cx: 0, cy: 0 }, radius, laneWeights(view), view.period.days);
  const placed = placeAll(view.dated, rings);
  return { rings, placed, of: (id: string) => placed.find(({ dated }) => dated.entry.id === id) };
};

describe('placeAll', () => {
  it('stands a point at noon of its day, inside its own ring', () => {
    const { rings, of } = place([{ id: 'e', when: '2024-04-17' }]);
    expect(of('e')?.angle).toBeCloseTo(angleOf(rings, 107.5));
    expect(of('e')?.inner).toBeGreaterThan(rings.lanes[0]?.from ?? 0);
    expect(of('e')?.outer).toBeLessThan(rings.lanes[0]?.to ?? 0);
  });

  it('fans out what shares a day, evenly about it', () => {
    const { rings, placed } = place(['x', 'y', 'z'].map((id) => ({ id, when: '2024-04-17' })));
    const angles = placed.map(({ angle }) => angle).sort((a, b) => a - b);
    expect(angles[1]).toBeCloseTo(angleOf(rings, 107.5));
    expect((angles[1] ?? 0) - (angles[0] ?? 0)).toBeCloseTo((angles[2] ?? 0) - (angles[1] ?? 0));
    const apart = ((angles[1] ?? 0) - (angles[0] ?? 0)) * (placed[0]?.radius ?? 0);
    expect(apart).toBeGreaterThan(placed[0]?.size ?? 0);
  });

  it('keeps every marker near its day however many there are', () => {
    const { rings, placed } = place(
      Array.from({ length: 24 }, (_, index) => ({
        id: `e${index}`,
        when: `2024-04-${String(index + 1).padStart(2, '0')}`,
      })),
    );
    for (const { dated, angle } of placed) {
      expect(Math.abs(angle - angleOf(rings, dated.from + 0.5))).toBeLessThan(angleOf(rings, 3));
    }
  });

  it('puts arcs that overlap on tracks of their own', () => {
    const { of } = place([
      { id: 'one', kind: 'period', when: '2024-02-01/2024-05-01' },
      { id: 'two', kind: 'period', when: '2024-04-01/2024-08-01' },
      { id: 'three', kind: 'period', when: '2024-06-01/2024-08-01' },
    ]);
    const [one, two, three] = ['one', 'two', 'three'].map(of);
    expect(two?.outer).toBeLessThanOrEqual(one?.inner ?? 0);
    expect(three?.outer).toBe(one?.outer);
    expect(one && isMarker(one)).toBe(false);
  });

  it('gives a lane where nothing happens less room', () => {
    const { rings } = place([{ id: 'e', when: '2024-04-17' }]);
    const [busy, quiet] = rings.lanes.map(({ from, to }) => to - from);
    expect(quiet).toBeLessThan(busy ?? 0);
  });
});
