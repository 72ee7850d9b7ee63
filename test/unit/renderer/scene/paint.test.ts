import { describe, expect, it } from 'vitest';
import { inTheDark } from '../../../../renderer/scene/paint.ts';
import { contrast } from '../../../../shared/scene/colour.ts';
import { HAIRLINE, INK, LANE_HUES, PAPER, SECOND_INK, tint } from '../../../../shared/scene/theme.ts';

describe('inTheDark', () => {
  it('keeps text readable on the sheet and on every tint (WCAG 1.4.3)', () => {
    for (const ground of [PAPER, ...LANE_HUES.map((hue) => tint(hue, 0.15))]) {
      expect(contrast(inTheDark(INK), inTheDark(ground)), ground).toBeGreaterThan(7);
      expect(contrast(inTheDark(SECOND_INK), inTheDark(ground)), ground).toBeGreaterThan(4.5);
    }
  });

  it.each(LANE_HUES)('keeps marks in %s visible (WCAG 1.4.11)', (hue) => {
    expect(contrast(inTheDark(hue), inTheDark(PAPER))).toBeGreaterThan(3);
  });

  it('keeps hairlines faint and hues apart', () => {
    expect(contrast(inTheDark(HAIRLINE), inTheDark(PAPER))).toBeLessThan(2);
    expect(new Set(LANE_HUES.map(inTheDark)).size).toBe(LANE_HUES.length);
  });
});
