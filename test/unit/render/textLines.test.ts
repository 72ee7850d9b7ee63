import { describe, expect, test } from 'vitest';
import { inter } from '../../../shared/render/inter.ts';
import { anchorShift, arcChars, missingBox, printable, textPieces } from '../../../shared/render/textLines.ts';
import { parsePathData } from '../../../shared/scene/pathData.ts';
import { arcMark } from '../../support/scenes.ts';

const style = { size: 10, weight: 400 } as const;

describe('printable', () => {
  test('composes letters and leaves out what has no shape', () => {
    expect(printable('A\u030a\u00ad r\u200bh\u202ejul\u0007')).toBe('Å rhjul');
  });

  test('turns breaks and odd spaces into spaces, and keeps the one that does not break', () => {
    expect(printable('a\nb\tc\u2003d\u00a0e')).toBe('a b c d\u00a0e');
  });
});

describe('textPieces', () => {
  test('leaves text the font can draw in one piece', () => {
    expect(textPieces('Blåbærsyltetøy 17.04', style)).toEqual([{ text: 'Blåbærsyltetøy 17.04', x: 0, missing: false }]);
  });

  test('gives a character the font lacks one em', () => {
    const [before, missing, after] = textPieces('Tv日ab', style);
    expect(before).toEqual({ text: 'Tv', x: 0, missing: false });
    expect(missing).toMatchObject({ text: '日', missing: true });
    expect(missing?.x).toBeCloseTo(inter.width('Tv', style));
    expect(after?.text).toBe('ab');
    expect(after?.x).toBeCloseTo(inter.width('Tv', style) + 10);
  });

  test('stands a box for it on the baseline within its em', () => {
    const values = (parsePathData(missingBox(5, 20, 10)) ?? []).flatMap((command) => command.values);
    const xs = values.filter((_, index) => index % 2 === 0);
    const ys = values.filter((_, index) => index % 2 === 1);
    expect(Math.min(...xs)).toBeGreaterThan(5);
    expect(Math.max(...xs)).toBeLessThan(15);
    expect(Math.max(...ys)).toBe(20);
  });
});

describe('arcChars', () => {
  const turnedBack = (turn: number) => ((turn % 360) + 360) % 360;

  test.each([
    ['outside', 0],
    ['outside', 1],
    ['outside', -1],
    ['inside', Math.PI],
    ['inside', Math.PI - 1],
    ['inside', Math.PI + 1],
  ] as const)('keeps letters upright: %s at %f', (side, angle) => {
    for (const { rotate } of arcChars(arcMark('september', { side, angle, radius: 100 }), 'september')) {
      const turn = turnedBack(rotate);
      expect(turn < 90 || turn > 270).toBe(true);
    }
  });

  test('stands letters about the middle of the text, from left to right', () => {
    const chars = arcChars(arcMark('ada', { radius: 40, cx: 0, cy: 0 }), 'ada');
    const width = inter.width('a', { size: 4, weight: 600 });
    const first = chars[0];
    const last = chars[2];
    expect(chars.map(({ char }) => char).join('')).toBe('ada');
    expect(first?.rotate).toBeCloseTo(-(last?.rotate ?? 0));
    expect(first?.x).toBeLessThan(last?.x ?? 0);
    // The middle of each letter is on the circle.
    const turn = ((first?.rotate ?? 0) * Math.PI) / 180;
    const middle = [(first?.x ?? 0) + (Math.cos(turn) * width) / 2, (first?.y ?? 0) + (Math.sin(turn) * width) / 2];
    expect(Math.hypot(...middle)).toBeCloseTo(40);
  });
});

test('anchors text at its start, middle and end', () => {
  expect([anchorShift('start', 8), anchorShift('middle', 8), anchorShift('end', 8)]).toEqual([0, 4, 8]);
});
