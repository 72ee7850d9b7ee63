import { describe, expect, it } from 'vitest';
import { inTheDark } from '../../../../renderer/scene/paint.ts';
import { HAIRLINE, INK, LANE_HUES, PAPER, SECOND_INK, tint } from '../../../../shared/scene/theme.ts';

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
/** Relative luminance and contrast as WCAG 2.1 defines them. */
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

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
