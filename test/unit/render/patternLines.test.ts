import { describe, expect, test } from 'vitest';
import { patternLines } from '../../../shared/render/patternLines.ts';

const bounds = { x0: 10, y0: 20, x1: 30, y1: 25 };
const pattern = { kind: 'hatch', colour: '#332288', gap: 2, width: 0.3 } as const;

/** Distance of a rising line from the sheet's corner, across the lines, in gaps. */
const place = ({ x1, y1 }: { x1: number; y1: number }) => (x1 + y1) / Math.SQRT2 / 2;

describe('patternLines', () => {
  test('draws rising lines through the middle of the tiles that the SVG file has', () => {
    const lines = patternLines(pattern, bounds);
    for (const line of lines) {
      expect(line.x1 + line.y1).toBeCloseTo(line.x2 + line.y2);
      expect(Math.abs((place(line) % 1) - 0.5)).toBeCloseTo(0);
    }
  });

  test('covers the box from corner to corner', () => {
    const places = patternLines(pattern, bounds).map(place);
    expect(Math.min(...places) * 2).toBeLessThanOrEqual(30 / Math.SQRT2);
    expect(Math.max(...places) * 2).toBeGreaterThanOrEqual(55 / Math.SQRT2 - 2);
    for (const line of patternLines(pattern, bounds)) {
      expect(Math.min(line.x1, line.x2)).toBeLessThanOrEqual(30);
      expect(Math.max(line.x1, line.x2)).toBeGreaterThanOrEqual(10);
    }
  });

  test('crosses them for a crosshatch', () => {
    const lines = patternLines({ ...pattern, kind: 'crosshatch' }, bounds);
    const falling = lines.filter((line) => Math.abs(line.x1 - line.y1 - (line.x2 - line.y2)) < 1e-6);
    expect(falling.length).toBeGreaterThan(8);
    expect(lines.length - falling.length).toBe(patternLines(pattern, bounds).length);
  });
});
