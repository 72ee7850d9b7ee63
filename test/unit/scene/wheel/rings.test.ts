import { describe, expect, it } from 'vitest';
import { angleOf, ringsOf } from '../../../../shared/scene/wheel/rings.ts';

describe('ringsOf', () => {
  it('lays months, weeks, lanes and hub from the outside in without gaps', () => {
    const rings = ringsOf({ cx: 0, cy: 0 }, 100, [1, 2, 0.5], 366);
    expect(rings.month.to).toBe(100);
    expect(rings.week.to).toBe(rings.month.from);
    expect(rings.lanes[0]?.to).toBe(rings.week.from);
    expect(rings.lanes[1]?.to).toBe(rings.lanes[0]?.from);
    expect(rings.lanes[2]?.from).toBe(rings.hub);
    expect(rings.hub).toBeGreaterThan(20);
  });

  it('gives lanes room by weight', () => {
    const { lanes } = ringsOf({ cx: 0, cy: 0 }, 100, [1, 2, 1, 2], 366);
    const [first, second] = lanes.map(({ from, to }) => to - from);
    expect(second).toBeCloseTo(2 * (first ?? 0));
  });

  it('keeps a hub whatever the number of lanes', () => {
    expect(
      ringsOf(
        { cx: 0, cy: 0 },
        60,
        Array.from({ length: 80 }, () => 1),
        366,
      ).hub,
    ).toBeGreaterThan(10);
  });

  it('turns once a year', () => {
    expect(angleOf({ days: 366 }, 183)).toBeCloseTo(Math.PI);
  });
});

describe('the ring of days', () => {
  const centre = { cx: 100, cy: 100 };

  it('is there where a day has room for its number, and lanes begin inside it', () => {
    const rings = ringsOf(centre, 100, [1, 1], 91);
    expect(rings.day?.to).toBe(rings.week.from);
    expect(rings.lanes[0]?.to).toBe(rings.day?.from);
  });

  it('is not there on the wheel of a year, nor on a small one', () => {
    expect(ringsOf(centre, 100, [1], 366).day).toBeUndefined();
    expect(ringsOf(centre, 40, [1], 122).day).toBeUndefined();
  });
});
