import { describe, expect, it } from 'vitest';
import { laneStyle, laneStyles } from '../../../shared/scene/laneStyle.ts';
import { LANE_HUES } from '../../../shared/scene/theme.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import { planOf } from '../../support/plans.ts';

const lanes = (hues: (number | null)[]) =>
  planOf({ lanes: hues.map((hue, index) => ({ id: `l${index}`, hue, order: `A${index}` })) }).lanes;

describe('laneStyles', () => {
  it('gives hues in order and leaves alone those that lanes were given', () => {
    const styles = laneStyles(lanes([null, 0, null]), CALM);
    expect(styles.get('l1')?.hue).toBe(LANE_HUES[0]);
    expect(styles.get('l0')?.hue).toBe(LANE_HUES[1]);
    expect(styles.get('l2')?.hue).toBe(LANE_HUES[2]);
  });

  it('tells the tenth lane from the first by a pattern', () => {
    const styles = laneStyles(lanes(Array.from({ length: 10 }, () => null)), CALM);
    expect(styles.get('l0')?.pattern).toBeUndefined();
    expect(styles.get('l9')?.hue).toBe(styles.get('l0')?.hue);
    expect(styles.get('l9')?.pattern?.kind).toBe('dots');
  });

  it('is lighter in tints than in marks', () => {
    const { hue, tint, ground } = laneStyle(CALM.looks[0]);
    const lightness = (colour: string) => Number.parseInt(colour.slice(1, 3), 16);
    expect(lightness(tint)).toBeGreaterThan(lightness(hue));
    expect(lightness(ground)).toBeGreaterThan(lightness(tint));
  });
});
