import { describe, expect, it } from 'vitest';
import { formerBoxes, formerSpots } from '../../../../shared/scene/wheel/formerSpots.ts';
import { laneWeights, placeAll } from '../../../../shared/scene/wheel/placement.ts';
import { ringsOf } from '../../../../shared/scene/wheel/rings.ts';
import { shown } from '../../../../shared/scene/wheel/shown.ts';
import { planOf } from '../../../support/plans.ts';

type Stay = readonly [id: string, when: string, formerWhen?: string];

function spotsOf(stays: readonly Stay[], isApart: boolean) {
  const plan = planOf({
    lanes: [{ id: 'au', name: 'AU' }],
    entries: stays.map(([id, when, formerWhen = '']) => ({
      id,
      title: id,
      when,
      formerWhen,
      kind: 'meeting',
      lanes: ['au'],
    })),
  });
  const view = shown(plan, {});
  const rings = ringsOf({ cx: 0, cy: 0 }, 90, laneWeights(view), view.period.days);
  const spots = formerSpots(placeAll(view.dated, rings), rings, view.period.start, isApart);
  return { spots, bows: Object.fromEntries([...spots].map(([mark, { bow }]) => [mark.dated.entry.id, bow])) };
}

describe('formerSpots', () => {
  it('knows where what was moved within the months shown has been', () => {
    const { spots } = spotsOf(
      [
        ['moved', '2024-05-20', '2024-03-04'],
        ['here', '2024-06-20'],
        ['same', '2024-07-20', '2024-07-20'],
        ['before', '2024-08-20', '2023-08-20'],
      ],
      true,
    );
    const [[mark, spot] = []] = spots;
    expect(spots.size).toBe(1);
    expect(mark?.dated.entry.id).toBe('moved');
    // The middle of 4 March, day 63 of 366.
    expect(spot?.angle).toBeCloseTo((2 * Math.PI * 63.5) / 366, 6);
  });

  it('keeps an arrow on its circle where nothing is in its way', () => {
    expect(spotsOf([['a', '2024-05-20', '2024-03-04']], true).bows).toEqual({ a: 0 });
  });

  it('lets arrows past each other and past markers', () => {
    const stays: readonly Stay[] = [
      ['a', '2024-05-20', '2024-03-04'],
      ['b', '2024-06-10', '2024-02-05'],
      ['c', '2024-04-15'],
    ];
    const { bows } = spotsOf(stays, true);
    expect(bows['a']).not.toBe(0);
    expect(bows['b']).not.toBe(0);
    expect(bows['a']).not.toBe(bows['b']);
    expect(Object.values(spotsOf(stays, false).bows)).toEqual([0, 0]);
  });

  it('tells what is taken by marks and by arrows', () => {
    const { marks, arrows } = formerBoxes(spotsOf([['a', '2024-03-04', '2024-05-20']], true).spots);
    const [mark, arrow] = [marks[0], arrows[0]];
    if (!mark || !arrow) throw new Error('nothing taken');
    expect(arrow.to - arrow.from).toBeGreaterThan(mark.to - mark.from);
    expect(arrow.from).toBeLessThan(arrow.to);
  });
});
